import type { Discipline } from '../../organisation/rules/discipline.ts';

/**
 * The rule of reviews, whole. An answer for which reviews are asked is complete exactly while somebody has said that
 * it is and each asked discipline has approved what stands now. Said to be complete and not approved by all, it
 * waits, and counts as a draft everywhere. Every change of what a reviewer reads (level, texts, marks, policy,
 * evidence) makes something new stand there, on which no earlier verdict says anything.
 */
export type UnderReview = {
  readonly asked: readonly Discipline[];
  readonly complete: boolean;
  readonly waiting: boolean;
  /** Names what stands now: each change of it gets a higher number. */
  readonly contentSeq: number;
  /** Who made that change: nobody reviews it but others. */
  readonly contentBy: string | null;
  /** On what stands now, in the order in which they were given. */
  readonly verdicts: readonly Verdict[];
};

export type Verdict = { readonly discipline: Discipline; readonly approved: boolean };

/** How far an answer is. */
export type Completion = 'draft' | 'waiting' | 'complete';

/** An outcome of which no review is asked, and that nobody has answered. */
export const unreviewed: UnderReview = {
  asked: [],
  complete: false,
  waiting: false,
  contentSeq: 0,
  contentBy: null,
  verdicts: [],
};

/** The verdict that counts for a discipline: its last. */
export const verdictOf = <V extends Verdict>(verdicts: readonly V[], discipline: Discipline): V | null =>
  verdicts.filter((one) => one.discipline === discipline).at(-1) ?? null;

/** Which of the asked disciplines have not approved what stands now. */
export const lacking = (asked: readonly Discipline[], verdicts: readonly Verdict[]): readonly Discipline[] =>
  asked.filter((discipline) => verdictOf(verdicts, discipline)?.approved !== true);

/** What an answer is that somebody says is complete, or not. */
export function completionOf(
  said: boolean,
  asked: readonly Discipline[],
  verdicts: readonly Verdict[],
): Completion {
  if (!said) return 'draft';
  return lacking(asked, verdicts).length === 0 ? 'complete' : 'waiting';
}

/** What a save makes of an answer. Where it changes nothing, what was approved stays approved; else all begins anew. */
export function completionAfterSave(
  said: boolean,
  asked: readonly Discipline[],
  before: { readonly complete: boolean; readonly waiting: boolean; readonly unchanged: boolean },
): Completion {
  if (said && before.unchanged && before.complete) return 'complete';
  return completionOf(said, asked, []);
}

/** Whether somebody has said that the answer is complete. */
export const isSaidComplete = (one: { readonly complete: boolean; readonly waiting: boolean }): boolean =>
  one.complete || one.waiting;

/** What the answer becomes by a change of reviews or verdicts; null where it stays what it is. */
export function becomes(review: UnderReview, asked: readonly Discipline[], verdicts: readonly Verdict[]) {
  const after = completionOf(isSaidComplete(review), asked, verdicts);
  const now = completionOf(isSaidComplete(review), review.asked, review.verdicts);
  return after === now ? null : after;
}
