import { paths } from '../../src/paths.ts';
import type { Place } from './filled-house.ts';
import type { PathName } from './samples.ts';

type Wrong = {
  readonly fields: Readonly<Record<string, string>>;
  readonly status?: 409;
  /** Where the page of `samples` finds nothing wrong with any form. */
  readonly at?: (place: Place) => string;
};

/** For every page that can refuse a form, one that it refuses. A test says when one is missing. */
export const wrongForms: { readonly [N in PathName]?: Wrong } = {
  logIn: { fields: { act: 'logIn' } },
  logInCode: { fields: { act: 'logIn' } },
  logInRecoveryCode: { fields: { act: 'logIn' } },
  forgottenPassword: { fields: { act: 'send', email: 'half@' } },
  resetPassword: { fields: { act: 'choose' } },
  invitation: { fields: { act: 'join' } },
  setUpSecondFactor: { fields: { act: 'begin' } },
  recoveryCodes: { fields: { act: 'renew' } },
  changePassword: { fields: { act: 'change' } },
  invite: { fields: { act: 'invite', email: 'half@' } },
  person: { fields: { act: 'save' } },
  organisationProfile: { fields: { act: 'save', 'names[siro]': 'Sira Owner', 'emails[siro]': 'half@' } },
  outcome: { fields: { act: 'save', version: '1', level: 'nearly', link: 'nowhere', title: 'A title' } },
  comments: { fields: { act: 'add' } },
  commentAnswer: { fields: { act: 'answer' } },
  comment: { fields: { act: 'save', version: '1' } },
  outcomeReview: { fields: { act: 'review', discipline: 'ig', version: '1' } },
  askReviews: { fields: { act: 'save', asked: 'surgery' } },
  reviews: { fields: { act: 'ask' } },
  accountMails: { fields: { act: 'save' } },
  outcomePolicy: { fields: { act: 'save', version: '1', policy: 'perhaps' } },
  attachExisting: { fields: { act: 'attach' } },
  allocations: { fields: { act: 'preview' } },
  allocationPreview: { fields: { act: 'apply', version: 'another' }, status: 409 },
  allocationStep: { fields: { act: 'undo' }, status: 409 },
  handOver: { fields: { act: 'preview' } },
  outcomeAllocation: { fields: { act: 'save', version: '2', owner: 'stranger' } },
  planOutcome: { fields: { act: 'choose' } },
  addPlanAction: { fields: { act: 'add', 'fields[start-day]': '31', 'fields[start-month]': '2' } },
  changePlanAction: { fields: { act: 'save', version: '1', status: 'complete' } },
  removePlanAction: { fields: { act: 'remove', version: '0' }, status: 409 },
  planActionEvidence: { fields: { act: 'attach' } },
  // The year before has no action to share.
  planSharing: {
    fields: { act: 'share' },
    at: ({ organisation }) => paths.planSharing.to({ organisation, edition: '2024-25' }),
  },
  submitPlan: { fields: { act: 'submit', version: 'another' } },
  boardStatements: { fields: { act: 'save', version: '0', outcomes: 'nothing' } },
  siroStatement: { fields: { act: 'save', version: '7', text: 'Another statement' }, status: 409 },
  offlineWorkbook: { fields: { act: 'upload' } },
  carryForward: { fields: { act: 'carry' } },
  confirmCarried: { fields: { act: 'confirm' } },
  checkWorkbook: { fields: { act: 'take' } },
  addEvidence: { fields: { act: 'add', type: 'nothing', link: 'nowhere' } },
  evidenceSharing: { fields: { act: 'share', with: 'nowhere' } },
  statementSharing: { fields: { act: 'share', with: 'nowhere' } },
  evidenceDetails: { fields: { act: 'save', version: '1', type: 'other', title: '' } },
  replaceEvidence: { fields: { act: 'replace', version: '1' } },
  evidence: { fields: { act: 'withdraw' } },
  essentialFunctions: { fields: { act: 'upload', version: '1' } },
  scopeJustification: { fields: { act: 'save', version: '0' } },
  addFunction: {
    fields: { act: 'add', version: '2', 'fields[reviewed-day]': '31', 'fields[reviewed-month]': '2' },
  },
  changeFunction: { fields: { act: 'save', version: '2' } },
  removeFunction: { fields: { act: 'remove', version: '2' } },
  essentialFunctionsFile: { fields: { act: 'accept', version: '2' } },
  interimSignOffQuestion: { fields: { act: 'continue', how: 'outside' } },
  interimSignOff: { fields: { act: 'sign', version: 'another' }, status: 409 },
  publishInterim: { fields: { act: 'publish', version: 'another' }, status: 409 },
  // Asked already while the house was filled.
  approvals: { fields: { act: 'ask' } },
  siroApproval: { fields: { act: 'decide', 'comments[answers]': 'A comment without a decision' } },
  attestApproval: { fields: { act: 'record', 'on[on-day]': '31', 'on[on-month]': '2' } },
  siroDeputy: { fields: { act: 'name', 'from[from-day]': '31', 'from[from-month]': '2' } },
  interimFunction: { fields: { act: 'challenge' } },
  auditChoice: { fields: { act: 'save', version: '1' } },
  auditApproval: { fields: { act: 'save', version: '1' } },
  inviteAuditor: {
    fields: { act: 'invite', email: 'half@', 'until[until-day]': '31', 'until[until-month]': '2' },
  },
  auditor: { fields: { act: 'prolong' } },
  fixPosition: { fields: { act: 'fix', version: 'another' }, status: 409 },
  auditOutcome: { fields: { act: 'ask' } },
  auditFunction: { fields: { act: 'challenge' } },
  auditRequest: { fields: { act: 'answer', version: '2', link: 'nowhere' } },
  nationalOrganisation: { fields: { act: 'note' } },
  drafts: { fields: { act: 'mark' } },
  confirmProfile: { fields: { act: 'confirm', version: 'another' }, status: 409 },
  publishFull: { fields: { act: 'publish' }, status: 409 },
  feedback: { fields: { act: 'send', email: 'half@' } },
};
