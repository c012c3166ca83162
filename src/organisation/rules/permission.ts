import type { Grant, Permission, Role, Verdict, Who } from '../../platform/pages/gate.ts';

declare module '../../platform/pages/gate.ts' {
  interface Permissions {
    /** Working answers, drafts, history, evidence of the own organisation (R38). */
    'read-working-answers': true;
    'write-answers': true;
    /** What is given to oneself, in a list of one's own. */
    'see-own-work': true;
    /** Saying who owns outcomes, who contributes and by when. */
    'allocate-outcomes': true;
    /** An outcome or its files: any for those who read all, those given to them for contributors. */
    'read-given-answers': true;
    /** Marking indicators and attaching evidence, on an outcome of which anything is given. */
    'write-given-answers': true;
    /** Answering an outcome as a whole. */
    'answer-given-outcome': true;
    /** The position that the organisation fixed for its auditors, within the audit's scope: they and its own people. */
    'read-audited': true;
    /** Ask for what is missing, and say whether the answer is enough. */
    'ask-as-auditor': true;
    /** Speaking to the others about an outcome; asking them to look. */
    'comment-on-outcomes': true;
    /** Working answers and evidence all together, to take out of the service. */
    'take-audit-pack': true;
    'publish-interim': true;
    'publish-full': true;
    'sign-off-interim': true;
    /** Ask the SIRO to approve the full assessment, or put on record that they did outside the service (R39). */
    'ask-approval': true;
    /** Approve or return items of the full assessment: the SIRO, and while it is their turn a deputy (`approval/gate.ts`). */
    'approve-submission': true;
    /** What nobody does in the SIRO's place: name a deputy, object to an approval that was recorded for them. */
    'act-as-siro': true;
    'manage-organisation': true;
    /** Ask for something to be removed for good, and take that back (R37). */
    'ask-removal': true;
    /** Remove what an organisation asked for, or refuse it: the national team alone. */
    'decide-removals': true;
    /** What the SIRO says to the board, in their own words. */
    'write-siro-statement': true;
    /** The improvement plan as it is being written: the organisation's own people alone (R38). */
    'read-plan': true;
    'write-plan': true;
    /** Hand the improvement plan over: share it, submit it. */
    'submit-plan': true;
    /** Improvement plans that were submitted or are shared: for their organisation and for reviewers, within their remit. */
    'read-submitted-plan': true;
    /** The desk of those who review improvement plans, within their remit (R25). */
    'see-plan-desk': true;
    /** Comment on improvement plans, return them and recommend; who decides may too. Whose plan it is, is the edition's table. */
    'review-plans': true;
    'decide-plans': true;
    /** Open, extend and waive rounds of updates. */
    'run-plan-rounds': true;
    /** Improvement plans of several organisations, to take out of the service (R38). */
    'export-plans': true;
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

/**
 * How far a role's permission reaches: its own organisation, the organisations of its region, or all; or, in its own
 * organisation, what is given to the person: anything of it (`given`), or the outcome as a whole (`given-whole`).
 */
type Reach = 'own' | 'region' | 'all' | 'given' | 'given-whole';
type Row = { readonly [R in Role]?: Reach };

/** Who may do what (DOMAIN 2, R13, R38). Deny is the default: a role that a row does not name has no such right. */
export const permissionTable: { readonly [P in Permission]: Row } = {
  'read-working-answers': { administrator: 'own', member: 'own', viewer: 'own', siro: 'own' },
  'write-answers': { administrator: 'own', member: 'own' },
  'see-own-work': { administrator: 'own', member: 'own', viewer: 'own', siro: 'own', contributor: 'own' },
  'allocate-outcomes': { administrator: 'own', member: 'own' },
  'read-given-answers': {
    administrator: 'own',
    member: 'own',
    viewer: 'own',
    siro: 'own',
    contributor: 'given',
  },
  'write-given-answers': { administrator: 'own', member: 'own', contributor: 'given' },
  'answer-given-outcome': { administrator: 'own', member: 'own', contributor: 'given-whole' },
  'read-audited': { administrator: 'own', member: 'own', viewer: 'own', siro: 'own', auditor: 'own' },
  'ask-as-auditor': { auditor: 'own' },
  'comment-on-outcomes': { administrator: 'own', member: 'own', siro: 'own', contributor: 'given' },
  'take-audit-pack': { administrator: 'own', member: 'own' },
  'publish-interim': { administrator: 'own' },
  'publish-full': { administrator: 'own' },
  'sign-off-interim': { siro: 'own' },
  'ask-approval': { administrator: 'own' },
  'approve-submission': { siro: 'own' },
  'act-as-siro': { siro: 'own' },
  'manage-organisation': { administrator: 'own' },
  'ask-removal': { administrator: 'own' },
  'decide-removals': { 'national-decide': 'all' },
  'write-siro-statement': { siro: 'own' },
  'read-plan': { administrator: 'own', member: 'own', viewer: 'own', siro: 'own' },
  'write-plan': { administrator: 'own', member: 'own' },
  'submit-plan': { administrator: 'own' },
  'read-submitted-plan': {
    administrator: 'own',
    member: 'own',
    viewer: 'own',
    siro: 'own',
    'national-see': 'all',
    'national-decide': 'all',
    'dhsc-reviewer': 'all',
    'regional-lead': 'region',
  },
  'see-plan-desk': {
    'national-see': 'all',
    'national-decide': 'all',
    'dhsc-reviewer': 'all',
    'regional-lead': 'region',
  },
  'review-plans': { 'national-decide': 'all', 'dhsc-reviewer': 'all', 'regional-lead': 'region' },
  'decide-plans': { 'national-decide': 'all', 'dhsc-reviewer': 'all' },
  'run-plan-rounds': { 'national-decide': 'all' },
  'export-plans': { 'national-see': 'all', 'dhsc-reviewer': 'all', 'regional-lead': 'region' },
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
  'challenge-essential-functions': { 'national-see': 'all', 'dhsc-reviewer': 'all', auditor: 'own' },
};

/** Whether a role makes somebody one of an organisation's own people: an auditor is let in, and stays a stranger to all else. */
export const isOwnPerson = (grant: Grant, organisation: string): boolean =>
  grant.organisation === organisation && grant.role !== 'auditor';

/** The organisation that a request is about; null where it is about none. */
export type Subject = {
  readonly organisation: string;
  readonly region: string | null;
  /** Which edition, where the address names one: an auditor's role is for one alone. */
  readonly edition?: string;
  /** What the person holds of that which the request is about; nothing where left out. */
  readonly given?: Given;
};

/** Nothing, something of it (single indicators, any outcome of an objective), or the outcome as a whole. */
export type Given = 'nothing' | 'something' | 'whole';

function reaches(reach: Reach | undefined, grant: Grant, subject: Subject | null): boolean {
  if (reach === undefined) return false;
  if (subject === null) return reach === 'all' || reach === 'region';
  if (reach === 'all') return true;
  if (reach === 'region') return grant.region !== null && grant.region === subject.region;
  if (grant.organisation !== subject.organisation) return false;
  if (typeof grant.edition === 'string' && grant.edition !== subject.edition) return false;
  if (reach === 'given') return subject.given === 'something' || subject.given === 'whole';
  return reach === 'own' || subject.given === 'whole';
}

/**
 * Whether a person may do something to an organisation (or to none, for national screens). Whoever belongs
 * to the organisation learns that a role is lacking; whoever does not learns nothing (R38). Nobody decides
 * on an organisation they belong to (DOMAIN 2).
 */
export function judge(who: Who, permission: Permission, subject: Subject | null): Verdict {
  const row = permissionTable[permission];
  const belongs = who.grants.some((grant) => subject !== null && isOwnPerson(grant, subject.organisation));
  if (who.grants.some((grant) => reaches(row[grant.role], grant, subject)))
    return belongs && decides.includes(permission) ? 'lacking' : 'granted';
  return belongs ? 'lacking' : 'unknown';
}

const decides: readonly Permission[] = [
  'note-support',
  'challenge-essential-functions',
  'review-plans',
  'decide-plans',
  'decide-removals',
];

/** Roles of an organisation that would do, for the page that says which is needed. */
export function rolesFor(permission: Permission): readonly Role[] {
  const row = permissionTable[permission];
  return (Object.keys(row) as Role[]).filter((role) => row[role] === 'own');
}

/** Whether judging needs to know the organisation's region. */
export const asksRegion = (who: Who, permission: Permission): boolean =>
  who.grants.some((grant) => permissionTable[permission][grant.role] === 'region');

/** Whether judging needs to know what is given to the person: only where no other role of theirs there will do. */
export const asksGiven = (who: Who, permission: Permission, organisation: string): boolean => {
  const own = who.grants.filter((grant) => grant.organisation === organisation);
  const reach = own.map((grant) => permissionTable[permission][grant.role]);
  return !reach.includes('own') && reach.some((one) => one === 'given' || one === 'given-whole');
};

/** Whether somebody reads all working answers of an organisation, and not only what is given to them. */
export const readsAll = (who: Who, organisation: string): boolean =>
  judge(who, 'read-working-answers', { organisation, region: null }) === 'granted';
