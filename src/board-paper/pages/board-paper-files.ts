import { paths } from '../../paths.ts';
import { writePdf } from '../../platform/documents/pdf.ts';
import { writeWord } from '../../platform/documents/word.ts';
import { download } from '../../platform/pages/page.ts';
import { loadPaper } from '../load-paper.ts';
import { paperFilename, paperPdf, paperWord } from '../outputs/paper-documents.ts';

/** The board paper as PDF. */
export const boardPaperPdf = download({
  at: paths.boardPaperPdf,
  allow: 'read-working-answers',
  file: async ({ db, house, params, now }) => {
    const paper = await loadPaper(db, house.packs, params, now);
    if (!paper) return null;
    const body = await writePdf(paperPdf(paper));
    return { filename: paperFilename(paper, 'pdf'), type: 'application/pdf', body };
  },
});

/** The board paper as a Word document. */
export const boardPaperWord = download({
  at: paths.boardPaperWord,
  allow: 'read-working-answers',
  file: async ({ db, house, params, now }) => {
    const paper = await loadPaper(db, house.packs, params, now);
    if (!paper) return null;
    return {
      filename: paperFilename(paper, 'docx'),
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      body: await writeWord(paperWord(paper)),
    };
  },
});
