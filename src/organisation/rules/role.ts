import type { Role } from '../../platform/pages/gate.ts';

declare module '../../platform/pages/gate.ts' {
  interface Roles {
    administrator: true;
    member: true;
    viewer: true;
    siro: true;
    /** Let in by an organisation for one edition until a day; none of its people. */
    auditor: true;
    /** Somebody from outside who reads and answers what is given to them, and nothing else. */
    contributor: true;
    /** The national team's four permissions, singly or together. */
    'national-see': true;
    'national-decide': true;
    'national-edit': true;
    'national-support': true;
    'dhsc-reviewer': true;
    'regional-lead': true;
  }
}

const words: { readonly [R in Role]: string } = {
  administrator: 'Administrator',
  member: 'Member',
  viewer: 'Viewer',
  siro: 'SIRO',
  auditor: 'Auditor',
  contributor: 'Contributor',
  'national-see': 'National team',
  'national-decide': 'National team',
  'national-edit': 'National team',
  'national-support': 'National team',
  'dhsc-reviewer': 'DHSC reviewer',
  'regional-lead': 'Regional security lead',
};

/** A role in words, as the start page and the list of people name it. */
export const sayRole = (role: Role): string => words[role];

/** The roles that a person can hold in an organisation; an administrator can give them. */
export const organisationRoles = [
  'administrator',
  'member',
  'viewer',
  'siro',
  'contributor',
] as const satisfies readonly Role[];
export type OrganisationRole = (typeof organisationRoles)[number];
/** What somebody can be invited to be. */
export type InvitedRole = OrganisationRole | 'auditor';

/** Roles outside any organisation; the national team gives them. */
export const nationalRoles = [
  'national-see',
  'national-decide',
  'national-edit',
  'national-support',
  'dhsc-reviewer',
  'regional-lead',
] as const satisfies readonly Role[];
export type NationalRole = (typeof nationalRoles)[number];

/** Text from a form as an organisation's role, or null. */
export const organisationRoleFrom = (text: string): OrganisationRole | null =>
  organisationRoles.find((role) => role === text) ?? null;

/** The key people named in an organisation's profile; they may have accounts or not. */
export const keyPersonRoles = ['siro', 'caldicott-guardian', 'ig-lead', 'dpo'] as const;
export type KeyPersonRole = (typeof keyPersonRoles)[number];

const keyWords: { readonly [R in KeyPersonRole]: string } = {
  siro: 'Senior Information Risk Owner (SIRO)',
  'caldicott-guardian': 'Caldicott Guardian',
  'ig-lead': 'Information governance (IG) lead',
  dpo: 'Data Protection Officer',
};
export const sayKeyPerson = (role: KeyPersonRole): string => keyWords[role];
