import { cellOf, outcomesOf, type Placed } from '../../framework/rules/find.ts';
import { meets } from '../../framework/rules/level.ts';
import type { Cell, Pack, Profile } from '../../framework/rules/pack.ts';
import { type Answer, unanswered } from './answer.ts';

/** One outcome as the organisation stands on it today. */
export type Standing = Placed & {
  readonly cell: Cell;
  readonly answer: Answer;
  /** Below, at or above the expected level; `not-answered` is never counted as below (R12, R16). */
  readonly position: 'not-answered' | 'below' | 'meets';
};

/** Every outcome of a pack's framework with its expected level and its answer. */
export function standings(
  pack: Pack,
  profile: Profile,
  answers: ReadonlyMap<string, Answer>,
): readonly Standing[] {
  return outcomesOf(pack.framework).map((placed) => {
    const answer = answers.get(placed.outcome.code) ?? unanswered(placed.outcome.code);
    const cell = cellOf(profile, placed.outcome.code);
    return { ...placed, cell, answer, position: positionOf(answer, cell) };
  });
}

/** Where a declared level lies against the expected one. */
export function positionOf(answer: Answer, cell: Cell): Standing['position'] {
  if (answer.level === null) return 'not-answered';
  return meets(answer.level, cell.expected) ? 'meets' : 'below';
}

/** Progress is answered, complete, and at or above expected; never a score (R16). */
export type Progress = {
  readonly total: number;
  readonly answered: number;
  readonly complete: number;
  readonly meets: number;
  readonly below: number;
};

/** Counts over any set of standings. */
export function progressOf(set: readonly Standing[]): Progress {
  const count = (test: (one: Standing) => boolean) => set.filter(test).length;
  return {
    total: set.length,
    answered: count((one) => one.answer.level !== null),
    complete: count((one) => one.answer.complete),
    meets: count((one) => one.position === 'meets'),
    below: count((one) => one.position === 'below'),
  };
}

/** Where an answer has got to, as lists and tags say it. */
export function stateOf(answer: Answer): 'not-started' | 'draft' | 'waiting' | 'complete' {
  if (answer.version === 0) return 'not-started';
  if (answer.waiting) return 'waiting';
  return answer.complete ? 'complete' : 'draft';
}

/** Whether any of the levels that a screen rests on is not stated by a source (R32). */
export function restsOnUnconfirmed(set: readonly Standing[]): boolean {
  return set.some((one) => one.cell.provenance !== 'stated');
}
