import type { Queryable } from '../platform/database/open-database.ts';
import { loadKeyPeople, loadOrganisation, loadPeople } from './store.ts';

/** Whom mails about a submission go to: the organisation's name, and mail addresses by part. */
export type Addresses = {
  readonly organisation: string;
  /** The SIRO may be a name in the profile, an account, or both. */
  readonly siros: readonly string[];
  readonly administrators: readonly string[];
  /** The address of the person who acts, where they have a role here. */
  readonly publisher: string | null;
};

/** The mail addresses of an organisation by part. */
export async function addressesOf(db: Queryable, code: string, actor: string | null): Promise<Addresses> {
  const [organisation, people, key] = [
    await loadOrganisation(db, code),
    await loadPeople(db, code),
    await loadKeyPeople(db, code),
  ];
  const inRole = (role: string) => people.filter((one) => one.role === role).map((one) => one.email);
  return {
    organisation: organisation?.name ?? code,
    siros: distinct([...inRole('siro'), ...key.filter((one) => one.role === 'siro').map((one) => one.email)]),
    administrators: distinct(inRole('administrator')),
    publisher: people.find((one) => one.id === actor)?.email ?? null,
  };
}

/** Who answers for each of many organisations, its administrators and SIRO: addresses by code, in one query. */
export async function loadAnswerable(
  db: Queryable,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['role_grant.organisation', 'person.email'])
    .where('role_grant.organisation', 'in', codes)
    .where('role_grant.role', 'in', ['administrator', 'siro'])
    .unionAll(
      db
        .selectFrom('key_person')
        .select(['organisation', 'email'])
        .where('organisation', 'in', codes)
        .where('role', '=', 'siro'),
    )
    .orderBy('email')
    .execute();
  const found = Map.groupBy(rows, (one) => one.organisation ?? '');
  return new Map([...found].map(([code, some]) => [code, distinct(some.map((one) => one.email))]));
}

/** Each address once, however it is spelt. */
export const distinct = (addresses: readonly string[]): string[] => [
  ...new Map(addresses.map((one) => [one.toLowerCase(), one])).values(),
];
