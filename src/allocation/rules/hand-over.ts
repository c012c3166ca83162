import type { Allocated, Allocation, Named } from './allocation.ts';
import { holdingOf, holdsAnything } from './allocation.ts';
import type { PlannedChange } from './bulk.ts';

/** The allocation with one person in the place of another; due dates stay. */
export function handedOver(before: Allocation, from: string, to: Named): Allocation {
  const replaced = (one: Named): Named => (one.id === from ? to : one);
  const contributors = before.contributors.map(replaced);
  const owner = before.owner && replaced(before.owner);
  return {
    owner,
    contributors: contributors.filter(
      (one, index) => contributors.findIndex(({ id }) => id === one.id) === index,
    ),
    due: before.due,
    indicators: Object.fromEntries(
      Object.entries(before.indicators).map(([indicator, one]) => [indicator, replaced(one)]),
    ),
  };
}

/** Everything that a person holds, handed over to another; outcomes in the framework's order. */
export const planHandover = (
  allocations: ReadonlyMap<string, Allocated>,
  outcomes: readonly string[],
  from: string,
  to: Named,
): readonly PlannedChange[] =>
  outcomes.flatMap((outcome) => {
    const before = allocations.get(outcome);
    if (!before || !holdsAnything(holdingOf(before, from))) return [];
    return [{ outcome, before, after: handedOver(before, from, to) }];
  });
