import { judge } from '../../organisation/rules/permission.ts';
import { paths } from '../../paths.ts';
import { Blocks } from '../../platform/design/blocks.tsx';
import type { Permission } from '../../platform/pages/gate.ts';
import { page } from '../../platform/pages/page.ts';
import { loadPaper } from '../load-paper.ts';
import { paperBlocks } from '../outputs/paper-blocks.ts';
import { paperTitle } from '../outputs/paper-documents.ts';

/** The board paper as an accessible page; its files say the same. */
export const boardPaperPage = page({
  at: paths.boardPaper,
  allow: 'read-working-answers',
  load: async ({ db, house, who, params, now }) => {
    const paper = await loadPaper(db, house.packs, params, now);
    const subject = { organisation: params.organisation, region: null };
    return paper && { paper, may: (what: Permission) => judge(who, what, subject) === 'granted' };
  },
  view: ({ loaded: { paper, may }, params }) => ({
    title: `${paperTitle(paper)}, ${paper.organisation.name}`,
    back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
    shape: 'wide',
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            {paper.organisation.name} ({paper.organisation.code})
          </span>
          {paperTitle(paper)}
        </h1>
        <ul className="nhsuk-list app-no-print">
          <li>
            <a href={paths.boardPaperWord.to(params)}>Download as a Word document</a>
          </li>
          <li>
            <a href={paths.boardPaperPdf.to(params)}>Download as PDF</a>
          </li>
          {may('write-answers') ? (
            <li>
              <a href={paths.boardStatements.to(params)}>Choose the statements that the board reads</a>
            </li>
          ) : null}
          {may('write-siro-statement') ? (
            <li>
              <a href={paths.siroStatement.to(params)}>Write your statement to the board</a>
            </li>
          ) : null}
        </ul>
        <Blocks blocks={paperBlocks(paper)} id="paper" />
      </>
    ),
  }),
});
