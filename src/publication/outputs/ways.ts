import { sayLevel } from '../../framework/rules/level.ts';
import { levels } from '../../framework/rules/pack.ts';
import type { OutcomeView } from './outcome-view.ts';

/** How an outcome stands on the later side of a comparison, against the earlier: worst news first. */
export const ways = ['fell', 'rose', 'lost', 'gained', 'apart', 'other', 'same'] as const;
export type Way = (typeof ways)[number];

/** What each way is called, for a count and as a choice. */
export const sayWay: { readonly [W in Way]: string } = {
  fell: 'Level fell',
  rose: 'Level rose',
  lost: 'Had a level, not answered now',
  gained: 'Not answered before, has a level now',
  apart: 'New, dropped or merged: levels cannot be compared',
  other: 'Same level, something else changed',
  same: 'Nothing changed',
};

type Side = readonly Pick<OutcomeView, 'declared'>[];

const words = levels.map(sayLevel);

/** From low to high; -1 where there is no level: never the same as Not achieved (R12). */
const rankOf = ({ declared }: Side[number]): number => words.indexOf(declared);

/**
 * Which way it is. Of several that were merged, the later level must lie beyond all that were declared, or be the only
 * one of them; `differs` says whether anything but the level does.
 */
export function wayOf(before: Side, after: Side, differs: boolean): Way {
  const [later] = after;
  if (later === undefined || before.length === 0) return 'apart';
  const ranks = before.map(rankOf).filter((rank) => rank !== -1);
  const rank = rankOf(later);
  if (ranks.length === 0 && rank !== -1) return 'gained';
  if (ranks.length > 0 && rank === -1) return 'lost';
  if (ranks.every((one) => one === rank)) return differs ? 'other' : 'same';
  if (ranks.every((one) => one > rank)) return 'fell';
  return ranks.every((one) => one < rank) ? 'rose' : 'apart';
}
