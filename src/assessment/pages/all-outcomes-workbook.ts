import { outcomesWorkbook } from '../../framework/outcomes-workbook.ts';
import { outcomeList } from '../../framework/rules/outcome-list.ts';
import { paths } from '../../paths.ts';
import { writeWorkbook } from '../../platform/documents/workbook.ts';
import { download } from '../../platform/pages/page.ts';
import { loadAssessment } from '../load-assessment.ts';

/** What the page of all outcomes shows, as a workbook. */
export const allOutcomesWorkbook = download({
  at: paths.allOutcomesWorkbook,
  allow: 'read-working-answers',
  file: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    if (!assessment) return null;
    return {
      filename: `outcomes-${assessment.pack.edition.id}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await writeWorkbook(outcomesWorkbook(outcomeList(assessment.pack, [assessment.profile]), now)),
    };
  },
});
