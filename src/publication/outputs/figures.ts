import { meets } from '../../framework/rules/level.ts';
import type { SnapshotOutcome } from '../rules/snapshot.ts';

/** How many outcomes; never a score (R12, R16). */
export type Figures = {
  readonly total: number;
  readonly answered: number;
  readonly notAnswered: number;
  readonly complete: number;
  readonly meets: number;
  readonly below: number;
};

/** Where an outcome lies against its expected level; not answered is never below (R12). */
export function positionOf({ level, expected }: SnapshotOutcome): 'not-answered' | 'below' | 'meets' {
  if (level === null) return 'not-answered';
  return meets(level, expected) ? 'meets' : 'below';
}

/** Counts over the outcomes of a snapshot. */
export function figuresOf(outcomes: readonly SnapshotOutcome[]): Figures {
  const count = (test: (one: SnapshotOutcome) => boolean) => outcomes.filter(test).length;
  return {
    total: outcomes.length,
    answered: count((one) => one.level !== null),
    notAnswered: count((one) => one.level === null),
    complete: count((one) => one.complete),
    meets: count((one) => positionOf(one) === 'meets'),
    below: count((one) => positionOf(one) === 'below'),
  };
}

/** The counts in words, in the order in which every output shows them. */
export function figureRows(figures: Figures): { readonly key: string; readonly value: number }[] {
  return [
    { key: 'Outcomes', value: figures.total },
    { key: 'Answered', value: figures.answered },
    { key: 'Not answered', value: figures.notAnswered },
    { key: 'Saved as complete', value: figures.complete },
    { key: 'At or above the expected level', value: figures.meets },
    { key: 'Below the expected level', value: figures.below },
  ];
}
