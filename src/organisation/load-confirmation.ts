import { canonical, sha256 } from '../platform/change/hash.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { onePart, type Part, type Said, together } from '../platform/database/together.ts';
import { peopleFrom } from './load-people.ts';
import type { Confirmable, Confirmation } from './rules/confirmation.ts';
import type { Organisation } from './rules/organisation.ts';
import { keyPersonRoles } from './rules/role.ts';
import { keyPeoplePart, memberPart, organisationPart } from './store.ts';

/** Profile and people as they stand now, with the hash that a confirmation refers to; null where there is none. */
export async function loadConfirmable(
  db: Queryable,
  code: string,
): Promise<{ readonly content: Confirmable; readonly contentHash: string } | null> {
  const { organisation, ...people } = await together(db, {
    organisation: organisationPart(db, code),
    ...confirmableParts(db, code),
  });
  return organisation && confirmableFrom(organisation, people);
}

/** Who is confirmed together with the profile. */
export const confirmableParts = (db: Queryable, code: string) => ({
  keyPeople: keyPeoplePart(db, code),
  members: memberPart(db, code),
});

/** The same out of what was loaded. */
export function confirmableFrom(
  organisation: Organisation,
  { keyPeople: key, members }: Said<ReturnType<typeof confirmableParts>>,
): { readonly content: Confirmable; readonly contentHash: string } {
  const { code, name, type, address, icb, region } = organisation;
  const content: Confirmable = {
    organisation: { code, name, type, address, icb, region },
    keyPeople: keyPersonRoles.flatMap((role) => key.filter((one) => one.role === role)),
    people: peopleFrom(members).map((one) => ({ name: one.name, roles: one.roles })),
  };
  return { content, contentHash: sha256(canonical(content)) };
}

/** The latest confirmation in an edition, or null. */
export const confirmationPart = (
  db: Queryable,
  organisation: string,
  edition: string,
): Part<Confirmation | null> =>
  onePart(
    db
      .selectFrom('profile_confirmation')
      .select(['content_hash as contentHash', 'confirmed_at as at', 'confirmed_by as by'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition),
    (row) => row,
  );

/** The same, asked alone. */
export const loadConfirmation = (db: Queryable, organisation: string, edition: string) =>
  confirmationPart(db, organisation, edition).alone();
