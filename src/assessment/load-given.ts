import './tables.ts';
import type { Holding } from '../allocation/rules/allocation.ts';
import type { Pack } from '../framework/rules/pack.ts';
import type { Day } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Answer, unanswered } from './rules/answer.ts';
import '../allocation/tables.ts';

export type Given = { readonly holding: Holding; readonly due: Day | null; readonly answer: Answer };
type Whose = { readonly person: string; readonly organisation: string; readonly pack: Pack };

/** What a person holds in an edition, by outcome, with how far its answer has got; in one query. */
export async function loadGiven(
  db: Queryable,
  { person, organisation, pack }: Whose,
): Promise<ReadonlyMap<string, Given>> {
  const rows = await db
    .selectFrom('allocated_to as given')
    .innerJoin('allocation', (join) =>
      join
        .onRef('allocation.organisation', '=', 'given.organisation')
        .onRef('allocation.edition', '=', 'given.edition')
        .onRef('allocation.outcome', '=', 'given.outcome'),
    )
    .leftJoin('answer', (join) =>
      join
        .onRef('answer.organisation', '=', 'given.organisation')
        .onRef('answer.edition', '=', 'given.edition')
        .onRef('answer.outcome', '=', 'given.outcome')
        .on('answer.framework', '=', pack.framework.id),
    )
    .select([
      'given.outcome',
      'given.part',
      'given.indicator',
      'allocation.due',
      'answer.level',
      'answer.complete',
      'answer.waiting',
      'answer.version',
    ])
    .where('given.person_id', '=', person)
    .where('given.organisation', '=', organisation)
    .where('given.edition', '=', pack.edition.id)
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.outcome)].flatMap(([outcome, own]) => {
      const [first] = own;
      if (!first) return [];
      const { due, level, complete, waiting, version } = first;
      const answer = {
        ...unanswered(outcome),
        level,
        complete: complete ?? false,
        waiting: waiting ?? false,
        version: version ?? 0,
      };
      return [[outcome, { holding: holdingIn(own), due, answer }] as const];
    }),
  );
}

const holdingIn = (rows: readonly { readonly part: string; readonly indicator: string }[]): Holding => ({
  owner: rows.some((row) => row.part === 'owner'),
  contributor: rows.some((row) => row.part === 'contributor'),
  indicators: rows.filter((row) => row.part === 'indicator').map((row) => row.indicator),
});
