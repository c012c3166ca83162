import { agreedOn } from '../../plan-review/load-review.ts';
import { type roundParts, roundsFrom } from '../../plan-review/load-rounds.ts';
import { asked, type RoundFor, roundsFor, sinceAgreed } from '../../plan-review/rules/rounds.ts';
import type { Day } from '../../platform/clock.ts';
import type { Said } from '../../platform/database/together.ts';
import type { MoveMade } from '../load-moves.ts';
import type { WorkingPlan } from '../load-working-plan.ts';

/** The rounds of updates as they hold for one organisation: its own days in place of the edition's (R25). */
export type RoundNow = {
  /** Every round, waived ones marked. */
  readonly rounds: readonly RoundFor[];
  /** The one that opened last of those in which something is asked; null before the first. */
  readonly round: RoundFor | null;
  /** Whether that opened last of all and is waived. */
  readonly isWaived: boolean;
  /** Whether the update of that round was handed over. */
  readonly isUpdated: boolean;
};

/** Where an organisation stands in the rounds on a day. */
export function roundNow(
  { pack, organisation }: Pick<WorkingPlan, 'pack' | 'organisation'>,
  said: Said<ReturnType<typeof roundParts>>,
  moves: readonly MoveMade[],
  today: Day,
): RoundNow {
  const known = roundsFrom(pack.edition, said);
  const rounds = roundsFor(known.rounds, known.changes, organisation);
  const open = (all: readonly RoundFor[]) => all.findLast((one) => one.opens <= today) ?? null;
  const round = open(sinceAgreed(asked(rounds), agreedOn(moves)));
  const updatedIn = moves.find((one) => one.move === 'update')?.round;
  return {
    ...{ rounds, round, isWaived: open(rounds)?.waived ?? false },
    isUpdated: round !== null && updatedIn === round.name,
  };
}
