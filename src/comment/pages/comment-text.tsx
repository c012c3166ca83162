import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import type { Place } from '../rules/comment.ts';
import type { LoadedComment } from '../store.ts';

type Props = { readonly one: LoadedComment; readonly place: Place; readonly reader: string };

/** A comment as it is read: who, when, whom it is for and what it says; or that it was removed. */
export const CommentText = ({ one, place, reader }: Props) =>
  one.removedAt === null ? (
    <>
      <p className="nhsuk-hint nhsuk-u-margin-bottom-1">
        <strong>{one.name}</strong> on {sayMoment(one.at)}
        {one.editedAt === null ? '' : `, changed on ${sayMoment(one.editedAt)}`}
        {one.tells.length === 0 ? '' : `, for ${one.tells.map(({ name }) => name).join(', ')}`}
      </p>
      <p className="app-lines">{one.text}</p>
      {one.by === reader ? (
        <p>
          <a href={paths.comment.to({ ...place, comment: one.id })}>
            Change or remove
            <span className="nhsuk-u-visually-hidden"> your comment of {sayMoment(one.at)}</span>
          </a>
        </p>
      ) : null}
    </>
  ) : (
    <p className="nhsuk-hint">
      Removed by {one.removedBy} on {sayMoment(one.removedAt)}.
    </p>
  );
