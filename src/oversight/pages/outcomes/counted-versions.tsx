import type { Scope } from '../../population.ts';
import { countedOf, type Tally } from '../../rules/tally.ts';

/** `1 organisation`, `2 organisations`. */
export const organisations = (count: number): string =>
  `${count} ${count === 1 ? 'organisation' : 'organisations'}`;

/** Whose levels are counted, and whose are not and why (R15). */
export const CountedVersions = ({ scope, tally }: { scope: Scope; tally: Tally }) => {
  const { includesLater } = scope.filter;
  return (
    <>
      <p>
        <strong>{organisations(countedOf(tally, includesLater))} counted</strong>
        {includesLater
          ? `: ${tally.byDeadline} by the last version published by the deadline, ${tally.later} that published only later by the latest version.`
          : ', each by the last version it published by the deadline.'}
      </p>
      <p>
        Not counted:{' '}
        {includesLater ? '' : `${organisations(tally.later)} published only after the deadline, `}
        {organisations(tally.notYet)} not yet published.
      </p>
    </>
  );
};
