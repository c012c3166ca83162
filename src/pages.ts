import { accountPage } from './account/pages/account.tsx';
import { changePasswordPage } from './account/pages/change-password.tsx';
import { extendSession } from './account/pages/extend-session.ts';
import { forgottenPasswordPage } from './account/pages/forgotten-password.tsx';
import { invitationPage } from './account/pages/invitation.tsx';
import { logInPage } from './account/pages/log-in.tsx';
import { logInCodePage } from './account/pages/log-in-code.tsx';
import { logInRecoveryCodePage } from './account/pages/log-in-recovery-code.tsx';
import { logOut } from './account/pages/log-out.ts';
import { recoveryCodesPage } from './account/pages/recovery-codes.tsx';
import { recoveryCodesFile } from './account/pages/recovery-codes-file.ts';
import { resetPasswordPage } from './account/pages/reset-password.tsx';
import { selectOrganisationPage } from './account/pages/select-organisation.tsx';
import { setUpSecondFactorPage } from './account/pages/set-up-second-factor.tsx';
import { allocationPage } from './allocation/pages/allocation.tsx';
import { allocationPreviewPage } from './allocation/pages/allocation-preview.tsx';
import { allocationStepPage } from './allocation/pages/allocation-step.tsx';
import { allocationsPage } from './allocation/pages/allocations.tsx';
import { handOverPage } from './allocation/pages/hand-over.tsx';
import { myWorkPage } from './allocation/pages/my-work.tsx';
import { approvalDecidedPage } from './approval/pages/approval-decided.tsx';
import { approvalsPage } from './approval/pages/approvals.tsx';
import { attestApprovalPage } from './approval/pages/attest-approval.tsx';
import { siroApprovalPage } from './approval/pages/siro-approval.tsx';
import { siroDeputyPage } from './approval/pages/siro-deputy.tsx';
import { allOutcomesPage } from './assessment/pages/all-outcomes.tsx';
import { allOutcomesWorkbook } from './assessment/pages/all-outcomes-workbook.ts';
import { askReviewsPage } from './assessment/pages/ask-reviews.tsx';
import { assessmentPage } from './assessment/pages/assessment.tsx';
import { attachExistingPage } from './assessment/pages/attach-existing.tsx';
import { outcomeHistoryPage } from './assessment/pages/history.tsx';
import { objectivePage } from './assessment/pages/objective.tsx';
import { outcomePage } from './assessment/pages/outcome.tsx';
import { policyPage } from './assessment/pages/policy.tsx';
import { reviewPage } from './assessment/pages/review.tsx';
import { reviewsPage } from './assessment/pages/reviews.tsx';
import { auditApprovalPage } from './audit/pages/approval.tsx';
import { auditPage } from './audit/pages/audit.tsx';
import { auditorPage } from './audit/pages/auditor.tsx';
import { auditChoicePage } from './audit/pages/choice.tsx';
import { auditEvidenceFile } from './audit/pages/evidence-file.ts';
import { fixPositionPage } from './audit/pages/fix-position.tsx';
import { auditFunctionPage } from './audit/pages/function.tsx';
import { auditFunctionsPage } from './audit/pages/functions.tsx';
import { inviteAuditorPage } from './audit/pages/invite-auditor.tsx';
import { auditOutcomePage } from './audit/pages/outcome.tsx';
import { auditPositionPage } from './audit/pages/position.tsx';
import { auditPositionPack } from './audit/pages/position-pack.ts';
import { auditRequestPage } from './audit/pages/request.tsx';
import { auditRequestFile } from './audit/pages/request-file.ts';
import { auditPackPage } from './audit-pack/pages/audit-pack.tsx';
import { auditPackFile } from './audit-pack/pages/audit-pack-file.ts';
import { boardPaperPage } from './board-paper/pages/board-paper.tsx';
import { boardPaperPdf, boardPaperWord } from './board-paper/pages/board-paper-files.ts';
import { boardStatementsPage } from './board-paper/pages/board-statements.tsx';
import { siroStatementPage } from './board-paper/pages/siro-statement.tsx';
import { carryForwardPage } from './carry-forward/pages/carry-forward.tsx';
import { confirmCarriedPage } from './carry-forward/pages/confirm-several.tsx';
import { commentAnswerPage } from './comment/pages/answer.tsx';
import { commentPage } from './comment/pages/comment.tsx';
import { commentsPage } from './comment/pages/comments.tsx';
import { demonstrationLogIn } from './demonstration/pages/log-in.ts';
import { demonstrationMailPage } from './demonstration/pages/mail.tsx';
import { demonstrationMailsPage } from './demonstration/pages/mails.tsx';
import { startPage } from './demonstration/pages/start.tsx';
import { accountMailsPage } from './digest/pages/account-mails.tsx';
import { addFunctionPage } from './essential-functions/pages/add-function.tsx';
import { changeFunctionPage } from './essential-functions/pages/change-function.tsx';
import { diagramPage } from './essential-functions/pages/diagram.tsx';
import { essentialFunctionsPage } from './essential-functions/pages/essential-functions.tsx';
import { essentialFunctionsTemplateFile } from './essential-functions/pages/essential-functions-template.ts';
import { essentialFunctionsWorkbook } from './essential-functions/pages/essential-functions-workbook.ts';
import { filePage } from './essential-functions/pages/file.tsx';
import { fullFunctionsPage } from './essential-functions/pages/full-functions.tsx';
import { functionPage } from './essential-functions/pages/function.tsx';
import { interimFunctionPage } from './essential-functions/pages/interim-function.tsx';
import { interimFunctionsPage } from './essential-functions/pages/interim-functions.tsx';
import { justificationPage } from './essential-functions/pages/justification.tsx';
import { removeFunctionPage } from './essential-functions/pages/remove-function.tsx';
import { scopeVersionPage } from './essential-functions/pages/scope-version.tsx';
import { addEvidencePage } from './evidence/pages/add-evidence.tsx';
import { evidencePage } from './evidence/pages/evidence.tsx';
import { evidenceDetailsPage } from './evidence/pages/evidence-details.tsx';
import { evidenceFile } from './evidence/pages/evidence-file.ts';
import { evidenceSharingPage } from './evidence/pages/evidence-sharing.tsx';
import { evidenceVersionFile } from './evidence/pages/evidence-version-file.ts';
import { evidenceLibraryPage } from './evidence/pages/library.tsx';
import { replaceEvidencePage } from './evidence/pages/replace-evidence.tsx';
import { sharedEvidencePage } from './evidence/pages/shared-evidence.tsx';
import { sharedEvidenceFile } from './evidence/pages/shared-evidence-file.ts';
import { sharedStatementPage } from './evidence/pages/shared-statement.tsx';
import { sharedWithYouPage } from './evidence/pages/shared-with-you.tsx';
import { statementSharingPage } from './evidence/pages/statement-sharing.tsx';
import { editionOutcomes } from './framework/pages/edition-outcomes.tsx';
import { editionOutcomesWorkbook } from './framework/pages/edition-outcomes-workbook.ts';
import { beforeYouStartPage } from './full-publication/pages/before-you-start.tsx';
import { fullCheckPage } from './full-publication/pages/check.tsx';
import { draftsPage } from './full-publication/pages/drafts.tsx';
import { fullPublishedPage } from './full-publication/pages/full-published.tsx';
import { providePlanPage } from './full-publication/pages/provide-plan.tsx';
import { publishFullPage } from './full-publication/pages/publish-full.tsx';
import { statusChangePage } from './full-publication/pages/status-change.tsx';
import { fullTasksPage } from './full-publication/pages/tasks.tsx';
import { organisationHistoryPage } from './history/pages/organisation-history.tsx';
import { organisationHistoryCsv } from './history/pages/organisation-history-csv.ts';
import { actionPage } from './improvement-plan/pages/action.tsx';
import { actionEvidencePage } from './improvement-plan/pages/action-evidence.tsx';
import { addActionPage } from './improvement-plan/pages/add-action.tsx';
import { changeActionPage } from './improvement-plan/pages/change-action.tsx';
import { checkPage } from './improvement-plan/pages/check.tsx';
import { improvementPlanPage } from './improvement-plan/pages/improvement-plan.tsx';
import { planOutcomePage } from './improvement-plan/pages/plan-outcome.tsx';
import { removeActionPage } from './improvement-plan/pages/remove-action.tsx';
import { sharedPlanPage } from './improvement-plan/pages/shared.tsx';
import { sharingPage } from './improvement-plan/pages/sharing.tsx';
import { submitPage } from './improvement-plan/pages/submit.tsx';
import { timelinePage } from './improvement-plan/pages/timeline.tsx';
import { versionPage } from './improvement-plan/pages/version.tsx';
import { versionFile } from './improvement-plan/pages/version-file.ts';
import { versionsPage } from './improvement-plan/pages/versions.tsx';
import { lookingAheadPage } from './looking-ahead/pages/looking-ahead.tsx';
import { checkWorkbookPage } from './offline-workbook/pages/check-workbook.tsx';
import { offlineWorkbookPage } from './offline-workbook/pages/offline-workbook.tsx';
import { offlineWorkbookFile } from './offline-workbook/pages/offline-workbook-file.ts';
import { confirmProfilePage } from './organisation/pages/confirm-profile.tsx';
import { invitePage } from './organisation/pages/invite.tsx';
import { organisationPage } from './organisation/pages/organisation.tsx';
import { peoplePage } from './organisation/pages/people.tsx';
import { personPage } from './organisation/pages/person.tsx';
import { organisationProfilePage } from './organisation/pages/profile.tsx';
import { dataDictionary } from './oversight/pages/data-dictionary.tsx';
import { nationalPage } from './oversight/pages/national.tsx';
import { nationalFullPage } from './oversight/pages/national-full.tsx';
import { nationalOrganisationPage } from './oversight/pages/national-organisation.tsx';
import { nationalFullOutcomesPage, nationalOutcomesPage } from './oversight/pages/national-outcomes.tsx';
import { nationalFullOutcomesCsv, nationalOutcomesCsv } from './oversight/pages/outcomes-csv.ts';
import { planCommentsPage } from './plan-review/pages/plan-comments.tsx';
import { planDecisionPage } from './plan-review/pages/plan-decision.tsx';
import { planReviewPage } from './plan-review/pages/plan-review.tsx';
import { planRoundsPage } from './plan-review/pages/plan-rounds.tsx';
import { planUpdatePage } from './plan-review/pages/plan-update.tsx';
import { planUpdateActionPage } from './plan-review/pages/plan-update-action.tsx';
import { plansDeskPage } from './plan-review/pages/plans-desk.tsx';
import { plansExport } from './plan-review/pages/plans-export.ts';
import { checkEmailedPlanPage } from './plan-workbook/pages/check-emailed-plan.tsx';
import { checkPlanWorkbookPage } from './plan-workbook/pages/check-plan-workbook.tsx';
import { emailedPlanPage } from './plan-workbook/pages/emailed-plan.tsx';
import { planTemplateFile, planVersionWorkbook, planWorkbookFile } from './plan-workbook/pages/files.ts';
import { planWorkbookPage } from './plan-workbook/pages/plan-workbook.tsx';
import { submitEmailedPlanPage } from './plan-workbook/pages/submit-emailed-plan.tsx';
import type { Entry } from './platform/pages/page.ts';
import { compareYearsPage } from './publication/pages/compare-years.tsx';
import {
  fullEvidenceOnRequestPage,
  interimEvidenceOnRequestPage,
} from './publication/pages/evidence-on-request.tsx';
import { interimPage } from './publication/pages/interim.tsx';
import { fullPublicationPage, interimPublicationPage } from './publication/pages/publication.tsx';
import { fullPublicationFile, interimPublicationFile } from './publication/pages/publication-file.ts';
import { fullPublicationJson, interimPublicationJson } from './publication/pages/publication-json.ts';
import { fullPublicationPdf, interimPublicationPdf } from './publication/pages/publication-pdf.ts';
import {
  fullPublicationWorkbook,
  interimPublicationWorkbook,
} from './publication/pages/publication-workbook.ts';
import { publicationsPage } from './publication/pages/publications.tsx';
import { publishPage } from './publication/pages/publish.tsx';
import { publishedPage } from './publication/pages/published.tsx';
import { fullReceiptPage, interimReceiptPage } from './publication/pages/receipt.tsx';
import { fullReceiptFile, interimReceiptFile } from './publication/pages/receipt-file.ts';
import { receiptKeysPage } from './publication/pages/receipt-keys.tsx';
import { receiptKeysFile } from './publication/pages/receipt-keys-file.ts';
import { signOffPage } from './publication/pages/sign-off.tsx';
import { siroQuestionPage } from './publication/pages/siro-question.tsx';
import { askRemovalPage } from './removal-request/pages/ask-removal.tsx';
import { removalDecisionPage } from './removal-request/pages/removal-decision.tsx';
import { removalDeskPage } from './removal-request/pages/removal-desk.tsx';
import { removalRequestPage } from './removal-request/pages/removal-request.tsx';
import { removalRequestsPage } from './removal-request/pages/removal-requests.tsx';
import { removalWordsPage } from './removal-request/pages/removal-words.tsx';
import { accessibilityPage } from './service/pages/accessibility.tsx';
import { contactPage } from './service/pages/contact.tsx';
import { cookiesPage } from './service/pages/cookies.tsx';
import { feedbackPage } from './service/pages/feedback.tsx';
import { privacyPage } from './service/pages/privacy.tsx';
import { registerCsv } from './status/pages/register-csv.ts';
import { registerEntry } from './status/pages/register-entry.tsx';
import { registerPage } from './status/pages/register-page.tsx';

/**
 * Every page, download and action of the service: one table, from which the router, the permission matrix,
 * the accessibility and no-JavaScript sweeps and the bench are made.
 */
export const pages: readonly Entry[] = [
  startPage,
  demonstrationLogIn,
  organisationPage,
  peoplePage,
  invitePage,
  personPage,
  organisationProfilePage,
  organisationHistoryPage,
  organisationHistoryCsv,
  removalRequestsPage,
  askRemovalPage,
  removalRequestPage,
  removalDeskPage,
  removalDecisionPage,
  removalWordsPage,
  assessmentPage,
  allOutcomesPage,
  allOutcomesWorkbook,
  auditPackPage,
  auditPackFile,
  auditPage,
  auditChoicePage,
  auditApprovalPage,
  inviteAuditorPage,
  auditorPage,
  fixPositionPage,
  auditPositionPage,
  auditOutcomePage,
  auditEvidenceFile,
  auditFunctionsPage,
  auditFunctionPage,
  auditPositionPack,
  auditRequestPage,
  auditRequestFile,
  offlineWorkbookPage,
  offlineWorkbookFile,
  checkWorkbookPage,
  carryForwardPage,
  compareYearsPage,
  confirmCarriedPage,
  improvementPlanPage,
  planOutcomePage,
  addActionPage,
  actionPage,
  changeActionPage,
  removeActionPage,
  actionEvidencePage,
  timelinePage,
  checkPage,
  sharingPage,
  sharedPlanPage,
  planUpdatePage,
  planUpdateActionPage,
  planCommentsPage,
  submitPage,
  versionsPage,
  versionPage,
  versionFile,
  planWorkbookPage,
  checkPlanWorkbookPage,
  planWorkbookFile,
  planTemplateFile,
  planVersionWorkbook,
  emailedPlanPage,
  checkEmailedPlanPage,
  submitEmailedPlanPage,
  lookingAheadPage,
  boardPaperPage,
  boardPaperWord,
  boardPaperPdf,
  boardStatementsPage,
  siroStatementPage,
  objectivePage,
  outcomePage,
  attachExistingPage,
  policyPage,
  allocationPage,
  allocationsPage,
  allocationPreviewPage,
  allocationStepPage,
  handOverPage,
  myWorkPage,
  commentsPage,
  commentAnswerPage,
  commentPage,
  reviewPage,
  askReviewsPage,
  reviewsPage,
  accountMailsPage,
  outcomeHistoryPage,
  interimPage,
  siroQuestionPage,
  publishPage,
  publishedPage,
  signOffPage,
  approvalsPage,
  siroApprovalPage,
  approvalDecidedPage,
  attestApprovalPage,
  siroDeputyPage,
  publicationsPage,
  interimPublicationPage,
  fullPublicationPage,
  interimPublicationPdf,
  fullPublicationPdf,
  interimPublicationWorkbook,
  fullPublicationWorkbook,
  interimPublicationJson,
  fullPublicationJson,
  interimPublicationFile,
  fullPublicationFile,
  interimEvidenceOnRequestPage,
  fullEvidenceOnRequestPage,
  fullFunctionsPage,
  interimReceiptPage,
  interimReceiptFile,
  fullReceiptPage,
  fullReceiptFile,
  receiptKeysPage,
  receiptKeysFile,
  beforeYouStartPage,
  fullTasksPage,
  draftsPage,
  confirmProfilePage,
  fullCheckPage,
  providePlanPage,
  statusChangePage,
  publishFullPage,
  fullPublishedPage,
  logInPage,
  logInCodePage,
  logInRecoveryCodePage,
  logOut,
  extendSession,
  forgottenPasswordPage,
  resetPasswordPage,
  invitationPage,
  accountPage,
  setUpSecondFactorPage,
  recoveryCodesPage,
  recoveryCodesFile,
  changePasswordPage,
  selectOrganisationPage,
  demonstrationMailsPage,
  demonstrationMailPage,
  evidenceLibraryPage,
  addEvidencePage,
  evidencePage,
  evidenceDetailsPage,
  evidenceSharingPage,
  statementSharingPage,
  sharedWithYouPage,
  sharedEvidencePage,
  sharedEvidenceFile,
  sharedStatementPage,
  replaceEvidencePage,
  evidenceVersionFile,
  evidenceFile,
  essentialFunctionsPage,
  essentialFunctionsTemplateFile,
  essentialFunctionsWorkbook,
  diagramPage,
  justificationPage,
  addFunctionPage,
  functionPage,
  changeFunctionPage,
  removeFunctionPage,
  filePage,
  scopeVersionPage,
  interimFunctionsPage,
  interimFunctionPage,
  editionOutcomes,
  editionOutcomesWorkbook,
  registerPage,
  registerEntry,
  registerCsv,
  nationalPage,
  nationalOutcomesPage,
  nationalOutcomesCsv,
  nationalFullPage,
  nationalFullOutcomesPage,
  nationalFullOutcomesCsv,
  dataDictionary,
  nationalOrganisationPage,
  plansDeskPage,
  plansExport,
  planReviewPage,
  planDecisionPage,
  planRoundsPage,
  accessibilityPage,
  cookiesPage,
  privacyPage,
  contactPage,
  feedbackPage,
];
