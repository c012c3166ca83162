import type { Problem } from '../../platform/change/decision.ts';
import type { Sentence } from '../../platform/pages/page.ts';
import type { UploadProblem } from '../upload-workbook.ts';

type Boxes = { readonly file: string };

const file = (text: Sentence<Boxes>['text']): Sentence<Boxes> => ({ field: 'file', text });

const damaged = file('The workbook is damaged. Open it in Excel, save it again and upload the new copy');
const tooMuch = file(
  'The workbook has far more in it than an assessment. Download a new copy and fill that in',
);
const notOne = file('The file must be an Excel workbook (xlsx) that was downloaded from this page');

/** Most files that are no workbook are refused by the first of these; each says what would help. */
export const uploadSentences: { readonly [C in UploadProblem]: Sentence<Boxes> } = {
  'file-missing': file('Select the workbook that you filled in'),
  'file-empty': file('The file is empty. Select the workbook that you filled in'),
  'file-too-large': file('The workbook must be smaller than 10 MB'),
  'not-a-workbook': notOne,
  'not-a-zip': notOne,
  'no-sheet': file(
    'No sheet of the workbook has the headings of your assessment. Download a new copy and fill that in',
  ),
  'belongs-to-nobody': file(
    'The workbook does not say which organisation and edition it is for. Keep the lines above the headings, or download a new copy',
  ),
  'of-another-organisation': file(
    ({ detail }: Problem) => `The workbook belongs to ${detail}. Upload one that was downloaded here`,
  ),
  'of-another-edition': file(
    ({ detail }: Problem) =>
      `The workbook is for edition ${detail}. Upload it in the assessment for that edition`,
  ),
  encrypted: file('The workbook has a password. Save a copy without the password and upload that'),
  macros: file('The workbook has macros. Save a copy without macros (xlsx) and upload that'),
  'unsafe-path': damaged,
  polyglot: damaged,
  doctype: damaged,
  'archive-bomb': tooMuch,
  'too-much-text': tooMuch,
  'too-many-rows': tooMuch,
  'too-many-columns': tooMuch,
  'too-many-cells': tooMuch,
  'too-many-sheets': tooMuch,
  'too-slow': tooMuch,
  'too-much-memory': tooMuch,
  'edition-closed': file('This assessment is closed, so answers can no longer be changed'),
};
