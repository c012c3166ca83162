import { uploadSentences as answersSentences } from '../../offline-workbook/pages/say-upload.ts';
import type { Problem } from '../../platform/change/decision.ts';
import type { Sentence } from '../../platform/pages/page.ts';
import type { UploadProblem } from '../upload-plan.ts';

type Boxes = { readonly file: string };

const file = (text: Sentence<Boxes>['text']): Sentence<Boxes> => ({ field: 'file', text });

const { 'edition-closed': _, ...shared } = answersSentences;
const notOne = file('The file must be an Excel workbook (xlsx) of the improvement plan');
const tooMuch = file('The workbook has far more in it than an improvement plan. Remove what does not belong');

/** Every way in which a plan's workbook can be refused, each with what would help. */
export const uploadSentences: { readonly [C in UploadProblem]: Sentence<Boxes> } = {
  ...shared,
  'not-a-workbook': notOne,
  'not-a-zip': notOne,
  'archive-bomb': tooMuch,
  'too-much-text': tooMuch,
  'too-many-rows': tooMuch,
  'too-many-columns': tooMuch,
  'too-many-cells': tooMuch,
  'too-many-sheets': tooMuch,
  'too-slow': tooMuch,
  'too-much-memory': tooMuch,
  'too-many-actions': file('The workbook has more than 1,000 rows. Split it into several and upload each'),
  'no-sheet': file(
    'No sheet of the workbook has the headings of the improvement plan. Download a new copy and fill that in',
  ),
  'of-another-organisation': file(
    ({ detail }: Problem) => `The workbook belongs to ${detail}. Nothing of it was read`,
  ),
  'of-another-edition': file(
    ({ detail }: Problem) => `The workbook is for edition ${detail}. Upload it in the plan for that edition`,
  ),
  'of-another-round': file(
    ({ detail }: Problem) =>
      `The workbook is for the round ${detail}. Download a new copy for the round that is asked for now`,
  ),
  'no-references': file(
    'The workbook has no column “Reference”, so its rows cannot be known again. Download a new copy and fill that in',
  ),
  'plan-closed': file('This plan is complete or closed, so it can no longer be changed'),
};
