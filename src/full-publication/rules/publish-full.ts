import type { Edition } from '../../framework/rules/pack.ts';
import { fullWindow } from '../../framework/rules/year.ts';
import { closed, invalid, type Refusal } from '../../platform/change/decision.ts';
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
  | 'declaration-missing';

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

type Typed = {
  /** What was checked, as `checkedOf` has it. */
  readonly checked: string;
  readonly declared: boolean;
};

type Standing = {
  readonly missing: readonly Missing[];
  readonly latest: number;
  readonly checkHash: string;
};

/** Why the form cannot be taken, or null: published or changed since the check, something missing, not declared (R17, R19). */
export function refusalOf(
  { missing, latest, checkHash }: Standing,
  { checked, declared }: Typed,
): Refusal<FullProblem> | null {
  const changed = changedSince(checked, latest, checkHash);
  if (changed) return changed as Refusal<FullProblem>;
  if (missing.length > 0) return closed('something-missing');
  return declared ? null : invalid({ code: 'declaration-missing' });
}
