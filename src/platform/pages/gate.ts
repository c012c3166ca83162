import type { Day, Moment } from '../clock.ts';
import type { Queryable } from '../database/open-database.ts';

/** Every permission of the service. Rooms add theirs by declaration merging; who has which is one table in `organisation/`. */
// biome-ignore lint/suspicious/noEmptyInterface: a registry that rooms add to
export interface Permissions {}
export type Permission = keyof Permissions;

/** The roles that a person can hold; added by `organisation/`. */
// biome-ignore lint/suspicious/noEmptyInterface: a registry that rooms add to
export interface Roles {}
export type Role = keyof Roles;

/** One role of a person: in an organisation, for a region, or nationally (both null). */
export type Grant = {
  readonly role: Role;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  /** What kind of organisation it is; not there where nobody has looked. */
  readonly organisationType?: string | null;
  readonly region: string | null;
  /** An auditor's role is for one edition, until the end of a day; others name neither. */
  readonly edition?: string | null;
  readonly until?: Day | null;
};

/** The person who asks. */
export type Who = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
};

/** granted · lacking: belongs there but lacks the right (403) · unknown: may not know that it exists (404). */
export type Verdict = 'granted' | 'lacking' | 'unknown';

/** Who the sender of a request is, from its cookies. `ended`: the session is over, but it was this person's. */
export type Identified =
  | { readonly state: 'in'; readonly who: Who; readonly sessionEnds: Moment }
  | { readonly state: 'ended'; readonly personId: string }
  /** Logged in with a password, but a second factor must be set up or given first. */
  | { readonly state: 'halfway'; readonly continueAt: string }
  | { readonly state: 'out' };

/** What a request is about within its organisation, by the names of an address' parameters. */
export type About = Readonly<Record<string, string>>;

/** How the platform asks the rooms about people; `main.ts` hands it over. */
export type Gate = {
  readonly identify: (
    db: Queryable,
    cookies: Readonly<Record<string, string | undefined>>,
    /** When the request arrived: a role that has ended by then is none. */
    now: Moment,
  ) => Promise<Identified>;
  readonly judge: (
    db: Queryable,
    who: Who,
    permission: Permission,
    organisation: string | null,
    /** What it is about, for permissions that reach only what is given to the person. */
    about?: About,
    /** When the request arrived, for rights that begin and end by themselves. */
    now?: Moment,
  ) => Promise<Verdict>;
  /** For the 403 page: which roles would do, and whom to ask. */
  readonly explain: (
    db: Queryable,
    permission: Permission,
    organisation: string,
  ) => Promise<{ roles: readonly string[]; administrators: readonly string[] }>;
};
