import { EvidenceList, fileOf } from '../../evidence/pages/evidence-list.tsx';
import { sayDiscipline } from '../../organisation/rules/discipline.ts';
import { paths } from '../../paths.ts';
import type { Recorded } from '../../platform/change/events.ts';
import { page } from '../../platform/pages/page.ts';
import { reviewOutcome } from '../review-outcome.ts';
import { versionFrom } from '../rules/input.ts';
import { OutcomeRead } from './outcome/outcome-read.tsx';
import { loadReviewPage } from './review/load.ts';
import { ReviewFacts, VerdictList } from './review/review-facts.tsx';
import { VerdictForm, verdictValues } from './review/verdict-form.tsx';
import { verdictSentences } from './review-sentences.ts';

/** One outcome for a second pair of eyes: what it says, and approve or return, on one page. */
export const reviewPage = page({
  at: paths.outcomeReview,
  allow: 'read-given-answers',
  load: loadReviewPage,
  values: verdictValues,
  keeps: true,
  acts: {
    review: {
      run: ({ house, who, now, params, values }) =>
        reviewOutcome({ house, who, now }, params, { ...values, seen: versionFrom(values.version) }),
      next: ({ params }, events) => ({
        to: paths.myWork.to(params),
        notice: noticeOf(params.outcome, events),
      }),
    },
  },
  sentences: verdictSentences,
  view: ({ loaded, form, params }) => ({
    title: `Review of ${params.outcome}`,
    back: { to: paths.outcome.to(params), text: `Back to ${params.outcome}` },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            {params.outcome} {loaded.outcome.placed.outcome.title}
          </span>
          Review
        </h1>
        <p className="nhsuk-lede-text">{loaded.outcome.placed.outcome.summary}</p>
        <ReviewFacts loaded={loaded} />
        <p>
          <a href={paths.comments.to(params)}>Comments on {params.outcome}</a>
        </p>
        <OutcomeRead loaded={loaded.outcome} beside />
        <h2 className="nhsuk-heading-m">Evidence</h2>
        {loaded.outcome.evidence.length === 0 ? (
          <p>No evidence is attached.</p>
        ) : (
          <EvidenceList
            items={loaded.outcome.evidence}
            addressOf={loaded.outcome.readsAll ? undefined : fileOf}
          />
        )}
        <VerdictForm loaded={loaded} form={form} />
        <VerdictList loaded={loaded} />
      </>
    ),
  }),
});

function noticeOf(code: string, events: readonly Recorded[]): string {
  const given = events.find((event) => event.type === 'review-given');
  if (!given) return `Your review of ${code} was sent already.`;
  const { approved, discipline, becomes } = given.payload;
  if (!approved) return `You returned ${code}. It is a draft again, and its authors are told.`;
  const then = becomes === 'complete' ? 'It is complete now' : 'It waits for the other reviews';
  return `You approved ${code} for ${sayDiscipline(discipline)}. ${then}.`;
}
