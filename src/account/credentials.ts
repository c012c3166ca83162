import { machineClock } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { headersFor, succeeds } from './ask-auth.ts';
import { authOf } from './auth.ts';
import './tables.ts';

export type Person = { readonly id: string; readonly name: string; readonly email: string };

/** Whether this is the password of the account with that email; takes as long where there is none. */
export async function passwordFits(house: House, email: string, password: string): Promise<boolean> {
  return succeeds(authOf(house).api.signInEmail({ body: { email: email.toLowerCase(), password } }));
}

/** Gives a person a password, whether they have had one or not. The person must stand in `person`. */
export async function setPassword(house: House, person: Person, password: string): Promise<void> {
  await ensureUser(house, person);
  const { internalAdapter, password: hasher } = await authOf(house).$context;
  const hash = await hasher.hash(password);
  if (await internalAdapter.findCredentialAccount(person.id))
    await internalAdapter.updatePassword(person.id, hash);
  else
    await internalAdapter.createAccount({
      userId: person.id,
      accountId: person.id,
      providerId: 'credential',
      password: hash,
    });
}

/** Replaces a password by whoever knows it; false when they do not. */
export async function replacePassword(
  house: House,
  personId: string,
  currentPassword: string,
  newPassword: string,
): Promise<boolean> {
  const headers = await headersFor(house, personId);
  return succeeds(authOf(house).api.changePassword({ body: { currentPassword, newPassword }, headers }));
}

/** Whether a person has a password at all: the demonstration's people need none. */
export async function hasPassword(house: House, personId: string): Promise<boolean> {
  const row = await house.db
    .selectFrom('account_credential')
    .select('id')
    .where('user_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

async function ensureUser({ db }: House, { id, name, email: written }: Person): Promise<void> {
  const email = written.toLowerCase();
  const now = machineClock.now();
  await db
    .insertInto('account_user')
    .values({ id, name, email, image: null, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, email, updated_at: now }))
    .execute();
}
