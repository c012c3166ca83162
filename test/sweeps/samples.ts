import { pages } from '../../src/pages.ts';
import { paths } from '../../src/paths.ts';
import type { Entry } from '../../src/platform/pages/page.ts';
import type { Place } from './filled-house.ts';

export type PathName = keyof typeof paths;

const version = ({ organisation, edition, version }: Place) => ({ organisation, edition, version });

/** The full assessment that was published: of the year before, as this year's is not open yet. */
const fullOf = ({ organisation, version }: Place) => ({ organisation, edition: '2024-25', version });

/** An address for every path of the service. A new path does not compile until it has one. */
export const samples: { readonly [N in PathName]: (at: Place) => string } = {
  start: () => paths.start.to(),
  logIn: () => paths.logIn.to(),
  logInCode: () => paths.logInCode.to(),
  logInRecoveryCode: () => paths.logInRecoveryCode.to(),
  logOut: () => paths.logOut.to(),
  extendSession: () => paths.extendSession.to(),
  forgottenPassword: () => paths.forgottenPassword.to(),
  resetPassword: ({ reset }) => paths.resetPassword.to({ token: reset }),
  invitation: ({ invitation }) => paths.invitation.to({ token: invitation }),
  account: () => paths.account.to(),
  setUpSecondFactor: () => paths.setUpSecondFactor.to(),
  recoveryCodes: () => paths.recoveryCodes.to(),
  recoveryCodesFile: () => paths.recoveryCodesFile.to(),
  changePassword: () => paths.changePassword.to(),
  selectOrganisation: () => paths.selectOrganisation.to(),
  organisation: (at) => paths.organisation.to(at),
  people: (at) => paths.people.to(at),
  invite: (at) => paths.invite.to(at),
  person: (at) => paths.person.to(at),
  organisationProfile: (at) => paths.organisationProfile.to(at),
  organisationHistory: (at) => paths.organisationHistory.to(at),
  organisationHistoryCsv: (at) => paths.organisationHistoryCsv.to(at),
  assessment: (at) => paths.assessment.to(at),
  objective: (at) => paths.objective.to(at),
  outcome: (at) => paths.outcome.to(at),
  outcomePolicy: (at) => paths.outcomePolicy.to({ ...at, outcome: at.policyOutcome }),
  attachExisting: (at) => paths.attachExisting.to(at),
  outcomeAllocation: (at) => paths.outcomeAllocation.to(at),
  outcomeHistory: (at) => paths.outcomeHistory.to(at),
  allOutcomes: (at) => paths.allOutcomes.to(at),
  auditPack: (at) => paths.auditPack.to(at),
  auditPackFile: (at) => paths.auditPackFile.to(at),
  allOutcomesWorkbook: (at) => paths.allOutcomesWorkbook.to(at),
  offlineWorkbook: (at) => paths.offlineWorkbook.to(at),
  offlineWorkbookFile: (at) => paths.offlineWorkbookFile.to(at),
  checkWorkbook: (at) => paths.checkWorkbook.to(at),
  carryForward: (at) => paths.carryForward.to(at),
  confirmCarried: (at) => paths.confirmCarried.to(at),
  compareYears: (at) => paths.compareYears.to(at),
  lookingAhead: (at) => paths.lookingAhead.to(at),
  evidenceLibrary: (at) => paths.evidenceLibrary.to(at),
  addEvidence: (at) => paths.addEvidence.to(at),
  evidenceSharing: (at) => paths.evidenceSharing.to(at),
  statementSharing: (at) => paths.statementSharing.to(at),
  sharedWithYou: (at) => paths.sharedWithYou.to(at),
  sharedEvidence: (at) => paths.sharedEvidence.to({ ...at, evidence: at.shared }),
  sharedEvidenceFile: (at) => paths.sharedEvidenceFile.to({ ...at, evidence: at.shared }),
  sharedStatement: (at) => paths.sharedStatement.to({ ...at, from: at.sharedFrom }),
  evidenceDetails: (at) => paths.evidenceDetails.to(at),
  evidence: (at) => paths.evidence.to(at),
  replaceEvidence: (at) => paths.replaceEvidence.to(at),
  evidenceVersionFile: (at) => paths.evidenceVersionFile.to({ ...at, version: '1' }),
  evidenceFile: (at) => paths.evidenceFile.to(at),
  essentialFunctions: (at) => paths.essentialFunctions.to(at),
  essentialFunctionsTemplate: (at) => paths.essentialFunctionsTemplate.to(at),
  essentialFunctionsWorkbook: (at) => paths.essentialFunctionsWorkbook.to(at),
  essentialFunctionsDiagram: (at) => paths.essentialFunctionsDiagram.to(at),
  scopeJustification: (at) => paths.scopeJustification.to(at),
  addFunction: (at) => paths.addFunction.to(at),
  essentialFunction: (at) => paths.essentialFunction.to(at),
  changeFunction: (at) => paths.changeFunction.to(at),
  removeFunction: (at) => paths.removeFunction.to(at),
  essentialFunctionsFile: (at) => paths.essentialFunctionsFile.to(at),
  essentialFunctionsVersion: (at) => paths.essentialFunctionsVersion.to(at),
  interimFunctions: (at) => paths.interimFunctions.to(at),
  interimFunction: (at) => paths.interimFunction.to(at),
  interim: (at) => paths.interim.to(at),
  interimSignOffQuestion: (at) => paths.interimSignOffQuestion.to(at),
  interimSignOff: (at) => paths.interimSignOff.to(at),
  publishInterim: (at) => paths.publishInterim.to(at, { how: 'not-yet' }),
  interimPublished: (at) => paths.interimPublished.to(version(at)),
  approvals: (at) => paths.approvals.to(at),
  siroApproval: (at) => paths.siroApproval.to(at),
  approvalDecided: (at) => paths.approvalDecided.to(at),
  attestApproval: (at) => paths.attestApproval.to(at),
  siroDeputy: (at) => paths.siroDeputy.to(at),
  publications: (at) => paths.publications.to(at),
  interimPublication: (at) => paths.interimPublication.to(version(at)),
  interimPublicationPdf: (at) => paths.interimPublicationPdf.to(version(at)),
  interimPublicationWorkbook: (at) => paths.interimPublicationWorkbook.to(version(at)),
  interimPublicationJson: (at) => paths.interimPublicationJson.to(version(at)),
  interimPublicationFile: (at) => paths.interimPublicationFile.to(at),
  interimEvidenceOnRequest: (at) =>
    paths.interimEvidenceOnRequest.to({ ...version(at), evidence: at.onRequest }),
  interimReceipt: (at) => paths.interimReceipt.to(version(at)),
  interimReceiptFile: (at) => paths.interimReceiptFile.to(version(at)),
  fullPublication: (at) => paths.fullPublication.to(fullOf(at)),
  fullFunctions: (at) => paths.fullFunctions.to(fullOf(at)),
  fullPublicationPdf: (at) => paths.fullPublicationPdf.to(fullOf(at)),
  fullPublicationWorkbook: (at) => paths.fullPublicationWorkbook.to(fullOf(at)),
  fullPublicationJson: (at) => paths.fullPublicationJson.to(fullOf(at)),
  fullPublicationFile: (at) => paths.fullPublicationFile.to({ ...fullOf(at), evidence: at.evidence }),
  fullEvidenceOnRequest: (at) => paths.fullEvidenceOnRequest.to({ ...fullOf(at), evidence: at.onRequest }),
  fullReceipt: (at) => paths.fullReceipt.to(fullOf(at)),
  fullReceiptFile: (at) => paths.fullReceiptFile.to(fullOf(at)),
  receiptKeys: () => paths.receiptKeys.to(),
  receiptKeysFile: () => paths.receiptKeysFile.to(),
  register: () => paths.register.to({}, { q: 'trust' }),
  registerEntry: ({ organisation }) => paths.registerEntry.to({ code: organisation }),
  registerCsv: () => paths.registerCsv.to(),
  editionOutcomes: (at) => paths.editionOutcomes.to(at),
  editionOutcomesWorkbook: (at) => paths.editionOutcomesWorkbook.to(at),
  national: (at) => paths.national.to(at),
  nationalOutcomes: (at) => paths.nationalOutcomes.to(at),
  nationalOutcomesCsv: (at) => paths.nationalOutcomesCsv.to(at),
  nationalDataDictionary: () => paths.nationalDataDictionary.to(),
  nationalOrganisation: (at) => paths.nationalOrganisation.to(at),
  demonstrationLogIn: ({ person }) => paths.demonstrationLogIn.to({ person }),
  demonstrationMails: () => paths.demonstrationMails.to(),
  demonstrationMail: ({ mail }) => paths.demonstrationMail.to({ mail }),
  accessibility: () => paths.accessibility.to(),
  cookies: () => paths.cookies.to(),
  privacy: () => paths.privacy.to(),
  contact: () => paths.contact.to(),
  feedback: () => paths.feedback.to(),
};

const byPattern = new Map(
  (Object.keys(paths) as PathName[]).map((name) => [paths[name].pattern as string, name]),
);

export function nameOf({ at }: Entry): PathName {
  const name = byPattern.get(at.pattern);
  if (!name) throw new Error(`${at.pattern} is not in paths.ts`);
  return name;
}

/** Every entry of the table of pages, by its path's name. */
export const entries = pages.map((entry) => ({ name: nameOf(entry), entry }));
