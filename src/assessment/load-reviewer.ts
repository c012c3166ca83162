import type { Edition, Reviewer } from '../framework/rules/pack.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Part, part } from '../platform/database/together.ts';
import type { Role } from '../platform/pages/gate.ts';
import '../organisation/tables.ts';

export type ReviewContact = {
  readonly reviewer: Reviewer;
  readonly people: readonly { readonly name: string; readonly email: string }[];
};

const roleOf: { readonly [R in Reviewer]: Role } = {
  'regional-security-lead': 'regional-lead',
  dhsc: 'dhsc-reviewer',
  'national-team': 'national-decide',
};

/** Everybody who may be the reviewer of an organisation: those of its region, and those of no region. */
export const reviewersPart = (db: Queryable, organisation: string): Part<readonly Official[]> =>
  part(
    db
      .selectFrom('role_grant')
      .innerJoin('person', 'person.id', 'role_grant.person_id')
      .select(['person.name', 'person.email', 'role_grant.role', 'role_grant.region'])
      .where('role_grant.role', 'in', Object.values(roleOf))
      .where(({ or, eb, selectFrom }) =>
        or([
          eb('role_grant.region', 'is', null),
          eb(
            'role_grant.region',
            '=',
            selectFrom('organisation').select('region').where('code', '=', organisation),
          ),
        ]),
      )
      .orderBy('person.name'),
    (rows) => rows,
  );

type Official = {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly region: string | null;
};

/** Who of them reviews it, by the edition's table; null where the table names nobody. */
export function reviewerFrom(
  edition: Edition,
  organisation: Organisation,
  officials: readonly Official[],
): ReviewContact | null {
  const reviewer = edition.reviewers[organisation.type];
  if (reviewer === undefined) return null;
  const ofRegion = reviewer === 'regional-security-lead';
  const people = officials
    .filter(({ role, region }) => role === roleOf[reviewer] && (!ofRegion || region === organisation.region))
    .map(({ name, email }) => ({ name, email }));
  return { reviewer, people };
}

/** The same, asked alone. */
export const loadReviewer = async (
  db: Queryable,
  edition: Edition,
  organisation: Organisation,
): Promise<ReviewContact | null> =>
  reviewerFrom(edition, organisation, await reviewersPart(db, organisation.code).alone());
