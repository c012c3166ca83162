import { Lines } from '../../assessment/pages/outcome/outcome-read.tsx';
import { NoPatientsHere } from '../../essential-functions/pages/no-patients.tsx';
import { findPack } from '../../framework/rules/find.ts';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { answerPlanComments } from '../comment-on-plan.ts';
import { loadAcknowledgements, loadComments } from '../load-comments.ts';
import { commentLength, type PlanComment } from '../rules/comments.ts';

type Values = { answers: Readonly<Record<string, string>> };

/** What reviewers said about the plan, and the organisation's answers, on record (R25). */
export const planCommentsPage = page({
  at: paths.planComments,
  allow: 'read-plan',
  load: async ({ db, house, who, params }) => {
    const pack = findPack(house.packs, params.edition);
    if (!pack) return null;
    const canAnswer = (await house.gate.judge(db, who, 'write-plan', params.organisation)) === 'granted';
    return {
      ...{ pack, canAnswer, comments: await loadComments(db, params) },
      acknowledged: await loadAcknowledgements(db, params),
    };
  },
  values: ({ comments }): Values => ({
    answers: Object.fromEntries(comments.filter((one) => one.answer === null).map((one) => [one.id, ''])),
  }),
  keeps: true,
  acts: {
    answer: {
      allow: 'write-plan',
      run: ({ house, who, now, params, values }) =>
        answerPlanComments({ house, who, now }, params, values.answers),
      next: ({ params }) => ({
        to: paths.planComments.to(params),
        notice: 'Your answers are on record. Whoever wrote the comments is told by email.',
      }),
    },
  },
  sentences: {
    'answer-missing': { text: 'Write an answer to a comment' },
    'answer-too-long': {
      field: 'answers',
      text: `An answer must be ${commentLength.toLocaleString('en-GB')} characters or fewer`,
    },
    'answered-meanwhile': { text: 'Somebody else has answered one of the comments in the meantime' },
  },
  view: ({ loaded: { pack, comments, canAnswer, acknowledged }, form, params }) => {
    const open = canAnswer && comments.some((one) => one.answer === null);
    return {
      title: `Comments on the improvement plan ${pack.edition.id}`,
      back: { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' },
      main: (
        <>
          <PageTitle>Comments on the improvement plan {pack.edition.id}</PageTitle>
          {acknowledged.map((one) => (
            <p key={one.version}>
              Version {one.version} was received by {one.by} on {sayMoment(one.at)}.
            </p>
          ))}
          {comments.length === 0 ? <p>Your reviewers have not commented on the plan.</p> : null}
          {open ? <NoPatientsHere /> : null}
          <form.element>
            {comments.map((comment) => (
              <Comment key={comment.id} comment={comment} form={form} canAnswer={canAnswer} />
            ))}
            {open ? (
              <Button name="act" value="answer" preventDoubleClick>
                Send your answers
              </Button>
            ) : null}
          </form.element>
        </>
      ),
    };
  },
});

type Props = { readonly comment: PlanComment; readonly form: Form<Values>; readonly canAnswer: boolean };

const Comment = ({ comment, form, canAnswer }: Props) => {
  const on = comment.reference === null ? 'the whole plan' : `action ${comment.reference}`;
  return (
    <section aria-labelledby={`comment-${comment.id}`} className="app-history">
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-1" id={`comment-${comment.id}`}>
        On {on}, version {comment.version}
      </h2>
      <p className="nhsuk-hint nhsuk-u-margin-bottom-1">
        {comment.by} on {sayMoment(comment.at)}
      </p>
      <p>
        <Lines text={comment.text} />
      </p>
      {comment.answer === null ? (
        canAnswer ? (
          <Textarea
            {...form.item('answers', comment.id)}
            label={`Your answer to ${comment.by} on ${on}`}
            labelSize="s"
            rows={3}
            maxLength={commentLength}
          />
        ) : (
          <p>Not answered yet.</p>
        )
      ) : (
        <>
          <p className="nhsuk-hint nhsuk-u-margin-bottom-1">
            Answer of {comment.answeredBy}
            {comment.answeredAt === null ? '' : ` on ${sayMoment(comment.answeredAt)}`}
          </p>
          <p>
            <Lines text={comment.answer} />
          </p>
        </>
      )}
    </section>
  );
};
