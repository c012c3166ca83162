import type { Edition } from '../framework/rules/pack.ts';
import { partsOf } from '../improvement-plan/rules/parts.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import type { Who } from '../platform/pages/gate.ts';

/**
 * Whether somebody loads a workbook that came by email on behalf of an organisation (R26): who reviews its plan or
 * decides on it by the edition's table, and the national team for every organisation.
 */
export function mayLoadFor(who: Who, organisation: Organisation, edition: Edition): boolean {
  if (who.grants.some((grant) => grant.organisation === organisation.code)) return false;
  const reviewer = edition.reviewers[organisation.type];
  const parts = reviewer ? partsOf(who, organisation, reviewer) : [];
  return parts.length > 0 || who.grants.some((grant) => grant.role === 'national-decide');
}
