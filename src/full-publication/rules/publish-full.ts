import type { Edition } from '../../framework/rules/pack.ts';
import { fullWindow } from '../../framework/rules/year.ts';
import { closed, invalid, type Problem, type Refusal } from '../../platform/change/decision.ts';
import { dayOf, type Moment } from '../../platform/clock.ts';
import { changedSince } from '../../publication/rules/publish.ts';
import type { Missing } from './missing.ts';

export type FullProblem =
  | 'full-not-open'
  | 'edition-closed'
  | 'profile-not-confirmed'
  | 'something-missing'
  | 'published-since-check'
  | 'changed-since-check'
  | 'declaration-missing'
  | 'plan-choice-missing'
  | 'plan-not-complete'
  | 'plan-changed-since-check';

type Allowing = {
  readonly edition: Edition;
  /** Whether answers of the edition can still be changed: until the next one opens. */
  readonly open: boolean;
  /** Whether every expected level is stated by a source, in a profile that is confirmed. */
  readonly isConfirmed: boolean;
  readonly mode: 'demonstration' | 'production';
};

/**
 * Whether the full assessment can be published now at all: from the day it opens, late too, until the next edition
 * opens. No status is decided on an inferred or assumed level in production (R32); the demonstration may, and says so.
 */
export function mayPublishFull(
  { edition, open, isConfirmed, mode }: Allowing,
  now: Moment,
): Refusal<FullProblem> | { readonly late: boolean } {
  const window = fullWindow(edition, dayOf(now));
  if (window === 'not-open') return closed('full-not-open');
  if (!open) return closed('edition-closed');
  if (mode === 'production' && !isConfirmed) return closed('profile-not-confirmed');
  return { late: window === 'late' };
}

/** What an administrator sends: what was checked, as `checkedOf` has it, the declaration, and what becomes of the plan. */
export type Typed = {
  readonly checked: string;
  readonly declared: boolean;
  /** `with`: the plan is submitted with the publication; `later`: it is not. Asked only where it can be. */
  readonly plan?: string;
  /** The hash of what was seen of the plan. */
  readonly planSeen?: string;
};

type Standing = {
  readonly missing: readonly Missing[];
  readonly latest: number;
  readonly checkHash: string;
};

/** Why nothing can be published as it stands, or null: published or changed since the check, something missing (R17, R19). */
export function refusalOf(
  { missing, latest, checkHash }: Standing,
  { checked }: Pick<Typed, 'checked'>,
): Refusal<FullProblem> | null {
  const changed = changedSince(checked, latest, checkHash);
  if (changed) return changed as Refusal<FullProblem>;
  return missing.length > 0 ? closed('something-missing') : null;
}

/**
 * What is wrong with the form, all at once, or null: nothing said about the plan where that is asked, what keeps the
 * plan from being submitted with it (`plan`), not declared. Nothing is published without the plan that was to go.
 */
export function faultsOf(
  { declared, plan }: Pick<Typed, 'declared' | 'plan'>,
  isAsked: boolean,
  going: { readonly events: unknown } | Refusal<FullProblem>,
): Refusal<FullProblem> | null {
  if ('refused' in going && going.refused !== 'invalid') return going;
  const problems: readonly Problem<FullProblem>[] = [
    ...(isAsked && plan !== 'with' && plan !== 'later' ? [{ code: 'plan-choice-missing' } as const] : []),
    ...('problems' in going ? going.problems : []),
    ...(declared ? [] : [{ code: 'declaration-missing' } as const]),
  ];
  return problems.length > 0 ? invalid(...problems) : null;
}
