import { paths } from '../../paths.ts';
import { checkedOf } from '../../publication/rules/publish.ts';
import type { OnPath } from '../load-path.ts';
import { type Going, type Step, stepAfter } from '../rules/way-on.ts';

const addresses = {
  check: paths.fullCheck,
  plan: paths.providePlan,
  'status-change': paths.statusChange,
  declaration: paths.publishFull,
} as const satisfies { readonly [S in Step]: unknown };

/** Where an organisation is going, as the order of steps sees it. */
export const goingOf = ({ below, before, pack, status, latest }: OnPath): Going => ({
  below: below.length,
  before,
  edition: pack.edition.id,
  status,
  isRepublishing: latest > 0,
});

/**
 * The address of the step after this one. It carries what was checked: what is on the check page now, or what was
 * checked there before, so that the declaration knows whether anything changed since.
 */
export function addressAfter(step: Step, loaded: OnPath, checked?: string): string {
  const seen = checked ?? checkedOf(loaded.latest, loaded.checkHash);
  return addresses[stepAfter(step, goingOf(loaded))].to(loaded.where, { checked: seen });
}
