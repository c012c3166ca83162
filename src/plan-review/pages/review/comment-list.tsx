import { Lines } from '../../../assessment/pages/outcome/outcome-read.tsx';
import { sayMoment } from '../../../platform/clock.ts';
import type { PlanComment } from '../../rules/comments.ts';

/** What was said and answered, oldest first. */
export const CommentList = ({ comments }: { comments: readonly PlanComment[] }) =>
  comments.length === 0 ? null : (
    <ul className="nhsuk-list app-history">
      {comments.map((one) => (
        <li key={one.id}>
          <p className="nhsuk-u-margin-bottom-1">
            <strong>{one.by}</strong> on {sayMoment(one.at)}, about version {one.version}:
          </p>
          <p>
            <Lines text={one.text} />
          </p>
          {one.answer === null ? (
            <p className="nhsuk-hint">Not answered yet</p>
          ) : (
            <>
              <p className="nhsuk-u-margin-bottom-1">
                Answer of <strong>{one.answeredBy}</strong>
                {one.answeredAt === null ? '' : ` on ${sayMoment(one.answeredAt)}`}:
              </p>
              <p>
                <Lines text={one.answer} />
              </p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
