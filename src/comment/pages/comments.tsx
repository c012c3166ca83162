import type { ComponentProps } from 'react';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { Details } from '../../platform/design/details.tsx';
import { page } from '../../platform/pages/page.ts';
import { AskRemovalLink } from '../../removal-request/pages/ask-removal-link.tsx';
import { commentOnOutcome, settleThread } from '../comment-on-outcome.ts';
import { ComposeFields, type ComposeFields as Fields } from './compose-form.tsx';
import { loadThreads, threadsOf } from './load.ts';
import { noticeOf } from './notice.ts';
import { commentSentences } from './sentences.ts';
import { OpenThread, ResolvedThread } from './thread.tsx';

/** What people say to each other about an outcome: oldest first, the newest above the box for the next. */
export const commentsPage = page({
  at: paths.comments,
  allow: 'read-given-answers',
  load: loadThreads,
  values: (): Fields => ({ text: '', tell: [] }),
  keeps: true,
  acts: {
    add: {
      allow: 'comment-on-outcomes',
      run: ({ house, who, now, params, values }) =>
        commentOnOutcome({ house, who, now }, params, null, values),
      next: ({ params, values, loaded }, events) => ({
        to: `${paths.comments.to(params)}#newest`,
        notice: noticeOf('Your comment is added.', events, values.text, loaded.people),
      }),
    },
    resolve: {
      allow: 'comment-on-outcomes',
      keepsRest: [],
      run: ({ house, who, now, params, query }) =>
        settleThread({ house, who, now }, params, query.thread ?? '', true),
      next: ({ params }) => ({ to: paths.comments.to(params), notice: 'The comment is resolved.' }),
    },
    reopen: {
      allow: 'comment-on-outcomes',
      keepsRest: [],
      run: ({ house, who, now, params, query }) =>
        settleThread({ house, who, now }, params, query.thread ?? '', false),
      next: ({ params }) => ({ to: paths.comments.to(params), notice: 'The comment is open again.' }),
    },
  },
  sentences: commentSentences,
  view: ({ loaded: { outcome, comments, people, canComment }, form, params, who }) => {
    const threads = threadsOf(comments);
    const open = threads.filter(({ begins }) => !begins.resolved);
    const resolved = threads.filter(({ begins }) => begins.resolved);
    const shown = { place: params, reader: who.id, canComment };
    return {
      title: `Comments on ${outcome.code}`,
      back: { to: paths.outcome.to(params), text: `Back to ${outcome.code}` },
      main: (
        <>
          <h1 className="nhsuk-heading-l">
            <span className="nhsuk-caption-l">
              {outcome.code} {outcome.title}
            </span>
            Comments
          </h1>
          <form.element>
            <AddOnEnter />
            {resolved.length === 0 ? null : (
              <Details summary={`Resolved (${resolved.length})`}>
                {resolved.map((thread) => (
                  <ResolvedThread key={thread.begins.id} thread={thread} {...shown} />
                ))}
              </Details>
            )}
            {open.length === 0 ? (
              <p>{threads.length === 0 ? 'Nobody has commented yet.' : 'Everything is resolved.'}</p>
            ) : (
              open.map((thread, index) => (
                <OpenThread
                  key={thread.begins.id}
                  thread={thread}
                  isNewest={index === open.length - 1}
                  {...shown}
                />
              ))
            )}
            {canComment ? <Compose form={form} people={people} /> : <OnlyRead />}
          </form.element>
          <AskRemovalLink
            who={who}
            organisation={params.organisation}
            place="outcome"
            at={`Comments on ${outcome.code} in ${params.edition}`}
          />
        </>
      ),
    };
  },
});

/** Enter adds, whichever buttons stand above. */
const AddOnEnter = () => (
  <button
    className="nhsuk-u-visually-hidden"
    type="submit"
    name="act"
    value="add"
    tabIndex={-1}
    aria-hidden="true"
  >
    Add
  </button>
);

const Compose = (props: Pick<ComponentProps<typeof ComposeFields>, 'form' | 'people'>) => (
  <>
    <ComposeFields {...props} label="Add a comment" />
    <Button name="act" value="add" preventDoubleClick>
      Add comment
    </Button>
  </>
);

const OnlyRead = () => <p>You can read comments. Administrators, members and the SIRO can add them.</p>;
