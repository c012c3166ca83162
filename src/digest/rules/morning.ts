import { type Day, dayOf, daysBetween, type Moment } from '../../platform/clock.ts';

/** From which hour in London the day's email goes out. Missed (the service was down), it goes later that day. */
export const sentFrom = 7;

const hour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Whether the day's emails may go out now: from seven in the morning in London, in winter as in summer. */
export const isSendingTime = (now: Moment): boolean => Number(hour.format(new Date(now))) >= sentFrom;

/** Whether somebody has not been told today; `lastDay` is when they were, or null. */
export const isPending = (lastDay: Day | null, now: Moment): boolean =>
  isSendingTime(now) && (lastDay === null || lastDay < dayOf(now));

/** Days before a due date on which it is news; and days after it, then every so many more. */
const ahead = [7, 1, 0];
const weekly = 7;

/** What is due within so many days is told at all. */
export const dueWithin = 7;

const isNewsOn = (left: number): boolean =>
  ahead.includes(left) || left === -1 || (left < 0 && left % weekly === 0);

/** Whether a due date became news after one day and by another: a week before, the day before, the day, the day after, then weekly. */
export function isDueNews(due: Day, after: Day, today: Day): boolean {
  const days = Math.max(0, Math.min(daysBetween(after, today), 2 * weekly));
  const left = daysBetween(today, due);
  return Array.from({ length: days }, (_, back) => left + back).some(isNewsOn);
}
