import type { Grant, Permission, Role, Verdict, Who } from '../../platform/pages/gate.ts';

declare module '../../platform/pages/gate.ts' {
  interface Permissions {
    /** Working answers, drafts, history, evidence of the own organisation (R38). */
    'read-working-answers': true;
    'write-answers': true;
    /** Working answers and evidence all together, to take out of the service. */
    'take-audit-pack': true;
    'publish-interim': true;
    'sign-off-interim': true;
    'manage-organisation': true;
    /** What the organisation has handed over: for its own people and for reviewers. */
    'read-handed-over': true;
    /** Which profile group an organisation is in, where it is a separate one (R31). */
    'know-profile-group': true;
    /** Figures over organisations, within the reader's remit. */
    'see-national-view': true;
    /** Exports over several organisations: a permission of their own (R38). */
    'export-national-view': true;
    'note-support': true;
    /** Comment on and challenge essential functions that were handed over (R30). */
    'challenge-essential-functions': true;
  }
}

/** How far a role's permission reaches: its own organisation, the organisations of its region, or all. */
type Reach = 'own' | 'region' | 'all';
type Row = { readonly [R in Role]?: Reach };

/** Who may do what (DOMAIN 2, R13, R38). Deny is the default: a role that a row does not name has no such right. */
export const permissionTable: { readonly [P in Permission]: Row } = {
  'read-working-answers': { administrator: 'own', member: 'own', viewer: 'own', siro: 'own' },
  'write-answers': { administrator: 'own', member: 'own' },
  'take-audit-pack': { administrator: 'own', member: 'own' },
  'publish-interim': { administrator: 'own' },
  'sign-off-interim': { siro: 'own' },
  'manage-organisation': { administrator: 'own' },
  'read-handed-over': {
    administrator: 'own',
    member: 'own',
    viewer: 'own',
    siro: 'own',
    'national-see': 'all',
    'dhsc-reviewer': 'all',
    'regional-lead': 'region',
  },
  'know-profile-group': {
    administrator: 'own',
    member: 'own',
    viewer: 'own',
    siro: 'own',
    'national-see': 'all',
    'dhsc-reviewer': 'all',
  },
  'see-national-view': { 'national-see': 'all', 'dhsc-reviewer': 'all', 'regional-lead': 'region' },
  'export-national-view': { 'national-see': 'all', 'dhsc-reviewer': 'all' },
  'note-support': { 'national-decide': 'all' },
  'challenge-essential-functions': { 'national-see': 'all', 'dhsc-reviewer': 'all' },
};

/** The organisation that a request is about; null where it is about none. */
export type Subject = { readonly organisation: string; readonly region: string | null };

function reaches(reach: Reach | undefined, grant: Grant, subject: Subject | null): boolean {
  if (reach === undefined) return false;
  if (subject === null) return reach !== 'own';
  if (reach === 'all') return true;
  if (reach === 'region') return grant.region !== null && grant.region === subject.region;
  return grant.organisation === subject.organisation;
}

/**
 * Whether a person may do something to an organisation (or to none, for national screens). Whoever belongs
 * to the organisation learns that a role is lacking; whoever does not learns nothing (R38). Nobody decides
 * on an organisation they belong to (DOMAIN 2).
 */
export function judge(who: Who, permission: Permission, subject: Subject | null): Verdict {
  const row = permissionTable[permission];
  const belongs = who.grants.some((grant) => subject !== null && grant.organisation === subject.organisation);
  if (who.grants.some((grant) => reaches(row[grant.role], grant, subject)))
    return belongs && decides.includes(permission) ? 'lacking' : 'granted';
  return belongs ? 'lacking' : 'unknown';
}

const decides: readonly Permission[] = ['note-support', 'challenge-essential-functions'];

/** Roles of an organisation that would do, for the page that says which is needed. */
export function rolesFor(permission: Permission): readonly Role[] {
  const row = permissionTable[permission];
  return (Object.keys(row) as Role[]).filter((role) => row[role] === 'own');
}

/** Whether judging needs to know the organisation's region. */
export const asksRegion = (who: Who, permission: Permission): boolean =>
  who.grants.some((grant) => permissionTable[permission][grant.role] === 'region');
