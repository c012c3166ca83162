import { findPack, outcomesOf } from '../../framework/rules/find.ts';
import { disciplines, sayDiscipline, sayDisciplines } from '../../organisation/rules/discipline.ts';
import { organisationPart } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { together } from '../../platform/database/together.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { askForReviews, asksEverywhere } from '../ask-for-reviews.ts';
import { assessmentOf } from '../load-assessment.ts';
import { reviewParts, standingFrom } from '../load-reviews.ts';
import { unanswered } from '../rules/answer.ts';
import { progressPart } from '../store.ts';
import { askSentences } from './review-sentences.ts';
import { reviewersFrom, reviewersParts } from './reviews/load-reviewers.ts';
import { ReviewersNote } from './reviews/reviewers-note.tsx';
import { StateTag } from './words.tsx';

/** Which outcomes need which reviews, where each stands, and asking for several at once. */
export const reviewsPage = page({
  at: paths.reviews,
  allow: 'read-working-answers',
  load: async ({ db, house, who, params, now }) => {
    const pack = findPack(house.packs, params.edition);
    if (!pack) return null;
    const { framework, edition } = pack;
    const found = await together(db, {
      organisation: organisationPart(db, params.organisation),
      answers: progressPart(db, params.organisation, edition.id, framework.id),
      ...reviewParts(db, { ...params, framework: framework.id }),
      ...reviewersParts(db, params.organisation),
    });
    const assessment = found.organisation && assessmentOf(house.packs, pack, found.organisation, now);
    if (!assessment) return null;
    const [reviews, reviewers, { answers }] = [standingFrom(found), reviewersFrom(found), found];
    const rows = outcomesOf(framework).map(({ outcome }) => ({
      outcome,
      review: reviews.get(outcome.code),
      answer: answers.get(outcome.code) ?? unanswered(outcome.code),
    }));
    return { rows, reviewers, canAsk: assessment.open && asksEverywhere(who, params.organisation) };
  },
  values: () => ({ outcomes: [] as readonly string[], asked: [] as readonly string[] }),
  acts: {
    ask: {
      allow: 'manage-organisation',
      run: ({ house, who, now, params, values }) =>
        askForReviews({ house, who, now }, params, values.outcomes, values.asked),
      next: ({ params, values }, events) => ({
        to: paths.reviews.to(params),
        notice: `${events.length} of ${values.outcomes.length} outcomes changed. They need: ${sayDisciplines(
          disciplines.filter((one) => values.asked.includes(one)),
          'no review',
        )}.`,
      }),
    },
  },
  sentences: {
    ...askSentences,
    'nothing-chosen': { field: 'outcomes', text: 'Select at least one outcome' },
  },
  view: ({ loaded: { rows, reviewers, canAsk }, form, params }) => ({
    title: `Reviews ${params.edition}`,
    back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
    shape: 'wide',
    main: (
      <>
        <h1 className="nhsuk-heading-l">Reviews {params.edition}</h1>
        <p className="nhsuk-lede-text">
          A second pair of eyes: an outcome that needs reviews is complete only when each has approved what it
          says.
        </p>
        <ReviewTable rows={rows.filter((one) => (one.review?.asked.length ?? 0) > 0)} params={params} />
        <ReviewersNote reviewers={reviewers} />
        {canAsk ? (
          <form.element>
            <h2 className="nhsuk-heading-m">Say which reviews several outcomes need</h2>
            <Checkboxes
              {...form.many('asked')}
              values={form.many('asked').value}
              label="Reviews"
              labelSize="s"
              hint="Exactly these: what they needed before is replaced. Select none to ask for no review"
              items={disciplines.map((one) => ({ value: one, label: sayDiscipline(one) }))}
            />
            <Checkboxes
              {...form.many('outcomes')}
              values={form.many('outcomes').value}
              label="Outcomes"
              labelSize="s"
              small
              items={rows.map(({ outcome }) => ({
                value: outcome.code,
                label: `${outcome.code} ${outcome.title}`,
              }))}
            />
            <Button name="act" value="ask">
              Save which reviews they need
            </Button>
          </form.element>
        ) : null}
      </>
    ),
  }),
});

type Rows = {
  readonly rows: readonly {
    readonly outcome: { readonly code: string; readonly title: string };
    readonly review: Parameters<typeof StateTag>[0]['reviews'];
    readonly answer: Parameters<typeof StateTag>[0]['answer'];
  }[];
  readonly params: { readonly organisation: string; readonly edition: string };
};

const ReviewTable = ({ rows, params }: Rows) =>
  rows.length === 0 ? (
    <p>No outcome needs a review.</p>
  ) : (
    <Table
      id="reviews"
      caption="Outcomes that need reviews"
      captionSize="m"
      firstCellIsHeader
      head={[{ label: 'Outcome' }, { label: 'Reviews needed' }, { label: 'Status' }]}
      rows={rows.map(({ outcome, review, answer }) => [
        <a key="outcome" href={paths.outcomeReview.to({ ...params, outcome: outcome.code })}>
          {outcome.code} {outcome.title}
        </a>,
        sayDisciplines(review?.asked ?? []),
        <StateTag key="state" answer={answer} reviews={review} />,
      ])}
    />
  );
