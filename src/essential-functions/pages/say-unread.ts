import type { Unread } from '../read-scope-file.ts';

const damaged = 'The workbook is damaged. Open it in Excel, save it again and upload the new copy';
const tooLarge = 'The workbook has more in it than the service can read';

const sentences: { readonly [C in Unread['unread'] | 'not-there']: string } = {
  'no-sheet':
    'No sheet in the workbook has the headings of the template. Copy your functions into the template to have them read',
  'too-many-functions': 'The workbook has more than 1,000 functions. Combine some of them',
  'too-much-text': tooLarge,
  'too-many-rows': tooLarge,
  'too-many-columns': tooLarge,
  'too-many-cells': tooLarge,
  'too-many-sheets': tooLarge,
  'too-slow': tooLarge,
  'too-much-memory': tooLarge,
  'archive-bomb': tooLarge,
  'not-a-workbook':
    'Only an Excel workbook (xlsx) can be read. Copy your functions into the template to have them read',
  'not-a-zip':
    'Only an Excel workbook (xlsx) can be read. Copy your functions into the template to have them read',
  encrypted: 'The file has a password. Upload a copy without the password to have it read',
  macros: 'The workbook has macros. Upload a copy without macros to have it read',
  'unsafe-path': damaged,
  polyglot: damaged,
  doctype: damaged,
  'not-there': 'The file was removed, or its virus check is not finished',
};

/** Why nothing was read from a file, and what would help. */
export const sayUnread = (code: Unread['unread'] | 'not-there'): string => sentences[code];
