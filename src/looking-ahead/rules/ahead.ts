import type { Standing } from '../../assessment/rules/progress.ts';
import { positionOf } from '../../assessment/rules/progress.ts';
import { cellOf } from '../../framework/rules/find.ts';
import { levelsOf } from '../../framework/rules/level.ts';
import type { Cell, Level, Outcome, Profile } from '../../framework/rules/pack.ts';

/** One outcome as it stands today, set against another profile. */
export type Ahead = {
  readonly standing: Standing;
  /** What the other profile expects. */
  readonly there: Cell;
  readonly position: Standing['position'];
  /** By how many of the outcome's own levels the answer is below; 0 where it meets or there is none. */
  readonly levelsBelow: number;
  /** Meets what is expected today, and would not there. */
  readonly isNew: boolean;
};

/** Today's answers against another profile of the same framework. A comparison, never a status (R12, R16, R31). */
export function lookAhead(set: readonly Standing[], profile: Profile): readonly Ahead[] {
  return set.map((standing) => {
    const there = cellOf(profile, standing.outcome.code);
    const position = positionOf(standing.answer, there);
    return {
      standing,
      there,
      position,
      levelsBelow: levelsBelow(standing.outcome, standing.answer.level, there.expected),
      isNew: position === 'below' && standing.position === 'meets',
    };
  });
}

/** An outcome without a partial level has one step from Not achieved to Achieved (R1). */
function levelsBelow(outcome: Outcome, declared: Level | null, expected: Level): number {
  if (declared === null) return 0;
  const steps = levelsOf(outcome);
  return Math.max(0, steps.indexOf(expected) - steps.indexOf(declared));
}

/** How many would be below, meet, and are not answered. */
export function countsOf(ahead: readonly Ahead[]) {
  const count = (test: (one: Ahead) => boolean) => ahead.filter(test).length;
  return {
    total: ahead.length,
    below: count((one) => one.position === 'below'),
    isNew: count((one) => one.isNew),
    meets: count((one) => one.position === 'meets'),
    notAnswered: count((one) => one.position === 'not-answered'),
  };
}
