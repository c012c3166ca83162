import { paths } from '../../paths.ts';
import { writePdfInWorker, writeWordInWorker } from '../../platform/documents/write-in-worker.ts';
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
    const body = await writePdfInWorker(paperPdf(paper));
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
      body: await writeWordInWorker(paperWord(paper)),
    };
  },
});
