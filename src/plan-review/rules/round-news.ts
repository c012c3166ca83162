import type { Round } from '../../improvement-plan/rules/decide-move.ts';
import { type Day, dayOf, type Moment } from '../../platform/clock.ts';
import { type AskedFor, askedFor, type Standing } from './reminders.ts';
import { asked, type RoundChange, roundsFor, sinceAgreed } from './rounds.ts';

/** Rounds with what was decided of them. */
export type Calendar = { readonly rounds: readonly Round[]; readonly changes: readonly RoundChange[] };

type Concerned = Standing & {
  readonly code: string;
  readonly region: string | null;
  readonly agreedAt: Moment | null;
};

/** What an organisation is told when a round of which something is asked of it was opened or changed. */
export type RoundNews = {
  readonly code: string;
  readonly asksFor: Exclude<AskedFor, null>;
  /** By when it was asked before; null: not at all. */
  readonly was: Day | null;
  /** By when it is asked now; null: waived, or no longer asked. */
  readonly due: Day | null;
};

/**
 * Whom a decision on a round concerns: every organisation of which the round asks something, before it or after, and for
 * which the decision moved the day. Where a narrower change holds, or the update has come, nothing is said (R25).
 */
export function newsOf(
  round: string,
  before: Calendar,
  after: Calendar,
  standings: readonly Concerned[],
): readonly RoundNews[] {
  return standings.flatMap((one) => {
    const asksFor = askedFor(one, round);
    const was = dueFor(before, round, one);
    const due = dueFor(after, round, one);
    return asksFor === null || was === due ? [] : [{ code: one.code, asksFor, was, due }];
  });
}

/** By when a round asks something of an organisation; null where it is waived, or ended before its plan was agreed. */
function dueFor({ rounds, changes }: Calendar, round: string, one: Concerned): Day | null {
  const agreedOn = one.agreedAt === null ? null : dayOf(one.agreedAt);
  const held = sinceAgreed(asked(roundsFor(rounds, changes, one)), agreedOn);
  return held.find(({ name }) => name === round)?.due ?? null;
}
