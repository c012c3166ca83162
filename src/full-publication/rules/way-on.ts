import type { GivenStatus } from '../../status/rules/decide.ts';
import type { Label } from '../../status/rules/label.ts';

/** The steps between “Check your answers” and the declaration, in their order (R18, R19, R20). */
export const steps = ['check', 'plan', 'status-change', 'declaration'] as const;
export type Step = (typeof steps)[number];

export type Going = {
  /** How many outcomes are below their expected level. */
  readonly below: number;
  /** The public label now. */
  readonly before: Label;
  readonly edition: string;
  readonly status: GivenStatus;
  /** Whether the edition's full assessment has been published before. */
  readonly isRepublishing: boolean;
};

/** Whether republishing changes what the public sees; then a page says so first (R20). */
export const changesStatus = ({ before, edition, status, isRepublishing }: Going): boolean =>
  isRepublishing && !(before.edition === edition && before.status === status);

/** The step after this one; those that have nothing to say are left out. */
export function stepAfter(step: Step, going: Going): Step {
  const isThere: { readonly [S in Step]: boolean } = {
    check: true,
    plan: going.below > 0,
    'status-change': changesStatus(going),
    declaration: true,
  };
  return steps.slice(steps.indexOf(step) + 1).find((one) => isThere[one]) ?? 'declaration';
}
