import { path } from './platform/pages/path.ts';

const assessment = '/organisations/:organisation/assessments/:edition';
const interim = `${assessment}/interim` as const;

/** Every address of the service. The organisation's code stands in each that is about one. */
export const paths = {
  start: path('/'),

  logIn: path('/log-in'),
  logInCode: path('/log-in/code'),
  logInRecoveryCode: path('/log-in/recovery-code'),
  logOut: path('/log-out'),
  extendSession: path('/session/extend'),
  forgottenPassword: path('/forgotten-password'),
  resetPassword: path('/reset-password/:token'),
  invitation: path('/invitations/:token'),
  account: path('/account'),
  setUpSecondFactor: path('/account/second-factor'),
  recoveryCodes: path('/account/recovery-codes'),
  recoveryCodesFile: path('/account/recovery-codes.txt'),
  changePassword: path('/account/password'),

  selectOrganisation: path('/organisations'),
  organisation: path('/organisations/:organisation'),
  people: path('/organisations/:organisation/people'),
  invite: path('/organisations/:organisation/people/new'),
  person: path('/organisations/:organisation/people/:person'),
  organisationProfile: path('/organisations/:organisation/profile'),
  organisationHistory: path('/organisations/:organisation/history'),

  assessment: path(assessment),
  objective: path(`${assessment}/objectives/:objective`),
  outcome: path(`${assessment}/outcomes/:outcome`),
  outcomePolicy: path(`${assessment}/outcomes/:outcome/policy`),
  outcomeOwner: path(`${assessment}/outcomes/:outcome/owner`),
  outcomeHistory: path(`${assessment}/outcomes/:outcome/history`),
  allOutcomes: path(`${assessment}/all-outcomes`),
  allOutcomesWorkbook: path(`${assessment}/all-outcomes.xlsx`),

  evidence: path('/organisations/:organisation/evidence/:evidence'),
  evidenceFile: path('/organisations/:organisation/evidence/:evidence/file'),
  essentialFunctions: path(`${assessment}/essential-functions`),
  essentialFunctionsTemplate: path(`${assessment}/essential-functions-template.xlsx`),

  interim: path(interim),
  interimSignOffQuestion: path(`${interim}/siro`),
  interimSignOff: path(`${interim}/sign-off`),
  publishInterim: path(`${interim}/publications/new`),
  interimPublished: path(`${interim}/publications/:version/published`),
  publications: path(`${assessment}/publications`),
  interimPublication: path(`${interim}/publications/:version`),
  interimPublicationPdf: path(`${interim}/publications/:version/interim.pdf`),
  interimPublicationWorkbook: path(`${interim}/publications/:version/interim.xlsx`),
  interimPublicationJson: path(`${interim}/publications/:version/interim.json`),
  interimPublicationFile: path(`${interim}/publications/:version/files/:evidence`),

  register: path('/register'),
  registerEntry: path('/register/:code'),
  registerCsv: path('/register.csv'),

  editionOutcomes: path('/outcomes/:edition'),
  editionOutcomesWorkbook: path('/outcomes/:edition/outcomes.xlsx'),

  national: path('/national/:edition'),
  nationalOutcomes: path('/national/:edition/outcomes'),
  nationalOutcomesCsv: path('/national/:edition/outcomes.csv'),
  nationalDataDictionary: path('/national/data-dictionary'),
  nationalOrganisation: path('/national/:edition/organisations/:organisation'),

  demonstrationLogIn: path('/demonstration/log-in/:person'),
  demonstrationMails: path('/demonstration/mails'),
  demonstrationMail: path('/demonstration/mails/:mail'),

  accessibility: path('/accessibility-statement'),
  cookies: path('/cookies'),
  privacy: path('/privacy'),
  contact: path('/contact'),
  feedback: path('/feedback'),
} as const;
