import type { Where } from '../improvement-plan/rules/plan.ts';
import type { Recorded } from '../platform/change/events.ts';
import { canonical } from '../platform/change/hash.ts';
import type { Appliers } from '../platform/change/record.ts';
import type { Day, Moment } from '../platform/clock.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import { onePart, part, together } from '../platform/database/together.ts';
import './events.ts';
import './tables.ts';

/** How this room's events change its tables: the actions themselves change by events of their own. */
export const planWorkbookAppliers: Appliers<'plan-workbook-taken'> = {
  'plan-workbook-taken': async (tx, event) => {
    const { organisation, payload } = event;
    const { edition, columns, more } = payload;
    await keepEmailed(tx, event);
    if (columns.length > 0) {
      const headings = JSON.stringify(columns);
      await tx
        .insertInto('plan_workbook_columns')
        .values({ organisation, edition, headings })
        .onConflict((conflict) => conflict.columns(['organisation', 'edition']).doUpdateSet({ headings }))
        .execute();
    }
    if (more.length === 0) return;
    await tx
      .insertInto('plan_workbook_cells')
      .values(
        more.map(({ reference, cells }) => ({ organisation, edition, reference, cells: canonical(cells) })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['organisation', 'edition', 'reference'])
          .doUpdateSet((set) => ({ cells: set.ref('excluded.cells') })),
      )
      .execute();
  },
};

/** Which email rows were taken from, so that they can be submitted as it asks (R26). */
async function keepEmailed(
  tx: Transaction,
  { organisation, seq, payload, at, actor }: Recorded<'plan-workbook-taken'>,
): Promise<void> {
  const { edition, emailed, filename, round, made = [] } = payload;
  if (emailed === null || actor.id === null) return;
  await tx
    .insertInto('plan_emailed_workbook')
    .values({
      ...{ organisation, seq, edition, taken_at: at, taken_by: actor.id, filename, round },
      ...{ sender: emailed.sender, sent_on: emailed.sentOn },
    })
    .execute();
  if (made.length === 0) return;
  await tx
    .insertInto('plan_emailed_row')
    .values(
      made.map(({ reference, action, answer }) => ({
        ...{ organisation, seq, reference, action_version: action, answer_version: answer },
      })),
    )
    .execute();
}

/** Columns of people's own, and what stands in them by action. */
export type Kept = {
  readonly columns: readonly string[];
  readonly cells: ReadonlyMap<string, Readonly<Record<string, string>>>;
};

/** What an organisation's workbooks carry besides the template. */
export async function loadKept(db: Queryable, where: Where): Promise<Kept> {
  const { headings, cells } = await together(db, keptParts(db, where));
  return { columns: headings ?? [], cells: headings === null ? new Map() : cells };
}

const keptParts = (db: Queryable, { organisation, edition }: Where) => ({
  headings: onePart(
    db
      .selectFrom('plan_workbook_columns')
      .select('headings')
      .where('organisation', '=', organisation)
      .where('edition', '=', edition),
    (row) => JSON.parse(row.headings) as string[],
  ),
  cells: part(
    db
      .selectFrom('plan_workbook_cells')
      .select(['reference', 'cells'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition),
    (rows) => new Map(rows.map((one) => [one.reference, JSON.parse(one.cells) as Record<string, string>])),
  ),
});

/** A workbook whose rows a reviewer took from an email. */
export type Taken = {
  readonly at: Moment;
  readonly sender: string;
  readonly sentOn: Day;
  readonly filename: string;
  readonly round: string | null;
};

/** What somebody has loaded into an organisation's plan from its emails, oldest first. */
export const loadTaken = (
  db: Queryable,
  { organisation, edition }: Where,
  person: string,
): Promise<readonly Taken[]> =>
  db
    .selectFrom('plan_emailed_workbook')
    .select(['taken_at as at', 'sender', 'sent_on as sentOn', 'filename', 'round'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('taken_by', '=', person)
    .orderBy('seq')
    .execute();

/** Which versions of actions, and of their answers in a round, came by emails that reviewers loaded. */
export type EmailedRows = {
  readonly isAction: (reference: string, version: number) => boolean;
  readonly isAnswer: (reference: string, version: number) => boolean;
};

/** The same for an organisation's plan; answers of this round alone. */
export async function loadEmailedRows(
  db: Queryable,
  { organisation, edition }: Where,
  round: string | null,
): Promise<EmailedRows> {
  const rows = await db
    .selectFrom('plan_emailed_row')
    .innerJoin('plan_emailed_workbook as workbook', (join) =>
      join
        .onRef('workbook.organisation', '=', 'plan_emailed_row.organisation')
        .onRef('workbook.seq', '=', 'plan_emailed_row.seq'),
    )
    .select(['reference', 'action_version as action', 'answer_version as answer', 'workbook.round'])
    .where('workbook.organisation', '=', organisation)
    .where('workbook.edition', '=', edition)
    .execute();
  const keys = (some: readonly (readonly [string, number | null])[]) =>
    new Set(some.map((one) => one.join(' ')));
  const actions = keys(rows.map((one) => [one.reference, one.action]));
  const answers = keys(rows.filter((one) => one.round === round).map((one) => [one.reference, one.answer]));
  return {
    isAction: (reference, version) => actions.has(`${reference} ${version}`),
    isAnswer: (reference, version) => answers.has(`${reference} ${version}`),
  };
}
