import type { Scope } from '../../population.ts';
import { type FullTally, fullCountedOf } from '../../rules/full-tally.ts';
import { organisations } from './counted-versions.tsx';

/** Whose levels are counted of the full assessment, and whose are not and why (R20). */
export const CountedFull = ({ scope, tally }: { scope: Scope; tally: FullTally }) => {
  const { includesLater } = scope.filter;
  const { held, takenOver, notYet } = tally;
  return (
    <>
      <p>
        <strong>{organisations(fullCountedOf(tally, includesLater))} counted</strong>, each by the last
        version it published, which gives its status
        {includesLater
          ? `: ${held.byDeadline} had published by the deadline, ${held.later} only later.`
          : '. All of them had published by the deadline.'}
      </p>
      <p>
        Not counted:{' '}
        {includesLater ? '' : `${organisations(held.later)} that published only after the deadline, `}
        {takenOver > 0 ? `${organisations(takenOver)} whose status was taken over without levels, ` : ''}
        {organisations(notYet)} not yet published.
      </p>
    </>
  );
};
