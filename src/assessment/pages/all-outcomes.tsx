import { OutcomeLevels, OutcomeListNotes, OutcomeSections } from '../../framework/pages/outcome-list.tsx';
import { listedOutcomes, outcomeList } from '../../framework/rules/outcome-list.ts';
import { paths } from '../../paths.ts';
import { page } from '../../platform/pages/page.ts';
import { loadAssessment } from '../load-assessment.ts';

/** Every outcome with what is expected of this organisation, on one page to read or print. */
export const allOutcomesPage = page({
  at: paths.allOutcomes,
  allow: 'read-working-answers',
  load: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    return assessment && { list: outcomeList(assessment.pack, [assessment.profile]) };
  },
  view: ({ loaded: { list }, params }) => ({
    title: `All outcomes ${list.edition.id}`,
    back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">All outcomes {list.edition.id}</h1>
        <p className="nhsuk-lede-text">
          The {listedOutcomes(list).length} outcomes with the level expected of your organisation, their
          indicators of good practice and the mandatory policy questions.
        </p>
        <p className="nhsuk-u-display-none-print">
          <a href={paths.allOutcomesWorkbook.to(params)}>Download all outcomes (Excel workbook)</a>
        </p>
        <OutcomeListNotes list={list} />
        <h2 className="nhsuk-heading-l">Expected levels</h2>
        <OutcomeLevels list={list} />
        <OutcomeSections list={list} />
      </>
    ),
  }),
});
