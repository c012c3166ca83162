import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { commentOnOutcome } from '../comment-on-outcome.ts';
import { CommentText } from './comment-text.tsx';
import { ComposeFields, type ComposeFields as Fields } from './compose-form.tsx';
import { loadThreads, threadsOf } from './load.ts';
import { noticeOf } from './notice.ts';
import { commentSentences } from './sentences.ts';

/** Answers a comment. Who has spoken in its thread is told without being named. */
export const commentAnswerPage = page({
  at: paths.commentAnswer,
  allow: 'comment-on-outcomes',
  load: async (asked) => {
    const loaded = await loadThreads(asked);
    const thread = threadsOf(loaded?.comments ?? []).find(({ begins }) => begins.id === asked.params.comment);
    if (!loaded || !thread) return null;
    return thread.begins.removed ? leadTo(paths.comments.to(asked.params)) : { ...loaded, thread };
  },
  values: (): Fields => ({ text: '', tell: [] }),
  keeps: true,
  acts: {
    answer: {
      run: ({ house, who, now, params: { comment, ...place }, values }) =>
        commentOnOutcome({ house, who, now }, place, comment, values),
      next: ({ params, values, loaded }, events) => ({
        to: paths.comments.to(params),
        notice: noticeOf('Your answer is added.', events, values.text, loaded.people),
      }),
    },
  },
  sentences: commentSentences,
  view: ({ loaded: { outcome, thread, people }, form, params: { comment: _, ...place }, who }) => ({
    title: `Answer a comment on ${outcome.code}`,
    back: { to: paths.comments.to(place), text: `Back to comments on ${outcome.code}` },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            {outcome.code} {outcome.title}
          </span>
          Answer a comment
        </h1>
        {[thread.begins, ...thread.answers].map((one) => (
          <CommentText key={one.id} one={one} place={place} reader={who.id} />
        ))}
        <form.element>
          <ComposeFields form={form} people={people} label="Your answer" />
          <ButtonGroup>
            <Button name="act" value="answer" preventDoubleClick>
              Add answer
            </Button>
            <a href={paths.comments.to(place)}>Cancel</a>
          </ButtonGroup>
        </form.element>
      </>
    ),
  }),
});
