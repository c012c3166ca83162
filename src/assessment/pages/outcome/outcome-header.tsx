import { sayContributors, sayDueToday } from '../../../allocation/rules/say-allocation.ts';
import { sayComments } from '../../../comment/rules/say-comments.ts';
import { ExpectedLevel, UnconfirmedNote } from '../../../framework/pages/expected-level.tsx';
import { paths } from '../../../paths.ts';
import { dayOf, sayMoment } from '../../../platform/clock.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { SummaryList, type SummaryRow } from '../../../platform/design/summary-list.tsx';
import { positionOf } from '../../rules/progress.ts';
import { isSaidComplete } from '../../rules/review.ts';
import { DeclaredLevel, StateTag } from '../words.tsx';
import type { OutcomeLoaded } from './load.ts';

type Props = { readonly loaded: OutcomeLoaded };

/** Title, description and where the outcome stands. */
export const OutcomeHeader = ({ loaded }: Props) => {
  const { placed, where, cell } = loaded;
  const { outcome, principle } = placed;
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Principle {principle.code}: {principle.title}
        </span>
        {outcome.code} {outcome.title}
      </h1>
      <p className="nhsuk-lede-text">{outcome.summary}</p>
      <NoteAndGuidance loaded={loaded} />
      <SummaryList rows={[...answerRows(loaded), ...peopleRows(loaded), changedRow(loaded)]} />
      {canAllocate(loaded) ? (
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

const canAllocate = ({ canWrite, readsAll }: OutcomeLoaded): boolean => canWrite && readsAll;

/** What the edition says of the outcome, and where its guidance is published. */
const NoteAndGuidance = ({ loaded: { pack, placed } }: Props) => {
  const { code } = placed.outcome;
  const note = pack.edition.notes[code];
  const guidance = pack.edition.guidance.outcomes[code] ?? pack.edition.guidance.address;
  return (
    <>
      {note === undefined ? null : (
        <InsetText>
          <p>{note}</p>
        </InsetText>
      )}
      <p>
        <a href={guidance}>Published guidance for {code} (NHS England Digital)</a>
      </p>
    </>
  );
};

/** What is expected, what is declared, and what others say of it. */
function answerRows({ placed, where, answer, cell, reviews, comments }: OutcomeLoaded): SummaryRow[] {
  const { code } = placed.outcome;
  const standing = { ...placed, cell, answer, position: positionOf(answer, cell) };
  return [
    { key: 'Expected level', value: <ExpectedLevel cell={cell} /> },
    { key: 'Declared level', value: <DeclaredLevel standing={standing} /> },
    {
      key: 'Status',
      value: <StateTag answer={answer} reviews={reviews} />,
      actions: [{ href: paths.outcomeReview.to(where), label: 'Reviews', about: `of ${code}` }],
    },
    {
      key: 'Comments',
      value: sayComments(comments),
      actions: [
        {
          href: paths.comments.to(where),
          label: comments.all === 0 ? 'Comment' : 'Read',
          about: `on ${code}`,
        },
      ],
    },
  ];
}

/** Whom it is given to, and by when. */
function peopleRows(loaded: OutcomeLoaded): SummaryRow[] {
  const { placed, where, answer, allocation, now } = loaded;
  const about = `who ${placed.outcome.code} is given to`;
  return [
    {
      key: 'Owner',
      value: allocation.owner?.name ?? 'No owner',
      actions: canAllocate(loaded)
        ? [{ href: paths.outcomeAllocation.to(where), label: 'Change', about }]
        : [],
    },
    { key: 'Contributors', value: sayContributors(allocation) },
    { key: 'Due', value: sayDueToday(allocation.due, dayOf(now), isSaidComplete(answer)) },
  ];
}

const changedRow = ({ placed, where, answer, readsAll }: OutcomeLoaded): SummaryRow => ({
  key: 'Last changed',
  value:
    answer.changedAt === null ? 'Not answered yet' : `${sayMoment(answer.changedAt)} by ${answer.changedBy}`,
  actions: readsAll
    ? [{ href: paths.outcomeHistory.to(where), label: 'History', about: `of ${placed.outcome.code}` }]
    : [],
});
