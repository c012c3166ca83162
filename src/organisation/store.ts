import type { Appliers } from '../platform/change/record.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import { onePart, type Part, part } from '../platform/database/together.ts';
import './events.ts';
import type { Organisation } from './rules/organisation.ts';
import './tables.ts';

type OrganisationEvents =
  | 'organisation-registered'
  | 'organisation-corrected'
  | 'person-added'
  | 'role-given'
  | 'role-taken'
  | 'disciplines-given'
  | 'auditor-prolonged'
  | 'auditor-ended'
  | 'national-role-given'
  | 'key-person-named'
  | 'key-person-left'
  | 'person-invited'
  | 'invitation-accepted'
  | 'profile-confirmed'
  | 'invitation-withdrawn';

const rowOf = (organisation: Organisation) => ({
  code: organisation.code,
  name: organisation.name,
  type: organisation.type,
  sector: organisation.sector,
  icb: organisation.icb,
  region: organisation.region,
  address: organisation.address,
  profile_group: organisation.profileGroup,
  closed_on: organisation.closedOn,
  successor: organisation.successor,
});

/** How this room's events change its tables. */
export const organisationAppliers: Appliers<OrganisationEvents> = {
  'organisation-registered': async (tx, { payload }) => {
    await tx.insertInto('organisation').values(rowOf(payload)).execute();
  },
  'organisation-corrected': async (tx, { payload, organisation }) => {
    await tx.updateTable('organisation').set(rowOf(payload.after)).where('code', '=', organisation).execute();
  },
  'person-added': async (tx, { payload }) => {
    await tx.insertInto('person').values(payload).execute();
  },
  'role-given': async (tx, { payload, organisation }) => {
    const { person: person_id, role, term } = payload;
    // An auditor who comes back has the role anew.
    if (term) await takenAway(tx, organisation, person_id, term.edition).execute();
    await tx
      .insertInto('role_grant')
      .values({ person_id, role, organisation, region: null, ...term })
      .execute();
  },
  'role-taken': async (tx, { payload, organisation }) => {
    await tx
      .deleteFrom('role_grant')
      .where('person_id', '=', payload.person)
      .where('organisation', '=', organisation)
      .where('role', '=', payload.role)
      .execute();
    await forgetDisciplines(tx, organisation, payload.person);
  },
  'disciplines-given': async (tx, { payload: { person: person_id, after }, organisation }) => {
    await disciplinesOf(tx, organisation, person_id).execute();
    const rows = after.map((discipline) => ({ organisation, person_id, discipline }));
    if (rows.length > 0) await tx.insertInto('person_discipline').values(rows).execute();
  },
  'auditor-prolonged': async (tx, { payload, organisation }) => {
    await auditorOf(tx, organisation, payload).set({ until: payload.after }).execute();
  },
  'auditor-ended': async (tx, { payload, organisation, at }) => {
    await auditorOf(tx, organisation, payload).set({ ended_at: at }).execute();
  },
  'national-role-given': async (tx, { payload: { person: person_id, role, region } }) => {
    await tx.insertInto('role_grant').values({ person_id, role, organisation: null, region }).execute();
  },
  'key-person-named': async (tx, { payload: { role, after }, organisation }) => {
    await tx
      .insertInto('key_person')
      .values({ organisation, role, ...after })
      .onConflict((conflict) => conflict.columns(['organisation', 'role']).doUpdateSet(after))
      .execute();
  },
  'key-person-left': async (tx, { payload, organisation }) => {
    await tx
      .deleteFrom('key_person')
      .where('organisation', '=', organisation)
      .where('role', '=', payload.role)
      .execute();
  },
  'person-invited': async (tx, { payload, organisation }) => {
    const { id, email, name, role, tokenHash: token_hash, expires, term } = payload;
    await tx
      .insertInto('invitation')
      .values({ id, organisation, email, name, role, token_hash, expires, state: 'open', ...term })
      .execute();
  },
  'invitation-accepted': async (tx, { payload }) => {
    await tx.updateTable('invitation').set({ state: 'accepted' }).where('id', '=', payload.id).execute();
  },
  'profile-confirmed': async (tx, { payload, organisation, at, actor }) => {
    const confirmed = { content_hash: payload.contentHash, confirmed_at: at, confirmed_by: actor.name };
    await tx
      .insertInto('profile_confirmation')
      .values({ organisation, edition: payload.edition, ...confirmed })
      .onConflict((conflict) => conflict.columns(['organisation', 'edition']).doUpdateSet(confirmed))
      .execute();
  },
  'invitation-withdrawn': async (tx, { payload }) => {
    await tx.updateTable('invitation').set({ state: 'withdrawn' }).where('id', '=', payload.id).execute();
  },
};

const takenAway = (tx: Transaction, organisation: string, person: string, edition: string) =>
  tx
    .deleteFrom('role_grant')
    .where('person_id', '=', person)
    .where('organisation', '=', organisation)
    .where('role', '=', 'auditor')
    .where('edition', '=', edition);

const auditorOf = (
  tx: Transaction,
  organisation: string,
  { person, edition }: { readonly person: string; readonly edition: string },
) =>
  tx
    .updateTable('role_grant')
    .where('person_id', '=', person)
    .where('organisation', '=', organisation)
    .where('role', '=', 'auditor')
    .where('edition', '=', edition);

const disciplinesOf = (tx: Transaction, organisation: string, person: string) =>
  tx.deleteFrom('person_discipline').where('organisation', '=', organisation).where('person_id', '=', person);

/** Whoever has lost the last role judges nothing there any more. */
const forgetDisciplines = (tx: Transaction, organisation: string, person: string) =>
  disciplinesOf(tx, organisation, person)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('role_grant')
            .select('role')
            .where('role_grant.organisation', '=', organisation)
            .where('role_grant.person_id', '=', person),
        ),
      ),
    )
    .execute();

export const organisationColumns = [
  'code',
  'name',
  'type',
  'sector',
  'icb',
  'region',
  'address',
  'profile_group as profileGroup',
  'closed_on as closedOn',
  'successor',
] as const;

/** One organisation by its code, or null. */
export const organisationPart = (db: Queryable, code: string): Part<Organisation | null> =>
  onePart(db.selectFrom('organisation').select(organisationColumns).where('code', '=', code), (row) => row);

/** The same, asked alone. */
export const loadOrganisation = (db: Queryable, code: string): Promise<Organisation | null> =>
  organisationPart(db, code).alone();

/** Those of the codes that are organisations, by code. */
export async function loadOrganisations(db: Queryable, codes: readonly string[]): Promise<Organisation[]> {
  return db
    .selectFrom('organisation')
    .select(organisationColumns)
    .where('code', 'in', codes)
    .orderBy('code')
    .execute();
}

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
};

/** The people of an organisation with their roles, by name; auditors are none of them. */
const people = (db: Queryable, organisation: string) =>
  db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'person.name', 'person.email', 'role_grant.role'])
    .where('role_grant.organisation', '=', organisation)
    .where('role_grant.role', '<>', 'auditor')
    .orderBy('person.name')
    .orderBy('role_grant.role');

export const memberPart = (db: Queryable, organisation: string): Part<readonly Member[]> =>
  part(people(db, organisation), (rows) => rows);

export const loadPeople = (db: Queryable, organisation: string) => people(db, organisation).execute();

/** Who holds the organisation's key roles. */
export const keyPeoplePart = (db: Queryable, organisation: string) =>
  part(
    db.selectFrom('key_person').select(['role', 'name', 'email']).where('organisation', '=', organisation),
    (rows) => rows,
  );

export const loadKeyPeople = (db: Queryable, organisation: string) => keyPeoplePart(db, organisation).alone();
