import { allocationAppliers } from './allocation/appliers.ts';
import { approvalAppliers } from './approval/appliers.ts';
import { approvalMailers } from './approval/mails.ts';
import { assessmentAppliers } from './assessment/store.ts';
import { auditMailers } from './audit/mails.ts';
import { auditAppliers } from './audit/store.ts';
import { auditPackAppliers } from './audit-pack/store.ts';
import { boardPaperAppliers } from './board-paper/store.ts';
import { carryForwardAppliers } from './carry-forward/store.ts';
import { commentAppliers } from './comment/store.ts';
import { digestMailers } from './digest/at-once-mails.ts';
import { digestAppliers } from './digest/store.ts';
import { essentialFunctionsMailers } from './essential-functions/mails.ts';
import { scopeAfterRemoval } from './essential-functions/scope-after-removal.ts';
import { essentialFunctionsAppliers } from './essential-functions/store.ts';
import { evidenceAppliers } from './evidence/appliers.ts';
import { evidenceMailers } from './evidence/mails.ts';
import { improvementPlanMailers } from './improvement-plan/mails.ts';
import { improvementPlanAppliers } from './improvement-plan/store.ts';
import { asLetters } from './organisation/letters.ts';
import { organisationMailers } from './organisation/mails.ts';
import { organisationAppliers } from './organisation/store.ts';
import { oversightAppliers } from './oversight/store.ts';
import { planReviewMailers } from './plan-review/mails.ts';
import { planReviewAppliers } from './plan-review/store.ts';
import { planWorkbookMailers } from './plan-workbook/mails.ts';
import { planWorkbookAppliers } from './plan-workbook/store.ts';
import type { Appliers, Mailers } from './platform/change/record.ts';
import { publicationMailers } from './publication/mails.ts';
import { publicationAppliers } from './publication/store.ts';
import { removalMailers } from './removal/mails.ts';
import { removalAppliers } from './removal/store.ts';
import { removalRequestMailers } from './removal-request/mails.ts';
import { removalRequestAppliers } from './removal-request/store.ts';
import { statusAppliers } from './status/store.ts';

/** How every event changes tables: does not compile while one has no applier. */
export const appliers: Appliers = {
  ...organisationAppliers,
  ...evidenceAppliers,
  ...essentialFunctionsAppliers,
  ...allocationAppliers,
  ...commentAppliers,
  ...assessmentAppliers,
  ...carryForwardAppliers,
  ...auditPackAppliers,
  ...improvementPlanAppliers,
  ...publicationAppliers,
  ...planReviewAppliers,
  ...planWorkbookAppliers,
  ...auditAppliers,
  ...approvalAppliers,
  ...statusAppliers,
  ...boardPaperAppliers,
  ...oversightAppliers,
  ...digestAppliers,
  'words-removed': async (tx, event) => {
    await removalAppliers['words-removed'](tx, event);
    await scopeAfterRemoval(tx, event);
  },
  ...removalRequestAppliers,
};

/** The mails that events cause. */
export const mailers: Mailers = asLetters({
  ...organisationMailers,
  ...evidenceMailers,
  ...essentialFunctionsMailers,
  ...improvementPlanMailers,
  ...publicationMailers,
  ...planReviewMailers,
  ...planWorkbookMailers,
  ...auditMailers,
  ...approvalMailers,
  ...digestMailers,
  ...removalMailers,
  ...removalRequestMailers,
});
