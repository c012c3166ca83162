import { canonical, sha256 } from '../platform/change/hash.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { peopleOf } from './load-people.ts';
import type { Confirmable, Confirmation } from './rules/confirmation.ts';
import { keyPersonRoles } from './rules/role.ts';
import { loadKeyPeople, loadOrganisation } from './store.ts';

/** Profile and people as they stand now, with the hash that a confirmation refers to; null where there is none. */
export async function loadConfirmable(
  db: Queryable,
  code: string,
): Promise<{ readonly content: Confirmable; readonly contentHash: string } | null> {
  const organisation = await loadOrganisation(db, code);
  if (!organisation) return null;
  const [key, people] = [await loadKeyPeople(db, code), await peopleOf(db, code)];
  const { name, type, address, icb, region } = organisation;
  const content: Confirmable = {
    organisation: { code, name, type, address, icb, region },
    keyPeople: keyPersonRoles.flatMap((role) => key.filter((one) => one.role === role)),
    people: people.map((one) => ({ name: one.name, roles: one.roles })),
  };
  return { content, contentHash: sha256(canonical(content)) };
}

/** The latest confirmation in an edition, or null. */
export async function loadConfirmation(
  db: Queryable,
  organisation: string,
  edition: string,
): Promise<Confirmation | null> {
  const row = await db
    .selectFrom('profile_confirmation')
    .select(['content_hash as contentHash', 'confirmed_at as at', 'confirmed_by as by'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .executeTakeFirst();
  return row ?? null;
}
