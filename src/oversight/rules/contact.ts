import type { KeyPersonRole } from '../../organisation/rules/role.ts';

export type KeyPerson = { readonly role: KeyPersonRole; readonly name: string; readonly email: string };

/** One whom reviewers can turn to; null where the profile names nobody. */
export type Contact = { readonly role: KeyPersonRole; readonly person: KeyPerson | null };

/**
 * Of the profile's key people, those whom reviewers may see: who answers for the submission and who leads it.
 * Others, and the people with accounts, are the organisation's own affair (R38, decision 0008).
 */
const shown: readonly KeyPersonRole[] = ['siro', 'ig-lead'];

/** Whom to turn to in an organisation. */
export const contactsOf = (people: readonly KeyPerson[]): readonly Contact[] =>
  shown.map((role) => ({ role, person: people.find((one) => one.role === role) ?? null }));
