import type { OrganisationType, Pack } from '../framework/rules/pack.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { loadFullGroups } from './load-full-groups.ts';
import { loadGroups } from './load-groups.ts';
import { loadLevels } from './load-levels.ts';
import type { Scope } from './population.ts';
import { type FullTally, fullCountedOf, fullTallyOf } from './rules/full-tally.ts';
import { levelCounts, type OutcomeCounts } from './rules/level-counts.ts';
import { countedOf, type Tally, tallyOf } from './rules/tally.ts';

/** Levels by outcome, and how many organisations they rest on and leave out; two queries. */
export type FiguresShown = {
  readonly counts: readonly OutcomeCounts[];
  readonly counted: number;
  /** Of these, how many count with levels reached by plan. */
  readonly byPlan: number;
  readonly tally: Tally | null;
  readonly fullTally: FullTally | null;
};

/** The figures of a scope, of the kind of assessment that it asks about. */
export async function loadFigures(
  db: Queryable,
  scope: Scope & { readonly pack: Pack },
): Promise<FiguresShown> {
  return scope.kind === 'interim' ? ofInterims(db, scope) : ofFull(db, scope);
}

async function ofInterims(db: Queryable, scope: Scope & { readonly pack: Pack }): Promise<FiguresShown> {
  const [groups, rows] = await Promise.all([loadGroups(db, scope), loadLevels(db, scope)]);
  const { includesLater } = scope.filter;
  const counting = byType(groups, (some) => countedOf(tallyOf(some), includesLater));
  const tally = tallyOf(groups);
  const counted = countedOf(tally, includesLater);
  return { counts: levelCounts(scope.pack, counting, rows), counted, byPlan: 0, tally, fullTally: null };
}

async function ofFull(db: Queryable, scope: Scope & { readonly pack: Pack }): Promise<FiguresShown> {
  const [groups, rows] = await Promise.all([loadFullGroups(db, scope), loadLevels(db, scope)]);
  const { includesLater } = scope.filter;
  const counting = byType(groups, (some) => fullCountedOf(fullTallyOf(some), includesLater));
  const fullTally = fullTallyOf(groups);
  const inTime = groups.filter(({ published }) => includesLater || published === 'by-deadline');
  return {
    counts: levelCounts(scope.pack, counting, rows),
    counted: fullCountedOf(fullTally, includesLater),
    byPlan: fullTallyOf(inTime).byPlan,
    tally: null,
    fullTally,
  };
}

/** How many organisations of each type are counted. */
const byType = <G extends { readonly type: OrganisationType }>(
  groups: readonly G[],
  count: (groups: readonly G[]) => number,
): ReadonlyMap<OrganisationType, number> =>
  new Map(
    [...Map.groupBy(groups, (group) => group.type)]
      .map(([type, ofType]): [OrganisationType, number] => [type, count(ofType)])
      .filter(([, some]) => some > 0),
  );
