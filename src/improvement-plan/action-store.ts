import { expressionBuilder } from 'kysely';
import type { Appliers } from '../platform/change/record.ts';
import type { Moment } from '../platform/clock.ts';
import { anyOf, type Operand } from '../platform/database/built-once.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { type Part, part } from '../platform/database/together.ts';
import './events.ts';
import type { Action, ActionContent, ActionOwner } from './rules/action.ts';
import type { Where } from './rules/plan.ts';
import './tables.ts';

type ActionEvents =
  | 'plan-action-added'
  | 'plan-action-changed'
  | 'plan-action-removed'
  | 'plan-evidence-attached'
  | 'plan-evidence-detached';

/** How actions, as they are being written, are kept. */
export const actionAppliers: Appliers<ActionEvents> = {
  'plan-action-added': async (tx, { payload, organisation, at, actor }) => {
    const { edition, reference, outcome, after } = payload;
    const number = Number(reference.slice(outcome.length + 1));
    await tx
      .insertInto('plan_action')
      .values({
        ...{ organisation, edition, reference, outcome, number, version: 1, removed_at: null },
        ...{ ...columnsOf(after), ...changed(at, actor) },
        finished_at: after.status === 'complete' ? at : null,
      })
      .execute();
  },
  'plan-action-changed': async (tx, { payload, organisation, at, actor }) => {
    const { edition, reference, version, after } = payload;
    await tx
      .updateTable('plan_action')
      .set(({ fn, val }) => ({
        ...{ version, ...columnsOf(after), ...changed(at, actor) },
        // What is changed of an action that is complete already does not finish it again.
        finished_at: after.status === 'complete' ? fn.coalesce('finished_at', val(at)) : null,
      }))
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .where('reference', '=', reference)
      .execute();
  },
  'plan-action-removed': async (tx, { payload, organisation, at, actor }) => {
    await tx
      .updateTable('plan_action')
      .set({ removed_at: at, ...changed(at, actor) })
      .where('organisation', '=', organisation)
      .where('edition', '=', payload.edition)
      .where('reference', '=', payload.reference)
      .execute();
  },
  'plan-evidence-attached': async (tx, { payload, organisation, at }) => {
    const { edition, reference, evidence: evidence_id } = payload;
    await tx
      .insertInto('plan_action_evidence')
      .values({ organisation, edition, reference, evidence_id, attached_at: at })
      .execute();
  },
  'plan-evidence-detached': async (tx, { payload, organisation }) => {
    await tx
      .deleteFrom('plan_action_evidence')
      .where('organisation', '=', organisation)
      .where('edition', '=', payload.edition)
      .where('reference', '=', payload.reference)
      .where('evidence_id', '=', payload.evidence)
      .execute();
  },
};

const changed = (at: Moment, actor: { readonly name: string }) => ({
  changed_at: at,
  changed_by: actor.name,
});

const columnsOf = (content: ActionContent) => ({
  ...{ gap: content.gap, action: content.action },
  owner_person: content.owner?.kind === 'person' ? content.owner.id : null,
  owner_name: content.owner?.name ?? null,
  ...{ resources: content.resources, dependencies: content.dependencies, mitigation: content.mitigation },
  ...{ start_on: content.start, delivery_on: content.delivery },
  ...{ status: content.status, level_reached: content.levelReached },
});

const ownerOf = (person: string | null, name: string | null): ActionOwner | null => {
  if (name === null) return null;
  return person === null ? { kind: 'outside', name } : { kind: 'person', id: person, name };
};

/** The actions of a plan that were not removed, by outcome and number. */
export const actionsPart = (db: Queryable, { organisation, edition }: Where): Part<readonly Action[]> =>
  part(
    db
      .selectFrom('plan_action')
      .select(['reference', 'outcome', 'version', 'gap', 'action', 'resources', 'dependencies', 'mitigation'])
      .select(['owner_person', 'owner_name', 'start_on as start', 'delivery_on as delivery', 'status'])
      .select(['level_reached as levelReached', 'changed_at as changedAt', 'changed_by as changedBy'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .where('removed_at', 'is', null)
      .orderBy('outcome')
      .orderBy('number'),
    (rows) =>
      rows.map(({ owner_person, owner_name, ...row }) => ({
        ...row,
        owner: ownerOf(owner_person, owner_name),
      })),
  );

/** The same, asked alone. */
export const loadActions = (db: Queryable, where: Where): Promise<readonly Action[]> =>
  actionsPart(db, where).alone();

/** The actions of a plan, or those for these outcomes, in no order: to be asked within another query. A plan that is closed asks for nothing any more. */
export function servingRows(
  { organisation, edition }: { readonly [One in keyof Where]: Operand<string> },
  outcomes?: Operand<readonly string[]>,
) {
  const rows = expressionBuilder<Tables, never>()
    .selectFrom('plan_action as action')
    .select(['reference', 'outcome', 'number', 'action', 'owner_name as owner', 'delivery_on as delivery'])
    .select(['status', 'level_reached as levelReached', 'finished_at as finishedAt'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('removed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('improvement_plan as plan')
            .select('plan.state')
            .whereRef('plan.organisation', '=', 'action.organisation')
            .whereRef('plan.edition', '=', 'action.edition')
            .where('plan.state', '=', 'closed'),
        ),
      ),
    );
  return outcomes === undefined ? rows : rows.where('outcome', '=', anyOf(outcomes));
}

/** The highest number that an outcome's actions have had, removed ones included. */
export async function loadLastNumber(
  db: Queryable,
  { organisation, edition }: Where,
  outcome: string,
): Promise<number> {
  const row = await db
    .selectFrom('plan_action')
    .select((of) => of.fn.max('number').as('last'))
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('outcome', '=', outcome)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** The same for every outcome that has had one. */
export async function loadLastNumbers(
  db: Queryable,
  { organisation, edition }: Where,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('plan_action')
    .select(['outcome', (of) => of.fn.max('number').as('last')])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .groupBy('outcome')
    .execute();
  return new Map(rows.map((row) => [row.outcome, row.last]));
}

/** Ids of the evidence attached to actions, in the order of attaching. */
export const planEvidencePart = (db: Queryable, { organisation, edition }: Where) =>
  part(
    db
      .selectFrom('plan_action_evidence')
      .select(['reference', 'evidence_id as evidence'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .orderBy('attached_at')
      .orderBy('evidence_id'),
    (rows) => rows,
  );

/** The same, asked alone. */
export const loadPlanEvidence = (db: Queryable, where: Where) => planEvidencePart(db, where).alone();

/** The ids alone, as a condition within another query. */
export const planEvidenceIds = (db: Queryable, { organisation, edition }: Where) =>
  db
    .selectFrom('plan_action_evidence')
    .select('evidence_id')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .$asScalar();

/** The actions that a person owns in an organisation, with the state of the plan in which each stands. */
export async function loadOwnedActions(db: Queryable, organisation: string, person: string) {
  return db
    .selectFrom('plan_action')
    .innerJoin('improvement_plan', (join) =>
      join
        .onRef('improvement_plan.organisation', '=', 'plan_action.organisation')
        .onRef('improvement_plan.edition', '=', 'plan_action.edition'),
    )
    .select(['plan_action.edition', 'reference', 'action', 'delivery_on as delivery', 'plan_action.status'])
    .select('improvement_plan.state')
    .where('plan_action.organisation', '=', organisation)
    .where('owner_person', '=', person)
    .where('removed_at', 'is', null)
    .orderBy('plan_action.edition')
    .orderBy('plan_action.outcome')
    .orderBy('plan_action.number')
    .execute();
}
