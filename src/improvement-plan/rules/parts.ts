import type { Reviewer } from '../../framework/rules/pack.ts';
import type { Role } from '../../platform/pages/gate.ts';

type Reviewing = { readonly reviewer: Role; readonly decider: Role };

/** Who comments and recommends, and who decides, by the edition's table of reviewers (R25). */
const reviewing: { readonly [R in Reviewer]: Reviewing } = {
  'regional-security-lead': { reviewer: 'regional-lead', decider: 'national-decide' },
  dhsc: { reviewer: 'dhsc-reviewer', decider: 'dhsc-reviewer' },
  'national-team': { reviewer: 'national-decide', decider: 'national-decide' },
};

/** The roles that review and decide on a plan. */
export const reviewingBy = (reviewer: Reviewer): Reviewing => reviewing[reviewer];
