import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import type { Place } from '../rules/comment.ts';
import { CommentText } from './comment-text.tsx';
import type { Thread } from './load.ts';

type Props = {
  readonly thread: Thread;
  readonly place: Place;
  readonly reader: string;
  readonly canComment: boolean;
};

const Said = ({ thread: { begins, answers }, place, reader }: Omit<Props, 'canComment'>) => (
  <>
    <CommentText one={begins} place={place} reader={reader} />
    {answers.map((one) => (
      <div className="nhsuk-inset-text" key={one.id}>
        <CommentText one={one} place={place} reader={reader} />
      </div>
    ))}
  </>
);

/** A thread that somebody still has to deal with, with the ways to answer and to resolve it. */
export const OpenThread = ({ isNewest, canComment, ...rest }: Props & { readonly isNewest: boolean }) => {
  const { begins } = rest.thread;
  const of = { ...rest.place, comment: begins.id };
  const whose = `the comment of ${begins.name} on ${sayMoment(begins.at)}`;
  return (
    <article className="app-history" id={isNewest ? 'newest' : undefined}>
      <h2 className="nhsuk-u-visually-hidden">
        {begins.name}, {sayMoment(begins.at)}
      </h2>
      <Said {...rest} />
      {canComment ? (
        <ButtonGroup>
          {begins.removed ? null : (
            <a href={paths.commentAnswer.to(of)}>
              Answer<span className="nhsuk-u-visually-hidden"> {whose}</span>
            </a>
          )}
          <Button
            name="act"
            value="resolve"
            variant="secondary"
            small
            formAction={paths.comments.to(rest.place, { thread: begins.id })}
          >
            Resolve<span className="nhsuk-u-visually-hidden"> {whose}</span>
          </Button>
        </ButtonGroup>
      ) : null}
    </article>
  );
};

/** A thread that is dealt with: by whom and when, and the way to open it again. */
export const ResolvedThread = ({ canComment, ...rest }: Props) => {
  const { begins } = rest.thread;
  return (
    <article className="app-history">
      <h2 className="nhsuk-heading-xs">
        Resolved by {begins.resolvedBy} on {begins.resolvedAt === null ? '' : sayMoment(begins.resolvedAt)}
      </h2>
      <Said {...rest} />
      {canComment ? (
        <Button
          name="act"
          value="reopen"
          variant="secondary"
          small
          formAction={paths.comments.to(rest.place, { thread: begins.id })}
        >
          Reopen<span className="nhsuk-u-visually-hidden"> the comment of {begins.name}</span>
        </Button>
      ) : null}
    </article>
  );
};
