import type { Day } from '../platform/clock.ts';
import type { Confirmable } from './rules/confirmation.ts';
import type { Discipline } from './rules/discipline.ts';
import type { Organisation } from './rules/organisation.ts';
import type { InvitedRole, KeyPersonRole, NationalRole, OrganisationRole } from './rules/role.ts';
import type { Term } from './rules/term.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    'organisation-registered': Organisation;
    'organisation-corrected': { readonly before: Partial<Organisation>; readonly after: Organisation };
    'person-added': { readonly id: string; readonly name: string; readonly email: string };
    'role-given': {
      readonly person: string;
      readonly role: InvitedRole;
      /** Always null: what people judge is given by `disciplines-given`. */
      readonly discipline: null;
      /** Only an auditor's role has one. */
      readonly term?: Term;
    };
    'role-taken': { readonly person: string; readonly role: OrganisationRole };
    /** What a person is trusted to judge, before and after. */
    'disciplines-given': {
      readonly person: string;
      readonly before: readonly Discipline[];
      readonly after: readonly Discipline[];
    };
    /** An auditor's last day was moved. */
    'auditor-prolonged': {
      readonly person: string;
      readonly edition: string;
      readonly before: Day;
      readonly after: Day;
      readonly reason: string;
    };
    /** An auditor was shut out before the last day. */
    'auditor-ended': { readonly person: string; readonly edition: string; readonly reason: string };
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
      readonly role: InvitedRole;
      readonly term?: Term;
      /** SHA-256 of the token in the mail; the token itself is a secret and never an event's. */
      readonly tokenHash: string;
      readonly expires: string;
    };
    'invitation-accepted': { readonly id: string; readonly person: string };
    'invitation-withdrawn': { readonly id: string };
    /** Before a full publication (R17): exactly what was on the page. */
    'profile-confirmed': {
      readonly edition: string;
      readonly contentHash: string;
      readonly content: Confirmable;
    };
  }
}

export type KeyPerson = { readonly name: string; readonly email: string };
