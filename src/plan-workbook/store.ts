import type { Where } from '../improvement-plan/rules/plan.ts';
import { canonical } from '../platform/change/hash.ts';
import type { Appliers } from '../platform/change/record.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import './events.ts';
import './tables.ts';

/** How this room's events change its tables: the actions themselves change by events of their own. */
export const planWorkbookAppliers: Appliers<'plan-workbook-taken'> = {
  'plan-workbook-taken': async (tx, { organisation, payload: { edition, columns, more } }) => {
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

/** Columns of people's own, and what stands in them by action. */
export type Kept = {
  readonly columns: readonly string[];
  readonly cells: ReadonlyMap<string, Readonly<Record<string, string>>>;
};

/** What an organisation's workbooks carry besides the template. */
export async function loadKept(db: Queryable, { organisation, edition }: Where): Promise<Kept> {
  const row = await db
    .selectFrom('plan_workbook_columns')
    .select('headings')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .executeTakeFirst();
  if (!row) return { columns: [], cells: new Map() };
  const cells = await db
    .selectFrom('plan_workbook_cells')
    .select(['reference', 'cells'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .execute();
  return {
    columns: JSON.parse(row.headings) as string[],
    cells: new Map(cells.map((one) => [one.reference, JSON.parse(one.cells) as Record<string, string>])),
  };
}
