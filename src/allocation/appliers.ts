import type { Appliers } from '../platform/change/record.ts';
import type { Day } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import './events.ts';
import type { Allocation, Named } from './rules/allocation.ts';
import './tables.ts';

type AllocationEvents = 'allocation-changed' | 'outcome-allocated';
type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** How this room's events change its tables. */
export const allocationAppliers: Appliers<AllocationEvents> = {
  'allocation-changed': async (tx, { payload, organisation, at, actor }) => {
    const { edition, outcome, version, before, after, step } = payload;
    const where = { organisation, edition, outcome };
    await put(tx, where, after.due, version);
    await give(tx, where, after);
    if (step === null) return;
    await tx
      .insertInto('allocation_step')
      .values({
        ...where,
        step: step.id,
        kind: step.kind,
        version,
        before: JSON.stringify(before),
        after: JSON.stringify(after),
        made_at: at,
        made_by: actor.name,
      })
      .execute();
  },
  // As the migration took those over that stood when outcomes had only an owner.
  'outcome-allocated': async (tx, { payload: { edition, outcome, after: owner }, organisation }) => {
    const where = { organisation, edition, outcome };
    if (owner) await put(tx, where, null, 1);
    else await remove(tx, where);
    await give(tx, where, { owner, contributors: [], due: null, indicators: {} });
  },
};

async function put(tx: Transaction, where: Where, due: Day | null, version: number): Promise<void> {
  await tx
    .insertInto('allocation')
    .values({ ...where, due, version })
    .onConflict((conflict) =>
      conflict.columns(['organisation', 'edition', 'outcome']).doUpdateSet({ due, version }),
    )
    .execute();
}

async function remove(tx: Transaction, { organisation, edition, outcome }: Where): Promise<void> {
  await tx
    .deleteFrom('allocation')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('outcome', '=', outcome)
    .execute();
}

async function give(tx: Transaction, where: Where, allocation: Allocation): Promise<void> {
  const { organisation, edition, outcome } = where;
  await tx
    .deleteFrom('allocated_to')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('outcome', '=', outcome)
    .execute();
  const rows = rowsOf(allocation).map((row) => ({ ...where, ...row }));
  if (rows.length > 0) await tx.insertInto('allocated_to').values(rows).execute();
}

const rowsOf = ({ owner, contributors, indicators }: Allocation) => [
  ...(owner ? [rowOf('owner', '', owner)] : []),
  ...contributors.map((one) => rowOf('contributor', '', one)),
  ...Object.entries(indicators).map(([indicator, one]) => rowOf('indicator', indicator, one)),
];

const rowOf = (part: 'owner' | 'contributor' | 'indicator', indicator: string, { id, name }: Named) => ({
  part,
  indicator,
  person_id: id,
  person_name: name,
});
