import type { Reviewer } from '../../framework/rules/pack.ts';
import type { Grant, Role, Who } from '../../platform/pages/gate.ts';
import type { Part } from './states.ts';

type Reviewing = { readonly reviewer: Role; readonly decider: Role };

/** Who comments and recommends, and who decides, by the edition's table of reviewers (R25). */
const reviewing: { readonly [R in Reviewer]: Reviewing } = {
  'regional-security-lead': { reviewer: 'regional-lead', decider: 'national-decide' },
  dhsc: { reviewer: 'dhsc-reviewer', decider: 'dhsc-reviewer' },
  'national-team': { reviewer: 'national-decide', decider: 'national-decide' },
};

/** The roles that review and decide on a plan. */
export const reviewingBy = (reviewer: Reviewer): Reviewing => reviewing[reviewer];

type Subject = { readonly code: string; readonly region: string | null };

/**
 * The parts that somebody has in an organisation's plan. Whoever belongs to the organisation has no other part in it:
 * nobody decides on an organisation they belong to (DOMAIN 2).
 */
export function partsOf(
  who: Pick<Who, 'grants'>,
  organisation: Subject,
  reviewer: Reviewer,
): readonly Part[] {
  const own = who.grants.filter((grant) => grant.organisation === organisation.code);
  if (own.length > 0) return own.some((grant) => grant.role === 'administrator') ? ['organisation'] : [];
  const roles = reviewing[reviewer];
  const has = (role: Role) => who.grants.some((grant) => grant.role === role && reaches(grant, organisation));
  return [
    ...(has(roles.reviewer) ? (['reviewer'] as const) : []),
    ...(has(roles.decider) ? (['decider'] as const) : []),
  ];
}

/** A regional lead's part ends at the region; those of others do not. */
const reaches = (grant: Grant, { region }: Subject): boolean =>
  grant.organisation === null &&
  (grant.role !== 'regional-lead' || (grant.region !== null && grant.region === region));
