import type { Edition } from '../../framework/rules/pack.ts';
import { interimWindow } from '../../framework/rules/year.ts';
import { closed, invalid, type Refusal } from '../../platform/change/decision.ts';
import { type Day, dayOf, isDay, type Moment } from '../../platform/clock.ts';
import type { SignOff } from './snapshot.ts';

export type PublishProblem =
  | 'window-not-open'
  | 'full-is-published'
  | 'sign-off-missing'
  | 'not-signed-in-service'
  | 'signed-other-content'
  | 'signer-missing'
  | 'signed-on-missing'
  | 'signed-on-wrong'
  | 'signed-in-future'
  | 'changed-since-check';

/** What the administrator answers to “Has your SIRO signed off this interim assessment?” (R13). */
export type SignOffAnswer = { readonly how: string; readonly by: string; readonly on: Day };

/** The sign-off that stands in the service. */
export type Signed = { readonly contentHash: string; readonly by: string; readonly at: Moment };

/** Whether an interim can be published now at all: from the day the window opens, late too, until the full one is published (R10, R15). */
export function mayPublish(
  edition: Edition,
  fullIsPublished: boolean,
  now: Moment,
): Refusal<PublishProblem> | { readonly late: boolean } {
  const window = interimWindow(edition, dayOf(now));
  if (window === 'not-open') return closed('window-not-open');
  if (fullIsPublished) return closed('full-is-published');
  return { late: window === 'late' };
}

/**
 * The sign-off that goes with a publication, or what is wrong with the answer. “In the service” must be
 * true of exactly what is published; `not yet` does not block (R13).
 */
export function signOffFrom(
  answer: SignOffAnswer,
  signed: Signed | null,
  contentHash: string,
  now: Moment,
): SignOff | Refusal<PublishProblem> {
  if (answer.how === 'not-yet') return { how: 'not-yet' };
  if (answer.how === 'outside') return outside(answer, now);
  if (answer.how !== 'in-service') return invalid({ code: 'sign-off-missing' });
  if (signed === null) return invalid({ code: 'not-signed-in-service' });
  if (signed.contentHash !== contentHash) return invalid({ code: 'signed-other-content' });
  return { how: 'in-service', by: signed.by, at: signed.at };
}

function outside({ by, on }: SignOffAnswer, now: Moment): SignOff | Refusal<PublishProblem> {
  if (by.trim() === '') return invalid({ code: 'signer-missing' });
  if (on === '') return invalid({ code: 'signed-on-missing' });
  if (!isDay(on)) return invalid({ code: 'signed-on-wrong' });
  if (on > dayOf(now)) return invalid({ code: 'signed-in-future' });
  return { how: 'outside', by: by.trim(), on };
}
