import type { ZipProblem } from './zip-gate.ts';

/** What may be uploaded, with its media type and the endings that go with it; the first is the usual one. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', endings: ['odp'] },
  doc: { mediaType: 'application/msword', endings: ['doc'] },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['xls'] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', endings: ['ppt'] },
  msg: { mediaType: 'application/vnd.ms-outlook', endings: ['msg'] },
  eml: { mediaType: 'message/rfc822', endings: ['eml'] },
  csv: { mediaType: 'text/csv', endings: ['csv'] },
  text: { mediaType: 'text/plain', endings: ['txt', 'text', 'log', 'md'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
} as const satisfies Record<string, { mediaType: string; endings: readonly string[] }>;

export type FileKind = keyof typeof fileKinds;

export type FileProblem =
  | ZipProblem
  | 'empty'
  | 'too-large'
  | 'not-an-allowed-kind'
  | 'name-does-not-match'
  | 'macros'
  | 'damaged';
