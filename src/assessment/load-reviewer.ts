import type { Edition, Reviewer } from '../framework/rules/pack.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Role } from '../platform/pages/gate.ts';

export type ReviewContact = {
  readonly reviewer: Reviewer;
  readonly people: readonly { readonly name: string; readonly email: string }[];
};

const roleOf: { readonly [R in Reviewer]: Role } = {
  'regional-security-lead': 'regional-lead',
  dhsc: 'dhsc-reviewer',
  'national-team': 'national-decide',
};

/** Who reviews an organisation, by the edition's table, with names and addresses; null where the table names nobody. */
export async function loadReviewer(
  db: Queryable,
  edition: Edition,
  organisation: Organisation,
): Promise<ReviewContact | null> {
  const reviewer = edition.reviewers[organisation.type];
  if (reviewer === undefined) return null;
  const people = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.name', 'person.email'])
    .where('role_grant.role', '=', roleOf[reviewer])
    .$if(reviewer === 'regional-security-lead', (query) =>
      query.where('role_grant.region', '=', organisation.region ?? ''),
    )
    .orderBy('person.name')
    .execute();
  return { reviewer, people };
}
