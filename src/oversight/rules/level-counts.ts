import { outcomesOf, type Placed, profileFor } from '../../framework/rules/find.ts';
import { meets } from '../../framework/rules/level.ts';
import {
  type Cell,
  type Level,
  levels,
  type OrganisationType,
  type Pack,
} from '../../framework/rules/pack.ts';

/** How many counted versions of a type declare a level for an outcome, in draft or complete. */
export type LevelRow = {
  readonly type: OrganisationType;
  readonly outcome: string;
  readonly level: Level | null;
  readonly complete: boolean;
  /** Reached by the improvement plan since the publication (R22); never of an interim. */
  readonly byPlan: boolean;
  readonly count: number;
};

/** Organisations, how many of these have the answer in draft, and how many have reached the level by plan. */
export type Count = { readonly all: number; readonly draft: number; readonly byPlan: number };

export type OutcomeCounts = Placed & {
  /** What is expected of every type counted, or `differs`. */
  readonly expected: Cell | 'differs' | null;
  readonly declared: { readonly [L in Level]: Count };
  /** Never counted as Not achieved (R12). */
  readonly notAnswered: number;
  readonly atOrAbove: Count;
  readonly below: Count;
};

/** How many organisations of each type are counted. */
export type Counted = ReadonlyMap<OrganisationType, number>;

/**
 * Each outcome in the framework's order, never ranked (R16). Levels are measured against the profile of the
 * organisation's type, for every reader: no figure depends on a separate profile group (R31).
 */
export function levelCounts(
  pack: Pack,
  counted: Counted,
  rows: readonly LevelRow[],
): readonly OutcomeCounts[] {
  const byOutcome = Map.groupBy(rows, (row) => row.outcome);
  const organisations = sum([...counted.values()]);
  return outcomesOf(pack.framework).map((placed) => {
    const declared = (byOutcome.get(placed.outcome.code) ?? []).filter((row) => row.level !== null);
    const against = (meeting: boolean) =>
      countOf(declared.filter((row) => meetsOwnType(pack, row) === meeting));
    return {
      ...placed,
      expected: expectedOf(pack, [...counted.keys()], placed.outcome.code),
      declared: perLevel((level) => countOf(declared.filter((row) => row.level === level))),
      notAnswered: organisations - countOf(declared).all,
      atOrAbove: against(true),
      below: against(false),
    };
  });
}

/** The expected level of an outcome by the profile of a type; null where the edition has none. */
export function expectedByType(pack: Pack, type: OrganisationType, outcome: string): Cell | null {
  return profileFor(pack, type, null)?.cells[outcome] ?? null;
}

function meetsOwnType(pack: Pack, { type, outcome, level }: LevelRow): boolean | null {
  const cell = expectedByType(pack, type, outcome);
  return cell === null || level === null ? null : meets(level, cell.expected);
}

function expectedOf(pack: Pack, types: readonly OrganisationType[], outcome: string) {
  const cells = types.map((type) => expectedByType(pack, type, outcome));
  const [first = null] = cells;
  return cells.every((cell) => cell?.expected === first?.expected) ? first : 'differs';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const countOf = (rows: readonly LevelRow[]): Count => ({
  all: sum(rows.map((row) => row.count)),
  draft: sum(rows.filter((row) => !row.complete).map((row) => row.count)),
  byPlan: sum(rows.filter((row) => row.byPlan).map((row) => row.count)),
});

const perLevel = (count: (level: Level) => Count) =>
  Object.fromEntries(levels.map((level) => [level, count(level)])) as OutcomeCounts['declared'];
