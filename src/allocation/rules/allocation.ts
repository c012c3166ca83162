import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../../platform/clock.ts';

/** Somebody as an allocation names them: the name stays when the person has left. */
export type Named = { readonly id: string; readonly name: string };

/** Whom an outcome is given to, and by when it is due. */
export type Allocation = {
  readonly owner: Named | null;
  /** By name. */
  readonly contributors: readonly Named[];
  readonly due: Day | null;
  /** Single indicators, by their id: each given to one person at most. */
  readonly indicators: { readonly [indicator: string]: Named };
};

/** As it stands: with the version that the next change must have seen; 0 before the first. */
export type Allocated = Allocation & { readonly version: number };

export const unallocated: Allocated = {
  owner: null,
  contributors: [],
  due: null,
  indicators: {},
  version: 0,
};

const byName = (a: Named, b: Named): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The allocation alone, in one fixed form: contributors once each, by name and without the owner; indicators by id. */
export const allocationOf = ({ owner, contributors, due, indicators }: Allocation): Allocation => ({
  owner: owner && { id: owner.id, name: owner.name },
  contributors: [...new Map(contributors.map(({ id, name }) => [id, { id, name }])).values()]
    .filter(({ id }) => id !== owner?.id)
    .sort(byName),
  due,
  indicators: Object.fromEntries(
    Object.entries(indicators)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([indicator, { id, name }]) => [indicator, { id, name }]),
  ),
});

/** Whether two say the same. */
export const isSame = (one: Allocation, other: Allocation): boolean =>
  isDeepStrictEqual(allocationOf(one), allocationOf(other));

/** Everybody whom an allocation names, once each. */
export const peopleIn = ({ owner, contributors, indicators }: Allocation): readonly Named[] => [
  ...new Map(
    [...(owner ? [owner] : []), ...contributors, ...Object.values(indicators)].map((one) => [one.id, one]),
  ).values(),
];

/** What a person holds of one outcome. */
export type Holding = {
  readonly owner: boolean;
  readonly contributor: boolean;
  readonly indicators: readonly string[];
};

export const holdingOf = (allocation: Allocation, person: string): Holding => ({
  owner: allocation.owner?.id === person,
  contributor: allocation.contributors.some((one) => one.id === person),
  indicators: Object.entries(allocation.indicators).flatMap(([id, one]) => (one.id === person ? [id] : [])),
});

/** Whether a person holds the outcome as a whole, and not single indicators of it. */
export const holdsWhole = ({ owner, contributor }: Holding): boolean => owner || contributor;

/** The same as permissions are judged by. */
export const givenOf = (holding: Holding): 'nothing' | 'something' | 'whole' =>
  holdsWhole(holding) ? 'whole' : holding.indicators.length > 0 ? 'something' : 'nothing';

export const holdsAnything = (holding: Holding): boolean =>
  holdsWhole(holding) || holding.indicators.length > 0;
