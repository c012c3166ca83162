import { type Day, daysBetween } from '../../platform/clock.ts';
import type { ActionStatus } from './action.ts';

export type TimelineAction = {
  readonly reference: string;
  readonly start: Day | null;
  readonly delivery: Day | null;
  readonly status: ActionStatus;
};

/** A day that stands across all actions. */
export type Mark = { readonly label: string; readonly day: Day };

export type Bar = TimelineAction & { readonly y: number; readonly x: number; readonly width: number };

export type Timeline = {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  /** Actions without both dates are named below the picture. */
  readonly undated: readonly string[];
  readonly months: readonly { readonly x: number; readonly label: string }[];
  readonly marks: readonly (Mark & { readonly x: number; readonly y: number })[];
};

export const labelWidth = 90;
export const rowHeight = 30;
const chartWidth = 770;
const topHeight = 30;
const markHeight = 22;

/** Places actions and marks between the first and the last of their days, for a picture. */
export function timelineOf(actions: readonly TimelineAction[], marks: readonly Mark[]): Timeline {
  const dated = actions.flatMap((one) =>
    one.start === null || one.delivery === null ? [] : [{ ...one, from: one.start, to: one.delivery }],
  );
  const days = [...dated.flatMap((one) => [one.from, one.to]), ...marks.map((one) => one.day)].sort();
  const first = days[0] ?? '2000-01-01';
  const span = Math.max(1, daysBetween(first, days.at(-1) ?? first));
  const at = (day: Day): number => labelWidth + Math.round((daysBetween(first, day) / span) * chartWidth);
  const rowsEnd = topHeight + dated.length * rowHeight;
  return {
    width: labelWidth + chartWidth + 20,
    height: rowsEnd + marks.length * markHeight + 10,
    bars: dated.map(({ from, to, ...one }, row) => ({
      ...one,
      ...{ y: topHeight + row * rowHeight, x: at(from), width: Math.max(4, at(to) - at(from)) },
    })),
    undated: actions
      .filter((one) => !dated.some(({ reference }) => reference === one.reference))
      .map((one) => one.reference),
    months: monthsFrom(first, days.at(-1) ?? first).map((day) => ({ x: at(day), label: monthOf(day) })),
    marks: marks.map((one, row) => ({ ...one, x: at(one.day), y: rowsEnd + (row + 1) * markHeight - 6 })),
  };
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthOf = (day: Day): string => `${names[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

/** First days of quarters between two days; of years where there would be too many. */
function monthsFrom(first: Day, last: Day): Day[] {
  const years = Array.from({ length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, n) =>
    String(Number(first.slice(0, 4)) + n).padStart(4, '0'),
  );
  const all = years.flatMap((year) => ['01', '04', '07', '10'].map((month) => `${year}-${month}-01`));
  const within = all.filter((day) => day >= first && day <= last);
  return within.length <= 12 ? within : within.filter((day) => day.slice(5, 7) === '01').slice(0, 12);
}
