import type { Problem } from '../../platform/change/decision.ts';
import type { EvidenceProblem } from '../prepare-evidence.ts';
import { titleLimit } from '../rules/evidence.ts';

/** What stands in the boxes of `EvidenceFields` at first; spread into a page's `values`. */
export const evidenceValues = { file: '', link: '', title: '' } as const;
export type EvidenceValues = { readonly [K in keyof typeof evidenceValues]: string };

const file = (text: string) => ({ field: 'file', text }) as const;
const link = (text: string) => ({ field: 'link', text }) as const;

const damaged = file('The file is damaged. Open it, save it again and upload the new copy');
const suspicious = file(
  'The file hides a second file inside it. Open it in the program it was made with, save it again and upload the new copy',
);

/** How each problem of an upload is said: why, and what to do. Spread into a page's `sentences`. */
export const fileSentences = {
  'file-empty': file('The file is empty. Select a file that has something in it'),
  'file-too-large': file('The file must be smaller than 20 MB. Make it smaller, or add a link to it instead'),
  'file-not-an-allowed-kind': file(
    'The file must be a PDF, an Office or OpenDocument file, CSV, text, PNG, JPEG or an email (MSG or EML)',
  ),
  'file-name-does-not-match': file(
    'The ending of the file’s name does not match what is in the file. Save it again in its own program and upload the new copy',
  ),
  'file-macros': file('The file has macros. Save a copy without macros, or as a PDF, and upload that'),
  'file-encrypted': file('The file has a password. Save a copy without the password and upload that'),
  'file-damaged': damaged,
  'file-not-a-zip': damaged,
  'file-unsafe-path': damaged,
  'file-polyglot': suspicious,
  'file-doctype': suspicious,
  'file-archive-bomb': file(
    'The file unpacks to far more than its size. Save it again, or as a PDF, and upload the new copy',
  ),
  'file-infected': {
    field: 'file',
    text: ({ detail }: Problem) =>
      `A virus was found in the file${detail ? ` (${detail})` : ''}. It was not kept. Tell your IT security team`,
  },
} as const;

/** As `fileSentences`, with those for links and titles. */
export const evidenceSentences = {
  ...fileSentences,
  'nothing-offered': file('Select a file, or enter the address of a link'),
  'one-title-for-several': {
    field: 'title',
    text: 'Leave the title empty, or add the file and the link one at a time so that each gets its own title',
  },
  'link-missing': link('Enter the address of the link'),
  'link-not-web': link('Enter a full web address that starts with https:// or http://'),
  'link-with-password': link('Enter an address without a user name or password in it'),
  'link-too-long': link('The address must be 2,000 characters or fewer'),
  'title-too-long': { field: 'title', text: `The title must be ${titleLimit} characters or fewer` },
} as const satisfies {
  [C in EvidenceProblem]: {
    readonly field: keyof EvidenceValues;
    readonly text: string | ((problem: Problem) => string);
  };
};
