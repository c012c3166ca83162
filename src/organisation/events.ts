import type { Organisation } from './rules/organisation.ts';
import type { KeyPersonRole, NationalRole, OrganisationRole } from './rules/role.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    'organisation-registered': Organisation;
    'organisation-corrected': { readonly before: Partial<Organisation>; readonly after: Organisation };
    'person-added': { readonly id: string; readonly name: string; readonly email: string };
    'role-given': {
      readonly person: string;
      readonly role: OrganisationRole;
      readonly discipline: string | null;
    };
    'role-taken': { readonly person: string; readonly role: OrganisationRole };
    'national-role-given': {
      readonly person: string;
      readonly role: NationalRole;
      readonly region: string | null;
    };
    'key-person-named': {
      readonly role: KeyPersonRole;
      readonly before: KeyPerson | null;
      readonly after: KeyPerson;
    };
    'key-person-left': { readonly role: KeyPersonRole; readonly before: KeyPerson };
    'person-invited': {
      readonly id: string;
      readonly email: string;
      readonly name: string;
      readonly role: OrganisationRole;
      /** SHA-256 of the token in the mail; the token itself is a secret and never an event's. */
      readonly tokenHash: string;
      readonly expires: string;
    };
    'invitation-accepted': { readonly id: string; readonly person: string };
    'invitation-withdrawn': { readonly id: string };
  }
}

export type KeyPerson = { readonly name: string; readonly email: string };
