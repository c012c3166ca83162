/** What a piece of evidence is, so that a library can be sorted by it. Our list: no source has one. */
export const documentTypes = [
  'policy',
  'procedure',
  'plan',
  'risk',
  'minutes',
  'report',
  'record',
  'contract',
  'training',
  'screenshot',
  'other',
] as const;
export type DocumentType = (typeof documentTypes)[number];

const words: { readonly [T in DocumentType]: string } = {
  policy: 'Policy or strategy',
  procedure: 'Procedure or guidance',
  plan: 'Plan',
  risk: 'Risk assessment or risk register',
  minutes: 'Minutes or board paper',
  report: 'Report, audit or test result',
  record: 'Record, log or register',
  contract: 'Contract or agreement',
  training: 'Training material or record',
  screenshot: 'Screenshot or system export',
  other: 'Other, or not said',
};

/** A kind of document in words. */
export const sayDocumentType = (type: DocumentType): string => words[type];
