import { expressionBuilder } from 'kysely';
import { anyOf, type Operand } from '../platform/database/built-once.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { type Allocated, allocationOf, type Named, unallocated } from './rules/allocation.ts';
import './tables.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** Allocations as rows, one per person: to run alone or as a part of another query. */
export function allocationRows(
  { organisation, edition }: { readonly [One in keyof Where]: Operand<string> },
  outcomes?: Operand<readonly string[]>,
) {
  const rows = expressionBuilder<Tables, never>()
    .selectFrom('allocation')
    .leftJoin('allocated_to', (join) =>
      join
        .onRef('allocated_to.organisation', '=', 'allocation.organisation')
        .onRef('allocated_to.edition', '=', 'allocation.edition')
        .onRef('allocated_to.outcome', '=', 'allocation.outcome'),
    )
    .select([
      'allocation.outcome',
      'allocation.due',
      'allocation.version',
      'allocated_to.part',
      'allocated_to.indicator',
      'allocated_to.person_id as id',
      'allocated_to.person_name as name',
    ])
    .where('allocation.organisation', '=', organisation)
    .where('allocation.edition', '=', edition);
  return outcomes === undefined ? rows : rows.where('allocation.outcome', '=', anyOf(outcomes));
}

export type AllocationRow = Awaited<ReturnType<ReturnType<typeof allocationRows>['execute']>>[number];

/** The rows put together, by outcome. */
export function allocationsFrom(rows: readonly AllocationRow[]): ReadonlyMap<string, Allocated> {
  const byOutcome = new Map<string, Allocated>();
  for (const row of rows) {
    const { due, version } = row;
    const before = byOutcome.get(row.outcome) ?? { ...unallocated, due, version };
    byOutcome.set(row.outcome, withPart(before, row));
  }
  return new Map(
    [...byOutcome].map(([outcome, one]) => [outcome, { ...allocationOf(one), version: one.version }]),
  );
}

function withPart(allocation: Allocated, { part, indicator, id, name }: AllocationRow): Allocated {
  if (part === null || id === null || name === null) return allocation;
  const person: Named = { id, name };
  if (part === 'owner') return { ...allocation, owner: person };
  if (part === 'contributor') return { ...allocation, contributors: [...allocation.contributors, person] };
  return { ...allocation, indicators: { ...allocation.indicators, [indicator ?? '']: person } };
}

/** Who holds the outcomes of an edition, by outcome; what nobody has allocated is not there. */
export async function loadAllocations(
  db: Queryable,
  where: Where,
  outcomes?: readonly string[],
): Promise<ReadonlyMap<string, Allocated>> {
  if (outcomes?.length === 0) return new Map();
  return allocationsFrom(
    await db.selectFrom(allocationRows(where, outcomes).as('rows')).selectAll().execute(),
  );
}

/** Who holds one outcome. */
export async function loadAllocation(db: Queryable, where: Where, outcome: string): Promise<Allocated> {
  return (await loadAllocations(db, where, [outcome])).get(outcome) ?? unallocated;
}
