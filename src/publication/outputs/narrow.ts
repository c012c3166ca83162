import type { OutcomeChanges } from './comparison.ts';
import { type Way, ways } from './ways.ts';

/** A compared outcome with the objective in which it stands; none where it was dropped. */
export type PlacedChanges = OutcomeChanges & { readonly objective: string | null };

/** How much of a comparison is shown: the short answer, the levels of a list, or every word of it. */
export const shows = ['summary', 'levels', 'words'] as const;
export type Show = (typeof shows)[number];

export type Narrowing = {
  readonly show: Show;
  /** An objective's code, `functions` for the essential functions alone; null for everything. */
  readonly part: string | null;
  /** Null for whatever changed. */
  readonly which: Way | 'all' | null;
};

/** The part of a comparison that is about the essential functions, as it stands in an address. */
export const functionsPart = 'functions';

type Asked = { readonly [N in 'part' | 'which' | 'show']?: string | undefined };

/** What an address asks to be shown; what it names and is not there asks for nothing. Whoever narrows wants a list. */
export function narrowingFrom(asked: Asked, objectives: readonly string[]): Narrowing {
  const part = [...objectives, functionsPart].find((one) => one === asked.part) ?? null;
  const which = [...ways, 'all' as const].find((one) => one === asked.which) ?? null;
  const show = shows.find((one) => one === asked.show) ?? 'summary';
  if (part === functionsPart) return { show: 'words', part, which: null };
  const isNarrowed = part !== null || which !== null;
  return { show: show === 'summary' && isNarrowed ? 'levels' : show, part, which };
}

/** The outcomes of that part and way. Where no way is chosen: those that changed, in a list of levels those whose level did. */
export function narrowed(
  outcomes: readonly PlacedChanges[],
  { show, part, which }: Narrowing,
): readonly PlacedChanges[] {
  const isQuiet = (way: Way) => way === 'same' || (way === 'other' && show !== 'words');
  return outcomes.filter(
    ({ objective, way }) =>
      (part === null || objective === part) &&
      (which === 'all' || (which === null ? !isQuiet(way) : way === which)),
  );
}

/** How many went which way. */
export function tally(outcomes: readonly Pick<OutcomeChanges, 'way'>[]): { readonly [W in Way]: number } {
  const count = (way: Way) => outcomes.filter((one) => one.way === way).length;
  return {
    ...{ fell: count('fell'), rose: count('rose'), lost: count('lost'), gained: count('gained') },
    ...{ apart: count('apart'), other: count('other'), same: count('same') },
  };
}
