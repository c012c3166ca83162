import { type Day, sayDay } from '../../platform/clock.ts';
import { Tag } from '../../platform/design/tag.tsx';
import { isOverdue, sayDueToday, sayOverdue } from '../rules/say-allocation.ts';

type Props = {
  readonly due: Day | null;
  readonly today: Day;
  /** Whether what was to be done is: then it is never overdue. */
  readonly done?: boolean;
};

/** A due date in words; what is overdue says so, and colour only repeats it. */
export const DueText = ({ due, today, done = false }: Props) =>
  due !== null && !done && isOverdue(due, today) ? (
    <>
      <Tag colour="red">{sayOverdue(due, today)}</Tag>
      <div className="nhsuk-hint nhsuk-u-margin-bottom-0">Was due {sayDay(due)}</div>
    </>
  ) : (
    sayDueToday(due, today, done)
  );
