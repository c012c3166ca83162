/** The parts of an entry as texts: what stands in a workbook's cells and in a form's boxes. */
export type Field =
  | 'service'
  | 'name'
  | 'description'
  | 'basis'
  | 'effect'
  | 'owner'
  | 'information'
  | 'systems'
  | 'networks'
  | 'suppliers'
  | 'supplierCodes'
  | 'outage'
  | 'personalData'
  | 'scope'
  | 'why'
  | 'source'
  | 'reviewed';

/** A column of the template, by which it is written and read (R29). */
export type TemplateColumn = {
  readonly field: Field;
  readonly heading: string;
  /** Other headings under which it is recognised. */
  readonly also?: readonly string[];
  readonly kind: 'text' | 'date';
  readonly width: number;
  readonly options?: readonly string[];
  /** What to enter, for the note on the heading and the sheet that explains. */
  readonly help: string;
  readonly example: string;
};

/** The basis of a function (R28). */
export const bases = [
  'Essential service under NIS',
  'Statutory purpose',
  'Purpose for which the organisation is constituted',
] as const;

export const personalData = ['None', 'Personal data', 'Special category personal data'] as const;

export const scopes = ['In scope', 'Out of scope'] as const;

/**
 * R29's columns in their order. Ours: the official ones are not public. "In scope and why" is two columns,
 * because only the first can be a list.
 */
export const templateColumns: readonly TemplateColumn[] = [
  {
    field: 'service',
    heading: 'Essential service',
    kind: 'text',
    width: 26,
    help: 'The service that people rely on, in your own words.',
    example: 'Urgent and emergency care',
  },
  {
    field: 'name',
    heading: 'Function',
    also: ['Essential function'],
    kind: 'text',
    width: 26,
    help: 'One function, service or critical business process that the essential service needs. Use one row for each.',
    example: 'Emergency department triage and treatment',
  },
  {
    field: 'description',
    heading: 'Description',
    kind: 'text',
    width: 40,
    help: 'What the function does and for whom.',
    example: 'Receives, triages and treats about 300 people a day, at all hours.',
  },
  {
    field: 'basis',
    heading: 'Basis',
    kind: 'text',
    width: 28,
    options: bases,
    help: 'Why the function is essential. Choose from the list.',
    example: bases[0],
  },
  {
    field: 'effect',
    heading: 'Effect if lost',
    kind: 'text',
    width: 40,
    help: 'What happens to people and to the organisation if the function fails.',
    example: 'Ambulances are diverted; treatment of critically ill people is delayed.',
  },
  {
    field: 'owner',
    heading: 'Owner',
    kind: 'text',
    width: 24,
    help: 'The person or post that answers for the function.',
    example: 'Chief Operating Officer',
  },
  {
    field: 'information',
    heading: 'Information',
    kind: 'text',
    width: 32,
    help: 'The information that the function needs. Separate several with semicolons. Do not enter information about patients.',
    example: 'Patient record; observations; test results',
  },
  {
    field: 'systems',
    heading: 'Systems',
    kind: 'text',
    width: 32,
    help: 'The systems that hold or process that information. Separate several with semicolons.',
    example: 'Electronic patient record; pathology system; radiology system',
  },
  {
    field: 'networks',
    heading: 'Networks and sites',
    kind: 'text',
    width: 28,
    help: 'The networks and sites that the function needs. Separate several with semicolons.',
    example: 'Main hospital network; main site',
  },
  {
    field: 'suppliers',
    heading: 'Suppliers and what they provide',
    also: ['Suppliers', 'Supplier'],
    kind: 'text',
    width: 36,
    help: 'Each supplier, a colon, and what it provides. Separate several with semicolons.',
    example: 'Example Health Systems: electronic patient record, hosted',
  },
  {
    field: 'supplierCodes',
    heading: 'Supplier ODS code',
    also: ['Supplier’s ODS code', 'Suppliers’ ODS codes', 'Supplier ODS codes'],
    kind: 'text',
    width: 18,
    help: 'The suppliers’ ODS codes where they have one, in the same order, with a dash for one that has none. Separate several with semicolons.',
    example: '8XX01',
  },
  {
    field: 'outage',
    heading: 'Tolerable outage',
    kind: 'text',
    width: 20,
    help: 'How long the function can be without these systems before the effect is unacceptable.',
    example: '4 hours',
  },
  {
    field: 'personalData',
    heading: 'Personal data',
    kind: 'text',
    width: 26,
    options: personalData,
    help: 'Whether the information is about people. Health data is special category data. Choose from the list.',
    example: personalData[2],
  },
  {
    field: 'scope',
    heading: 'In scope',
    kind: 'text',
    width: 16,
    options: scopes,
    help: 'Whether the systems, networks and suppliers of this row are in the scope of your assessment. Choose from the list.',
    example: scopes[0],
  },
  {
    field: 'why',
    heading: 'Why in or out of scope',
    kind: 'text',
    width: 40,
    help: 'The reason, based on risk. What supports a function and could significantly affect its continuity if compromised is in scope.',
    example: 'Without the record, treatment cannot continue safely beyond 4 hours.',
  },
  {
    field: 'source',
    heading: 'Source',
    kind: 'text',
    width: 32,
    help: 'Where this was taken from: business impact analysis, information asset and flow register, asset register or network diagram.',
    example: 'Business impact analysis 2025, section 3',
  },
  {
    field: 'reviewed',
    heading: 'Last reviewed',
    kind: 'date',
    width: 16,
    help: 'The day on which this row was last checked.',
    example: '2025-10-01',
  },
];

/** The name of the sheet that holds the rows. */
export const functionsSheet = 'Essential functions';

/** The heading of the hidden column by which a row is known again. */
export const referenceHeading = 'Reference';

/** The sheet with the one text about the whole scope (R28), and its heading. */
export const justificationSheet = 'Scope justification';
export const justificationHeading = 'What is in and out of scope as a whole, and why';

/** The heading of a field's column. */
export const headingOf = (field: Field): string =>
  templateColumns.find((column) => column.field === field)?.heading ?? field;
