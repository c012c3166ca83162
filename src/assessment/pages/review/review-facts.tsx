import { ExpectedLevel } from '../../../framework/pages/expected-level.tsx';
import { sayDiscipline } from '../../../organisation/rules/discipline.ts';
import { paths } from '../../../paths.ts';
import { type Moment, sayMoment } from '../../../platform/clock.ts';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import type { GivenVerdict } from '../../load-reviews.ts';
import { positionOf } from '../../rules/progress.ts';
import { verdictOf } from '../../rules/review.ts';
import { Lines } from '../outcome/outcome-read.tsx';
import { DeclaredLevel, StateTag } from '../words.tsx';
import type { ReviewLoaded } from './load.ts';

type Props = { readonly loaded: ReviewLoaded };

/** Where the answer stands, and what each reviewer has said of what stands now. */
export const ReviewFacts = ({ loaded: { outcome, review, canAsk } }: Props) => {
  const { placed, cell, answer, where } = outcome;
  const current = review.given.filter((one) => one.counts);
  const { code } = placed.outcome;
  const asking = { href: paths.askReviews.to(where), label: 'Change', about: `which reviews ${code} needs` };
  return (
    <SummaryList
      rows={[
        { key: 'Status', value: <StateTag answer={answer} reviews={review} /> },
        {
          key: 'Reviews needed',
          value:
            review.asked.length === 0
              ? 'None: saved as complete, the outcome is complete'
              : review.asked.map((one) => (
                  <span className="nhsuk-u-display-block" key={one}>
                    {sayDiscipline(one)}: <Standing verdict={verdictOf(current, one)} />
                  </span>
                )),
          actions: canAsk ? [asking] : [],
        },
        { key: 'Expected level', value: <ExpectedLevel cell={cell} /> },
        {
          key: 'Declared level',
          value: <DeclaredLevel standing={{ ...placed, cell, answer, position: positionOf(answer, cell) }} />,
        },
        {
          key: 'Last changed',
          value:
            answer.changedAt === null
              ? 'Not answered yet'
              : `${sayMoment(answer.changedAt)} by ${answer.changedBy}${evidenceSince(review.contentAt, answer.changedAt)}`,
        },
      ]}
    />
  );
};

/** Evidence is attached and removed beside the answer: it, too, is what reviewers approve. */
const evidenceSince = (contentAt: Moment | null, changedAt: Moment): string =>
  contentAt === null || contentAt === changedAt ? '' : `; its evidence on ${sayMoment(contentAt)}`;

const Standing = ({ verdict }: { readonly verdict: GivenVerdict | null }) => {
  if (verdict === null) return 'not reviewed yet';
  return `${verdict.approved ? 'approved' : 'returned'} by ${verdict.by} on ${sayMoment(verdict.at)}`;
};

/** Every verdict that was given, newest first; those on earlier versions say so. */
export const VerdictList = ({ loaded: { review } }: Props) =>
  review.given.length === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-m">What reviewers said</h2>
      <ul className="nhsuk-list">
        {[...review.given].reverse().map((one) => (
          <li key={`${one.at} ${one.discipline}`} className="app-history">
            <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">
              {sayDiscipline(one.discipline)}:{' '}
              <Tag colour={one.approved ? 'green' : 'orange'}>{one.approved ? 'Approved' : 'Returned'}</Tag>
            </h3>
            <p className="nhsuk-hint">
              {one.by} on {sayMoment(one.at)}
              {one.counts ? '' : '. The answer has changed since, so this no longer counts'}
            </p>
            {one.comment === '' ? null : (
              <p>
                <Lines text={one.comment} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
