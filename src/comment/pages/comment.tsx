import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { rewordComment, withdrawComment } from '../comment-on-outcome.ts';
import { commentLimit } from '../rules/comment.ts';
import { CommentText } from './comment-text.tsx';
import { loadThreads } from './load.ts';
import { noticeOf } from './notice.ts';
import { commentSentences } from './sentences.ts';

/** One's own comment, to change or remove. Nobody else's can be opened. */
export const commentPage = page({
  at: paths.comment,
  allow: 'comment-on-outcomes',
  load: async (asked) => {
    const loaded = await loadThreads(asked);
    const one = loaded?.comments.find(({ id }) => id === asked.params.comment);
    if (!loaded || !one) return null;
    // Somebody else's is read where all are.
    const isOwn = one.by === asked.who.id && !one.removed;
    return isOwn ? { ...loaded, one } : leadTo(paths.comments.to(asked.params));
  },
  values: ({ one }) => ({ version: String(one.version), text: one.text }),
  keeps: true,
  acts: {
    save: {
      run: ({ house, who, now, params: { comment, ...place }, values }) =>
        rewordComment({ house, who, now }, place, comment, {
          text: values.text,
          version: Number(values.version),
        }),
      next: ({ params, values, loaded }, events) => ({
        to: paths.comments.to(params),
        notice: noticeOf('Your comment is changed.', events, values.text, loaded.people),
      }),
    },
    remove: {
      run: ({ house, who, now, params: { comment, ...place } }) =>
        withdrawComment({ house, who, now }, place, comment),
      next: ({ params }) => ({ to: paths.comments.to(params), notice: 'Your comment is removed.' }),
    },
  },
  sentences: commentSentences,
  view: ({ loaded: { outcome, one }, form, problems, params: { comment: _, ...place }, who }) => ({
    title: `Your comment on ${outcome.code}`,
    back: { to: paths.comments.to(place), text: `Back to comments on ${outcome.code}` },
    main: (
      <form.element>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            {outcome.code} {outcome.title}
          </span>
          Your comment
        </h1>
        {problems.some(({ code }) => code === 'changed-meanwhile') ? (
          <CommentText one={one} place={place} reader={who.id} />
        ) : null}
        <input type="hidden" name="version" value={form.text('version').value} />
        <Textarea
          {...form.text('text')}
          label="What it says"
          labelSize="m"
          hint="What it said before stays in the history of the outcome. Who is named by @ for the first time is told"
          rows={5}
          maxLength={commentLimit}
          threshold={75}
        />
        <Button name="act" value="save" preventDoubleClick>
          Save
        </Button>
        <h2 className="nhsuk-heading-m">Remove it</h2>
        <p>
          The page then says that you removed a comment. What it said stays in the history of the outcome.
        </p>
        <Button name="act" value="remove" variant="warning" preventDoubleClick>
          Remove your comment
        </Button>
      </form.element>
    ),
  }),
});
