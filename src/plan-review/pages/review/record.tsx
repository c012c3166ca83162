import { Lines } from '../../../assessment/pages/outcome/outcome-read.tsx';
import { levelFrom, sayLevel } from '../../../framework/rules/level.ts';
import { emailedOf } from '../../../improvement-plan/load-moves.ts';
import { sayEmailed } from '../../../improvement-plan/pages/say-emailed.ts';
import { moves as allMoves, states } from '../../../improvement-plan/rules/states.ts';
import { sayDay, sayMoment } from '../../../platform/clock.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { Table } from '../../../platform/design/table.tsx';
import { reachedIn } from '../../rules/columns.ts';
import { sayDecision } from '../say-decision.ts';
import type { ReviewPage } from './load-page.ts';

/** What happened to the plan, newest first: each decision with who, when and why (R22). */
export const Moves = ({ loaded: { moves } }: { loaded: ReviewPage }) => (
  <>
    <h2 className="nhsuk-heading-m">What happened</h2>
    <ol className="nhsuk-list" reversed>
      {moves.map((one) => (
        <li key={one.number} className="app-history">
          <p className="nhsuk-u-margin-bottom-1">
            <strong>{states[one.to].said}</strong> ({allMoves[one.move].said}
            {one.version === null ? '' : `, version ${one.version}`}): {one.by} on {sayMoment(one.at)}
            {sayEmailed(emailedOf(one))}
          </p>
          {one.reason === null ? null : (
            <p>
              <Lines text={one.reason} />
            </p>
          )}
        </li>
      ))}
    </ol>
  </>
);

/** What the reviewer recommends; shown to reviewers alone. */
export const Recommendations = ({ loaded: { recommendations, plan } }: { loaded: ReviewPage }) =>
  recommendations === null || recommendations.length === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-m">Recommendations</h2>
      {recommendations.map((one) => (
        <InsetText key={one.id}>
          <p>
            <strong>{sayDecision[one.move]}</strong>, version {one.version}
            {one.version === plan.version ? '' : ' (an earlier one)'}: {one.by} on {sayMoment(one.at)}
          </p>
          <p>
            <Lines text={one.reason} />
          </p>
        </InsetText>
      ))}
    </>
  );

/** Calls with the organisation; shown to reviewers alone. */
export const Calls = ({ loaded: { calls } }: { loaded: ReviewPage }) =>
  calls === null || calls.length === 0 ? null : (
    <ul className="nhsuk-list">
      {calls.map((one) => (
        <li key={one.id}>
          <p className="nhsuk-u-margin-bottom-1">
            <strong>Call of {sayDay(one.calledOn)}</strong>, noted by {one.by} on {sayMoment(one.at)}
          </p>
          <p>
            <Lines text={one.text} />
          </p>
        </li>
      ))}
    </ul>
  );

/** Which outcomes changed since the publication, once the plan is complete (R22). */
export const Reached = ({ loaded: { latest, plan, status } }: { loaded: ReviewPage }) => {
  const reached = reachedIn(latest);
  if (reached.length === 0 || (plan.state !== 'complete' && plan.state !== 'updated')) return null;
  const isMet = status === 'standards-met';
  return (
    <Table
      id="reached"
      caption={
        isMet
          ? 'Standards met by plan: outcomes changed since the publication'
          : 'Outcomes that the update says have changed since the publication'
      }
      captionSize="s"
      firstCellIsHeader
      head={[{ label: 'Outcome' }, { label: 'Published' }, { label: 'Reached' }]}
      rows={reached.map((one) => [
        `${one.outcome} ${one.title}`,
        sayLevel(levelFrom(one.declared ?? '')),
        sayLevel(levelFrom(one.reached)),
      ])}
    />
  );
};
