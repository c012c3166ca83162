import { sayContributors, sayDueToday } from '../../../allocation/rules/say-allocation.ts';
import { sayComments } from '../../../comment/rules/say-comments.ts';
import { ExpectedLevel, UnconfirmedNote } from '../../../framework/pages/expected-level.tsx';
import { paths } from '../../../paths.ts';
import { dayOf, sayMoment } from '../../../platform/clock.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import { positionOf } from '../../rules/progress.ts';
import { isSaidComplete } from '../../rules/review.ts';
import { DeclaredLevel, StateTag } from '../words.tsx';
import type { OutcomeLoaded } from './load.ts';

/** Title, description and where the outcome stands. */
export const OutcomeHeader = ({ loaded }: { loaded: OutcomeLoaded }) => {
  const { placed, pack, where, answer, cell, allocation } = loaded;
  const { outcome, principle } = placed;
  const canAllocate = loaded.canWrite && loaded.readsAll;
  const note = pack.edition.notes[outcome.code];
  const guidance = pack.edition.guidance.outcomes[outcome.code] ?? pack.edition.guidance.address;
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Principle {principle.code}: {principle.title}
        </span>
        {outcome.code} {outcome.title}
      </h1>
      <p className="nhsuk-lede-text">{outcome.summary}</p>
      {note === undefined ? null : (
        <InsetText>
          <p>{note}</p>
        </InsetText>
      )}
      <p>
        <a href={guidance}>Published guidance for {outcome.code} (NHS England Digital)</a>
      </p>
      <SummaryList
        rows={[
          { key: 'Expected level', value: <ExpectedLevel cell={cell} /> },
          {
            key: 'Declared level',
            value: (
              <DeclaredLevel standing={{ ...placed, cell, answer, position: positionOf(answer, cell) }} />
            ),
          },
          {
            key: 'Status',
            value: <StateTag answer={answer} reviews={loaded.reviews} />,
            actions: [{ href: paths.outcomeReview.to(where), label: 'Reviews', about: `of ${outcome.code}` }],
          },
          {
            key: 'Comments',
            value: sayComments(loaded.comments),
            actions: [
              {
                href: paths.comments.to(where),
                label: loaded.comments.all === 0 ? 'Comment' : 'Read',
                about: `on ${outcome.code}`,
              },
            ],
          },
          {
            key: 'Owner',
            value: allocation.owner?.name ?? 'No owner',
            actions: canAllocate
              ? [
                  {
                    href: paths.outcomeAllocation.to(where),
                    label: 'Change',
                    about: `who ${outcome.code} is given to`,
                  },
                ]
              : [],
          },
          { key: 'Contributors', value: sayContributors(allocation) },
          { key: 'Due', value: sayDueToday(allocation.due, dayOf(loaded.now), isSaidComplete(answer)) },
          {
            key: 'Last changed',
            value:
              answer.changedAt === null
                ? 'Not answered yet'
                : `${sayMoment(answer.changedAt)} by ${answer.changedBy}`,
            actions: loaded.readsAll
              ? [{ href: paths.outcomeHistory.to(where), label: 'History', about: `of ${outcome.code}` }]
              : [],
          },
        ]}
      />
      {canAllocate ? (
        <p>
          <a href={paths.statementSharing.to(where)}>
            Share the supporting information with another organisation
          </a>
        </p>
      ) : null}
      {cell.provenance === 'stated' ? null : <UnconfirmedNote />}
    </>
  );
};
