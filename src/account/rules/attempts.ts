import type { Moment } from '../../platform/clock.ts';

/** At most `most` attempts in `seconds`. */
export type Limit = { readonly seconds: number; readonly most: number };

/** How often somebody has tried since a window began, the attempt at hand included. */
export type Count = { readonly seconds: number; readonly startedAt: Moment; readonly count: number };

const endOf = ({ startedAt, seconds }: Count): number => Date.parse(startedAt) + seconds * 1000;

/** Milliseconds until another attempt may be made; 0 when this one may. */
export function waitFor(counts: readonly Count[], limits: readonly Limit[], now: Moment): number {
  const spent = counts.filter((one) =>
    limits.some((limit) => limit.seconds === one.seconds && one.count > limit.most),
  );
  return Math.max(0, ...spent.map((one) => endOf(one) - Date.parse(now)));
}

const say = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** How long to wait, rounded up: `1 minute`, `12 minutes`, `3 hours`. */
export function sayWait(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  return minutes <= 90 ? say(minutes, 'minute') : say(Math.ceil(minutes / 60), 'hour');
}
