import type { PathName } from './samples.ts';

/**
 * Who gets what, written down once more by hand from the visibility rules (R13, R38) and the roles' powers, not from the service's own
 * table: a right that is given by mistake there fails here. One mark per column of `columns`:
 *   y opens · - lacks the right (403) · . may not know that there is such a thing (404) · > is led elsewhere (303)
 */
export const columns = [
  'administrator',
  'member',
  'viewer',
  'siro',
  'national team, sees',
  'national team, decides',
  'national team, sees and decides',
  'DHSC reviewer',
  'regional lead',
  'nobody',
] as const;
export type Column = (typeof columns)[number];

/** For addresses about an organisation twice: in the own one, which is in the lead's region, and in another one elsewhere. */
export type Row = readonly [own: string, other: string] | readonly [everywhere: string];

const everybody: Row = ['yyyy yyyyy y'];
const ledOn: Row = ['>>>> >>>>> >'];
const loggedIn: Row = ['yyyy yyyyy >'];

const strangers = '.... ..... >';
const insiders: Row = ['yyyy ..... >', strangers];
const writers: Row = ['yy-- ..... >', strangers];
const administrators: Row = ['y--- ..... >', strangers];
const siro: Row = ['---y ..... >', strangers];
/** What was handed over: its own people, NHS England and DHSC, and the regional lead in the own region. */
const readers: Row = ['yyyy y.yyy >', '.... y.yy. >'];
/** What names a separate profile group: not the regional lead (R31). */
const groupReaders: Row = ['yyyy y.yy. >', '.... y.yy. >'];
const overseers: Row = ['.... y.yyy >'];
const exporters: Row = ['.... y.yy. >'];
/** Who decides must see the page as well. Its own people learn that reviewers have it, and that it is not theirs. */
const deciders: Row = ['---- ..y.. >', '.... ..y.. >'];

export const expected: { readonly [N in PathName]: Row } = {
  start: everybody,
  logIn: everybody,
  logInCode: ledOn,
  logInRecoveryCode: ledOn,
  logOut: ledOn,
  extendSession: everybody,
  forgottenPassword: everybody,
  resetPassword: everybody,
  invitation: everybody,
  account: loggedIn,
  setUpSecondFactor: loggedIn,
  // Nobody here has set up an app, so there are no codes.
  recoveryCodes: ledOn,
  recoveryCodesFile: ['.... ..... >'],
  changePassword: loggedIn,
  // Everybody here has one place to go.
  selectOrganisation: ledOn,
  organisation: insiders,
  people: insiders,
  invite: administrators,
  person: administrators,
  organisationProfile: insiders,
  organisationHistory: insiders,
  organisationHistoryCsv: insiders,
  assessment: insiders,
  objective: insiders,
  outcome: insiders,
  outcomePolicy: writers,
  attachExisting: writers,
  outcomeAllocation: writers,
  outcomeHistory: insiders,
  allOutcomes: insiders,
  allOutcomesWorkbook: insiders,
  auditPack: writers,
  auditPackFile: writers,
  offlineWorkbook: insiders,
  offlineWorkbookFile: insiders,
  // Only Ada has a workbook waiting: whoever has none is led to where one is uploaded.
  checkWorkbook: ['y>-- ..... >', strangers],
  carryForward: writers,
  confirmCarried: writers,
  // Reviewers choose among what was published, the organisation's own people also among working answers.
  compareYears: readers,
  lookingAhead: insiders,
  evidenceLibrary: insiders,
  addEvidence: writers,
  evidenceSharing: administrators,
  statementSharing: administrators,
  sharedWithYou: insiders,
  sharedEvidence: insiders,
  sharedEvidenceFile: insiders,
  sharedStatement: insiders,
  evidenceDetails: writers,
  evidence: insiders,
  replaceEvidence: writers,
  evidenceVersionFile: insiders,
  evidenceFile: insiders,
  essentialFunctions: insiders,
  essentialFunctionsTemplate: insiders,
  essentialFunctionsWorkbook: insiders,
  essentialFunctionsDiagram: insiders,
  scopeJustification: writers,
  addFunction: writers,
  essentialFunction: insiders,
  changeFunction: writers,
  removeFunction: writers,
  essentialFunctionsFile: insiders,
  essentialFunctionsVersion: insiders,
  interimFunctions: readers,
  interimFunction: readers,
  interim: insiders,
  interimSignOffQuestion: administrators,
  interimSignOff: siro,
  publishInterim: administrators,
  interimPublished: administrators,
  approvals: insiders,
  siroApproval: siro,
  approvalDecided: siro,
  attestApproval: administrators,
  siroDeputy: siro,
  publications: readers,
  interimPublication: readers,
  interimPublicationPdf: readers,
  interimPublicationWorkbook: readers,
  interimPublicationJson: groupReaders,
  interimPublicationFile: readers,
  interimEvidenceOnRequest: readers,
  interimReceipt: groupReaders,
  interimReceiptFile: groupReaders,
  fullPublication: readers,
  fullFunctions: readers,
  fullPublicationPdf: readers,
  fullPublicationWorkbook: readers,
  fullPublicationJson: groupReaders,
  fullPublicationFile: readers,
  fullEvidenceOnRequest: readers,
  fullReceipt: groupReaders,
  fullReceiptFile: groupReaders,
  receiptKeys: everybody,
  receiptKeysFile: everybody,
  register: everybody,
  registerEntry: everybody,
  registerCsv: everybody,
  editionOutcomes: everybody,
  editionOutcomesWorkbook: everybody,
  national: overseers,
  nationalOutcomes: overseers,
  nationalOutcomesCsv: exporters,
  nationalDataDictionary: overseers,
  nationalOrganisation: ['---- y.yyy >', '.... y.yy. >'],
  demonstrationLogIn: ledOn,
  demonstrationMails: everybody,
  demonstrationMail: everybody,
  accessibility: everybody,
  cookies: everybody,
  privacy: everybody,
  contact: everybody,
  feedback: everybody,
};

/** The same for the buttons of pages: y lets the act decide (it may still find the form wrong). */
export const expectedActs: { readonly [N in PathName]?: { readonly [act: string]: Row } } = {
  logIn: { logIn: everybody },
  logInCode: { logIn: everybody },
  logInRecoveryCode: { logIn: everybody },
  forgottenPassword: { send: everybody },
  resetPassword: { choose: everybody },
  // Accepting as somebody known needs to be somebody.
  invitation: { join: everybody, accept: ['yyyy yyyyy .'] },
  account: { endOthers: loggedIn },
  setUpSecondFactor: { begin: loggedIn, confirm: loggedIn },
  recoveryCodes: { saved: loggedIn, renew: loggedIn },
  changePassword: { change: loggedIn },
  people: { sendAgain: administrators, takeBack: administrators },
  invite: { invite: administrators },
  person: { save: administrators, remove: administrators },
  organisationProfile: { save: administrators },
  outcome: {
    save: writers,
    attach: writers,
    library: writers,
    detach: writers,
    useLastYear: writers,
    attachAgain: writers,
    dismissLastYear: writers,
  },
  carryForward: { carry: writers, upload: writers },
  confirmCarried: { confirm: writers },
  attachExisting: { search: writers, attach: writers },
  outcomePolicy: { save: writers },
  outcomeAllocation: { save: writers },
  offlineWorkbook: { upload: writers },
  checkWorkbook: { take: writers, discard: writers },
  addEvidence: { add: writers },
  evidenceSharing: { share: administrators, revoke: administrators },
  statementSharing: { share: administrators, revoke: administrators },
  evidenceDetails: { save: writers },
  replaceEvidence: { replace: writers },
  evidence: { withdraw: administrators },
  essentialFunctions: { upload: writers },
  scopeJustification: { save: writers },
  addFunction: { add: writers },
  changeFunction: { save: writers },
  removeFunction: { remove: writers },
  essentialFunctionsFile: { accept: writers },
  interimSignOffQuestion: { continue: administrators, ask: administrators },
  interimSignOff: { sign: siro },
  approvals: { ask: administrators },
  siroApproval: { decide: siro, all: siro, object: siro },
  attestApproval: { record: administrators },
  siroDeputy: { name: siro, end: siro },
  publishInterim: { publish: administrators },
  // Challenging is for NHS England and DHSC, answering for those who write.
  interimFunction: { challenge: ['---- y.yy. >', '.... y.yy. >'], answer: writers },
  nationalOrganisation: { note: deciders, close: deciders },
  feedback: { send: everybody },
};
