import type { ReactNode } from 'react';
import type { Evidence } from '../../evidence/rules/evidence.ts';
import { dayOf, daysBetween, type Moment, sayDay } from '../../platform/clock.ts';
import { Tag } from '../../platform/design/tag.tsx';

type Props = {
  readonly items: readonly Evidence[];
  readonly today: Moment;
  readonly action?: (item: Evidence) => ReactNode;
};

/** Last year's evidence with its age and when it is to be reviewed: what is old may no longer show anything. */
export const CarriedEvidence = ({ items, today, action }: Props) =>
  items.length === 0 ? null : (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {items.map((item) => (
        <li key={item.id}>
          Evidence: {item.title}, {sayAge(item, dayOf(today))}. <ReviewBy item={item} today={dayOf(today)} />
          {action?.(item)}
        </li>
      ))}
    </ul>
  );

/** `from 3 March 2025, 9 months old` */
export function sayAge({ effectiveOn, addedAt }: Evidence, today: string): string {
  const from = effectiveOn ?? dayOf(addedAt);
  const months = Math.floor(daysBetween(from, today) / 30.44);
  const age = months < 1 ? 'less than a month old' : `${months} ${months === 1 ? 'month' : 'months'} old`;
  return `${effectiveOn === null ? 'added' : 'from'} ${sayDay(from)}, ${age}`;
}

const ReviewBy = ({ item: { reviewBy }, today }: { item: Evidence; today: string }) => {
  if (reviewBy === null) return null;
  return reviewBy < today ? (
    <>
      <Tag colour="orange">Review overdue</Tag> since {sayDay(reviewBy)}
    </>
  ) : (
    <>Review by {sayDay(reviewBy)}</>
  );
};
