import { meets } from '../../framework/rules/level.ts';
import type { Level } from '../../framework/rules/pack.ts';
import type { Status } from './label.ts';

/** The statuses that this service gives; the others occur in imported history alone (R21). */
export type GivenStatus = Extract<Status, 'standards-met' | 'approaching-standards' | 'standards-not-met'>;

/** An outcome as it is published: what is declared and what is expected. */
export type Declared = { readonly outcome: string; readonly level: Level | null; readonly expected: Level };

/** An improvement plan that was agreed and still runs, as far as a status depends on it. */
export type AgreedPlan = {
  /** The outcomes with an action in what was agreed. */
  readonly covers: readonly string[];
  /** What the decisions on it have led to: Standards not met where progress was found insufficient (R22). */
  readonly status: 'approaching-standards' | 'standards-not-met';
};

/** Whether an outcome reaches what is expected of it; one without a level never does, also where Not achieved is expected (R16). */
export const meetsExpected = ({ level, expected }: Declared): boolean =>
  level !== null && meets(level, expected);

/** The outcomes below their expected level. */
export const belowExpected = <D extends Declared>(outcomes: readonly D[]): readonly D[] =>
  outcomes.filter((one) => !meetsExpected(one));

/**
 * The status that publishing gives: Standards met where every outcome meets its expected level (R16). Otherwise an
 * agreed plan keeps its status while it covers everything that is below; anything newly below needs a row and a new
 * decision first (R20). Without an agreed plan: Standards not met (R22).
 */
export function statusOfPublication(outcomes: readonly Declared[], agreed: AgreedPlan | null): GivenStatus {
  const below = belowExpected(outcomes);
  if (below.length === 0) return 'standards-met';
  const isCovered = agreed !== null && below.every((one) => agreed.covers.includes(one.outcome));
  return isCovered ? agreed.status : 'standards-not-met';
}

/** What reviewers decide on a plan, as far as it changes a status (R22). */
export type PlanDecision = 'agreed' | 'not-agreed' | 'reverted' | 'completed';

/** The status after a decision. None of them moves the date of publication (R22). */
export const statusAfterDecision: { readonly [D in PlanDecision]: GivenStatus } = {
  agreed: 'approaching-standards',
  'not-agreed': 'standards-not-met',
  reverted: 'standards-not-met',
  completed: 'standards-met',
};
