import type { Allocated } from '../rules/allocation.ts';
import { holdingOf, unallocated } from '../rules/allocation.ts';
import { sayDue, sayHolding } from '../rules/say-allocation.ts';

type Props = {
  readonly held: readonly string[];
  readonly allocations: ReadonlyMap<string, Allocated>;
  readonly titles: ReadonlyMap<string, string>;
  readonly person: string;
};

/** What a person holds, outcome by outcome, in words. */
export const HeldList = ({ held, allocations, titles, person }: Props) => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    {held.map((code) => {
      const allocation = allocations.get(code) ?? unallocated;
      return (
        <li key={code}>
          {code} {titles.get(code) ?? ''}: {sayHolding(holdingOf(allocation, person))},{' '}
          {sayDue(allocation.due)}
        </li>
      );
    })}
  </ul>
);
