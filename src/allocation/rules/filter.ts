import type { Placed } from '../../framework/rules/find.ts';
import { type Allocated, holdingOf, holdsAnything, peopleIn, unallocated } from './allocation.ts';

/** Which outcomes a list shows: of an objective, given to nobody, or to a person. */
export type ListFilter = {
  readonly objective: string;
  /** A person's id, `nobody`, or empty for all. */
  readonly who: string;
};

/** The outcomes that a filter leaves, in the framework's order. Given to nobody means without an owner. */
export const filtered = (
  all: readonly Placed[],
  allocations: ReadonlyMap<string, Allocated>,
  { objective, who }: ListFilter,
): readonly Placed[] =>
  all.filter((placed) => {
    if (objective !== '' && placed.objective.code !== objective) return false;
    const allocation = allocations.get(placed.outcome.code) ?? unallocated;
    if (who === 'nobody') return allocation.owner === null;
    return who === '' || holdsAnything(holdingOf(allocation, who));
  });

/** Everybody who holds anything and is no longer one of the organisation's people. */
export const holdersWhoLeft = (
  allocations: ReadonlyMap<string, Allocated>,
  people: readonly { readonly id: string }[],
) => [
  ...new Map(
    [...allocations.values()]
      .flatMap(peopleIn)
      .filter(({ id }) => !people.some((one) => one.id === id))
      .map((one) => [one.id, one]),
  ).values(),
];
