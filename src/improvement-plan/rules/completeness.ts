import type { Day } from '../../platform/clock.ts';
import type { Action } from './action.ts';

/** What a plan must be (R24). */
export type Quality = 'time-bound' | 'credible' | 'resourced';

export type FaultCode =
  | 'start-missing'
  | 'delivery-missing'
  | 'delivery-before-start'
  | 'delivery-too-late'
  | 'gap-missing'
  | 'action-missing'
  | 'action-vague'
  | 'owner-missing'
  | 'owner-left'
  | 'level-missing'
  | 'resources-missing'
  | 'dependencies-missing';

/** Which quality each fault keeps an action from. */
export const qualityOf: { readonly [C in FaultCode]: Quality } = {
  'start-missing': 'time-bound',
  'delivery-missing': 'time-bound',
  'delivery-before-start': 'time-bound',
  'delivery-too-late': 'time-bound',
  'gap-missing': 'credible',
  'action-missing': 'credible',
  'action-vague': 'credible',
  'owner-missing': 'credible',
  'owner-left': 'credible',
  'level-missing': 'credible',
  'resources-missing': 'resourced',
  'dependencies-missing': 'resourced',
};

/** Fewer words than these say no action that somebody could check; ours. */
export const fewestWords = 4;

export type Frame = {
  /** The last day by which actions of a plan are delivered. */
  readonly completeBy: Day;
  /** Whether the plan has been agreed: then a later delivery date is flagged and explained, not refused (R24). */
  readonly isAgreed: boolean;
  /** Ids of the organisation's people. */
  readonly people: readonly string[];
};

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** What keeps an action from being time-bound, credible and resourced; nothing where it is. */
export function faultsOf(action: Action, frame: Frame): readonly FaultCode[] {
  const { start, delivery, owner, status } = action;
  const isEmpty = (text: string) => text.trim() === '';
  const found: readonly (readonly [FaultCode, boolean])[] = [
    ['start-missing', start === null],
    ['delivery-missing', delivery === null],
    ['delivery-before-start', start !== null && delivery !== null && delivery < start],
    ['delivery-too-late', isTooLate(delivery, frame)],
    ['gap-missing', isEmpty(action.gap)],
    ['action-missing', isEmpty(action.action)],
    ['action-vague', !isEmpty(action.action) && wordsIn(action.action) < fewestWords],
    ['owner-missing', owner === null],
    ['owner-left', owner?.kind === 'person' && !frame.people.includes(owner.id)],
    ['level-missing', status === 'complete' && action.levelReached === null],
    ['resources-missing', isEmpty(action.resources)],
    ['dependencies-missing', isEmpty(action.dependencies)],
  ];
  return found.filter(([, holds]) => holds).map(([code]) => code);
}

/** Whether a delivery date lies behind what a plan may promise. */
export const isTooLate = (delivery: Day | null, { completeBy, isAgreed }: Omit<Frame, 'people'>): boolean =>
  delivery !== null && delivery > completeBy && !isAgreed;

export type Check = {
  /** Outcomes below their level for which there is no action. */
  readonly uncovered: readonly string[];
  /** Actions with something missing. */
  readonly actions: readonly { readonly reference: string; readonly faults: readonly FaultCode[] }[];
  readonly hasActions: boolean;
  /** How many things keep the plan from being submitted. */
  readonly faults: number;
};

/** The check of a whole plan, action by action. */
export function checkPlan(below: readonly string[], actions: readonly Action[], frame: Frame): Check {
  const uncovered = below.filter((code) => !actions.some(({ outcome }) => outcome === code));
  const found = actions
    .map((action) => ({ reference: action.reference, faults: faultsOf(action, frame) }))
    .filter(({ faults }) => faults.length > 0);
  const hasActions = actions.length > 0;
  const count = found.reduce((sum, { faults }) => sum + faults.length, 0);
  return { uncovered, actions: found, hasActions, faults: count + uncovered.length + (hasActions ? 0 : 1) };
}
