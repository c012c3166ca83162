import type { Recorded } from '../platform/change/events.ts';
import { canonical } from '../platform/change/hash.ts';
import type { Appliers } from '../platform/change/record.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import { onePart, type Part } from '../platform/database/together.ts';
import { actionAppliers } from './action-store.ts';
import './events.ts';
import type { PublishedGap } from './events.ts';
import { keepLevelsByPlan } from './levels-by-plan.ts';
import type { Plan, Where } from './rules/plan.ts';
import type { PlanVersion } from './rules/version.ts';
import './tables.ts';

type PlanEvents =
  | 'plan-opened'
  | 'plan-shared'
  | 'plan-sharing-stopped'
  | 'plan-submitted'
  | 'plan-met-publication'
  | 'plan-moved';

const set = (tx: Transaction, organisation: string, edition: string) =>
  tx.updateTable('improvement_plan').where('organisation', '=', organisation).where('edition', '=', edition);

const planAppliers: Appliers<PlanEvents> = {
  'plan-opened': async (tx, { payload: { edition, framework }, organisation, at, actor }) => {
    await tx
      .insertInto('improvement_plan')
      .values({
        ...{ organisation, edition, framework },
        ...{ state: 'draft', status: 'not-published', version: 0, moves: 0 },
        ...{ publication: null, below: null, shared_at: null, shared_by_name: null },
        ...{ opened_at: at, opened_by_name: actor.name, moved_at: at },
      })
      .execute();
  },
  'plan-shared': async (tx, { payload, organisation, at, actor }) => {
    const shared = { shared_at: at, shared_by_name: actor.name };
    await set(tx, organisation, payload.edition).set(shared).execute();
  },
  'plan-sharing-stopped': async (tx, { payload, organisation }) => {
    await set(tx, organisation, payload.edition).set({ shared_at: null, shared_by_name: null }).execute();
  },
  'plan-submitted': async (tx, event) => {
    const { edition, version, kind, round, content, contentHash, emailed } = event.payload;
    const key = { organisation: event.organisation, edition, version };
    await tx
      .insertInto('plan_version')
      .values({
        ...{ ...key, kind, round, content, content_hash: contentHash },
        ...{ submitted_at: event.at, submitted_by: event.actor.id, submitted_by_name: event.actor.name },
        ...{ emailed_by: emailed?.sender ?? null, emailed_on: emailed?.sentOn ?? null },
      })
      .execute();
    const rows = countedOf(JSON.parse(content) as PlanVersion).map((row) => ({ ...key, ...row }));
    if (rows.length > 0) await tx.insertInto('plan_version_action').values(rows).execute();
    await set(tx, event.organisation, edition).set({ version }).execute();
  },
  'plan-met-publication': async (tx, { payload: { edition, publication, below }, organisation }) => {
    await set(tx, organisation, edition)
      .set({ publication, below: canonical(below) })
      .execute();
  },
  'plan-moved': async (tx, event) => {
    const { edition, number, to, status } = event.payload;
    await tx.insertInto('plan_move').values(moveRow(event)).execute();
    await set(tx, event.organisation, edition)
      .set({ state: to, status, moves: number, moved_at: event.at })
      .execute();
    await keepLevelsByPlan(tx, event);
  },
};

/** How this room's events change its tables. */
export const improvementPlanAppliers = { ...planAppliers, ...actionAppliers };

const moveRow = ({ payload, organisation, at, actor }: Recorded<'plan-moved'>) => ({
  ...{ organisation, edition: payload.edition, number: payload.number, move: payload.move },
  ...{ from_state: payload.from, to_state: payload.to, part: payload.part, version: payload.version },
  ...{ round: payload.round, reason: payload.reason },
  ...{ status_before: payload.statusBefore, status: payload.status },
  ...{ moved_at: at, moved_by: actor.id, moved_by_name: actor.name },
});

const countedOf = ({ actions, outcomes }: PlanVersion) =>
  actions.flatMap(({ reference, outcome, status, delivery, levelReached, update }) => {
    const of = outcomes.find((one) => one.code === outcome);
    return of
      ? [
          {
            ...{ reference, outcome, status, expected: of.expected, declared: of.declared },
            // By an update's new date, where it gives one: what is promised now.
            ...{ delivery_on: update?.newDelivery ?? delivery, level_reached: levelReached },
          },
        ]
      : [];
  });

/** An organisation's plan in an edition, or null before it is opened. */
export const planPart = (db: Queryable, { organisation, edition }: Where): Part<Plan | null> =>
  onePart(
    db
      .selectFrom('improvement_plan')
      .select(['organisation', 'edition', 'framework', 'state', 'status', 'version', 'moves'])
      .select(['publication', 'below', 'shared_at as sharedAt', 'shared_by_name as sharedBy'])
      .select(['opened_at as openedAt', 'moved_at as movedAt'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition),
    (row) => ({ ...row, below: row.below === null ? null : (JSON.parse(row.below) as PublishedGap[]) }),
  );

/** The same, asked alone. */
export const loadPlan = (db: Queryable, where: Where): Promise<Plan | null> => planPart(db, where).alone();
