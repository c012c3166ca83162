import { later, type Moment } from '../clock.ts';
import type { Sent } from './transport.ts';

/** After so many refusals for good, over some three days, a mail is shown as failed. */
export const refusalLimit = 8;

const minute = 60_000;
const hour = 60 * minute;

const doubling = (first: number, times: number, most: number): number =>
  Math.min(first * 2 ** Math.max(0, times - 1), most);

export type Failure = Extract<Sent, { accepted: false }>;

/**
 * What follows a failed try, the `tries`-th. A server that is down or puts us off is asked again after half a
 * minute, doubling up to half an hour, for as long as it takes. A refusal for good may still be a mistake that
 * somebody mends (a full mailbox, a wrong list), so it is repeated slowly before the mail counts as failed.
 */
export function afterFailure(
  failure: Failure,
  before: { readonly tries: number; readonly refusals: number },
  now: Moment,
): { next_try_at: Moment; refusals: number; failed_at: Moment | null; last_error: string } {
  const isRefused = failure.because === 'refused';
  const refusals = before.refusals + (isRefused ? 1 : 0);
  const wait = isRefused ? doubling(hour, refusals, 16 * hour) : doubling(minute / 2, before.tries, hour / 2);
  return {
    next_try_at: later(now, wait),
    refusals,
    failed_at: isRefused && refusals >= refusalLimit ? now : null,
    last_error: failure.error,
  };
}
