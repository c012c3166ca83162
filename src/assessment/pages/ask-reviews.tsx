import { disciplines, sayDiscipline } from '../../organisation/rules/discipline.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { page } from '../../platform/pages/page.ts';
import { askForReviews } from '../ask-for-reviews.ts';
import { loadReviewPageWith } from './review/load.ts';
import { askSentences } from './review-sentences.ts';
import { reviewersFrom, reviewersParts } from './reviews/load-reviewers.ts';
import { ReviewersNote } from './reviews/reviewers-note.tsx';

/** Which reviews an outcome needs: an administrator or its owner says. */
export const askReviewsPage = page({
  at: paths.askReviews,
  allow: 'write-given-answers',
  load: async (asked) => {
    const parts = reviewersParts(asked.db, asked.params.organisation);
    const [loaded, said] = (await loadReviewPageWith(asked, parts)) ?? [];
    return loaded && said ? { ...loaded, reviewers: reviewersFrom(said) } : null;
  },
  values: ({ review }) => ({ asked: review.asked as readonly string[] }),
  acts: {
    save: {
      run: ({ house, who, now, params, values }) =>
        askForReviews({ house, who, now }, params, [params.outcome], values.asked),
      next: ({ params }) => ({
        to: paths.outcomeReview.to(params),
        notice: `Which reviews ${params.outcome} needs is saved.`,
      }),
    },
  },
  sentences: askSentences,
  view: ({ loaded: { canAsk, reviewers, outcome }, form, params }) => ({
    title: `Reviews that ${params.outcome} needs`,
    back: { to: paths.outcomeReview.to(params), text: `Back to the review of ${params.outcome}` },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            {params.outcome} {outcome.placed.outcome.title}
          </span>
          Reviews that it needs
        </h1>
        <p>
          An outcome that needs reviews is complete only when each has approved what it says. Saved as
          complete, it waits for them, and counts as a draft until then. Any change lets the approvals lapse.
        </p>
        <ReviewersNote reviewers={reviewers} />
        {canAsk ? (
          <form.element>
            <Checkboxes
              {...form.many('asked')}
              values={form.many('asked').value}
              label="Which reviews does it need?"
              labelSize="m"
              hint="Select all that apply, or none"
              items={disciplines.map((one) => ({ value: one, label: sayDiscipline(one) }))}
            />
            <Button name="act" value="save">
              Save
            </Button>
          </form.element>
        ) : (
          <p>An administrator or the owner of the outcome says which reviews it needs.</p>
        )}
      </>
    ),
  }),
});
