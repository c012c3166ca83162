import { loadAssessment } from '../../assessment/load-assessment.ts';
import { loadAnswers } from '../../assessment/store.ts';
import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { answersWorkbook } from '../answers-workbook.ts';

/** The answers as they stand, as a workbook to fill in. */
export const offlineWorkbookFile = download({
  at: paths.offlineWorkbookFile,
  allow: 'read-working-answers',
  file: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    if (!assessment) return null;
    const { organisation, pack } = assessment;
    const answers = await loadAnswers(db, organisation.code, pack.edition.id, pack.framework.id);
    return {
      filename: `assessment-${organisation.code}-${pack.edition.id}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await answersWorkbook(assessment, answers, now),
    };
  },
});
