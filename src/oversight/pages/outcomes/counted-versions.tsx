import type { Scope } from '../../population.ts';
import { countedOf, type Tally } from '../../rules/tally.ts';

const organisations = (count: number): string => `${count} ${count === 1 ? 'organisation' : 'organisations'}`;

/** Whose levels are counted, and whose are not and why (R15). */
export const CountedVersions = ({ scope, tally }: { scope: Scope; tally: Tally }) => {
  const { includesLater } = scope.filter;
  return (
    <>
      <p>
        <strong>{organisations(countedOf(tally, includesLater))} counted</strong>, each by the last version it
        published by the deadline
        {includesLater && tally.later > 0
          ? `; for ${organisations(tally.later)} that published only later, by its latest version`
          : ''}
        .
      </p>
      <p>
        Not counted:{' '}
        {includesLater ? '' : `${organisations(tally.later)} published only after the deadline, `}
        {organisations(tally.notYet)} not yet published.
      </p>
    </>
  );
};
