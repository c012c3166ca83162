import type { Edition } from '../../framework/rules/pack.ts';
import { interimWindow } from '../../framework/rules/year.ts';
import { closed, invalid, type Problem, type Refusal, stale } from '../../platform/change/decision.ts';
import { type Day, dayOf, isDay, type Moment } from '../../platform/clock.ts';
import type { SignOff } from './snapshot.ts';

export type PublishProblem =
  | 'window-not-open'
  | 'edition-closed'
  | 'full-is-published'
  | 'sign-off-missing'
  | 'not-signed-in-service'
  | 'signed-other-content'
  | 'signer-missing'
  | 'signer-too-long'
  | 'signed-on-missing'
  | 'signed-on-wrong'
  | 'signed-in-future'
  | 'published-since-check'
  | 'changed-since-check';

/** The longest name taken, in characters: it travels in an address. */
export const signerLimit = 200;

/** What the administrator answers to “Has your SIRO signed off this interim assessment?” (R13). */
export type SignOffAnswer = { readonly how: string; readonly by: string; readonly on: Day };

/** The sign-off that stands in the service. */
export type Signed = { readonly contentHash: string; readonly by: string; readonly at: Moment };

type Standing = {
  /** Whether answers of the edition can still be changed. */
  readonly open: boolean;
  /** Whether the full assessment is published. */
  readonly full: boolean;
};

/** Whether an interim can be published now at all: from the day the window opens, late too, until the full one is published or the edition closes (R10, R15). */
export function mayPublish(
  edition: Edition,
  { open, full }: Standing,
  now: Moment,
): Refusal<PublishProblem> | { readonly late: boolean } {
  const window = interimWindow(edition, dayOf(now));
  if (window === 'not-open') return closed('window-not-open');
  if (full) return closed('full-is-published');
  if (!open) return closed('edition-closed');
  return { late: window === 'late' };
}

/** What was checked before publishing, as the form carries it: the newest version at that time and the content's hash. */
export const checkedOf = (latest: number, contentHash: string): string => `${latest}.${contentHash}`;

/**
 * What happened since the administrator checked, or null: another version was published (two administrators, or
 * one who pressed twice), or what would be published is no longer what was on the page. A hash without a version
 * is compared by itself: whoever publishes without a page has seen no version.
 */
export function changedSince(
  checked: string,
  latest: number,
  contentHash: string,
): Refusal<PublishProblem> | null {
  const [, version, hash] = /^(?:(\d+)\.)?(.*)$/s.exec(checked) ?? [];
  if (version !== undefined && Number(version) !== latest) return stale('published-since-check');
  return hash === contentHash ? null : stale('changed-since-check');
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
  const problems = [...signerProblems(by.trim()), ...dayProblems(on, dayOf(now))];
  return problems.length > 0 ? invalid(...problems) : { how: 'outside', by: by.trim(), on };
}

function signerProblems(by: string): Problem<PublishProblem>[] {
  if (by === '') return [{ code: 'signer-missing' }];
  return by.length > signerLimit ? [{ code: 'signer-too-long' }] : [];
}

function dayProblems(on: string, today: Day): Problem<PublishProblem>[] {
  const item = 'on';
  if (on === '') return [{ code: 'signed-on-missing', item }];
  if (!isDay(on)) return [{ code: 'signed-on-wrong', item }];
  return on > today ? [{ code: 'signed-in-future', item }] : [];
}
