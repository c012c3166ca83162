import { sayLevel } from '../../framework/rules/level.ts';
import { type Edition, type ExceptionDetail, levels } from '../../framework/rules/pack.ts';

export const explanationSheet = 'How to fill this in';
export const answersSheet = 'Answers';
export const indicatorsSheet = 'Indicators';

/** A column of one of our sheets. Columns are known by their heading, wherever they stand. */
export type OurColumn = {
  /** What the column says of a row: `level`, `fields.ID`, `details.ID`. */
  readonly key: string;
  readonly heading: string;
  /** Other headings under which it is recognised. */
  readonly also?: readonly string[];
  /** The one outcome that is asked this; null where all are. */
  readonly about: string | null;
  readonly width: number;
  readonly kind?: 'text' | 'date';
  readonly options?: readonly string[];
  readonly help: string;
  /** Whether it is there to be read only. */
  readonly fixed?: true;
};

export const yes = 'Yes';
export const no = 'No';
export const markWords = { true: 'True', 'not-true': 'Not true' } as const;

/** The column by which a row is known. */
export const outcomeKey = 'outcome';
export const indicatorKey = 'reference';
/** The hidden column: which version of the answer was downloaded (R7). */
export const seenKey = 'seen';

const all = { about: null } as const;

/** The columns of the sheet of answers: one row an outcome. What an edition asks besides has columns of its own (R3). */
export function answerColumns({ policies, fields }: Edition): readonly OurColumn[] {
  const questions = Object.entries(policies);
  const labels = [...new Set(questions.flatMap(([, one]) => one.options.map((option) => option.label)))];
  return [
    ...givenColumns,
    {
      ...{ ...all, key: 'level', heading: 'Achievement level', width: 20, options: levels.map(sayLevel) },
      help: 'Choose the level that holds today. Until the mandatory policy is confirmed, only the lowest can be chosen.',
    },
    {
      ...{ ...all, key: 'complete', heading: 'Save as complete', width: 11, options: [yes, no] },
      help: 'Choose Yes when the answer is finished, No to keep it as a draft.',
    },
    {
      ...{ ...all, key: 'statement', heading: 'Supporting information', width: 80 },
      help: 'How you reached this level, at most 30,000 characters. Do not include information about patients.',
    },
    ...(questions.length === 0 ? [] : policyColumns(labels)),
    ...questions.flatMap(([outcome, question]) =>
      question.exceptions.flatMap((detail) => detailColumn(outcome, detail)),
    ),
    ...Object.entries(fields).flatMap(([outcome, asked]) =>
      asked.map(({ id, label, kind }) => ({
        ...{ key: `fields.${id}`, heading: `${outcome}: ${label}`, about: outcome, width: 34 },
        help:
          kind === 'percentage'
            ? `Only for ${outcome}: a number from 0 to 100, without a percent sign.`
            : `Only for ${outcome}.`,
      })),
    ),
    {
      ...{ ...all, key: seenKey, heading: 'Version (leave as it is)', width: 16, fixed: true },
      help: 'Tells which version of the answer you downloaded, so that nobody’s later words are lost.',
    },
  ];
}

const givenColumns: readonly OurColumn[] = [
  {
    ...{ ...all, key: outcomeKey, heading: 'Outcome', width: 9, fixed: true },
    help: 'The outcome’s code. The row is known by it: leave it as it is.',
  },
  { ...all, key: 'title', heading: 'Title', width: 30, fixed: true, help: 'To read only.' },
  { ...all, key: 'expected', heading: 'Expected level', width: 20, fixed: true, help: 'To read only.' },
];

const policyColumns = (labels: readonly string[]): readonly OurColumn[] => [
  {
    ...{ ...all, key: 'question', heading: 'Mandatory policy question', width: 40, fixed: true },
    help: 'To read only.',
  },
  {
    ...{ ...all, key: 'policy', heading: 'Policy answer', width: 20, options: labels },
    help: 'Only where the row has a mandatory policy question.',
  },
];

/** Which document describes exceptions is chosen in the service, where the documents are: it has no column. */
function detailColumn(outcome: string, detail: ExceptionDetail): OurColumn[] {
  if (detail.kind === 'evidence') return [];
  const options = detail.kind === 'choice' ? detail.options.map((one) => one.label) : undefined;
  return [
    {
      key: `details.${detail.id}`,
      heading: `${outcome}: ${detail.label}`,
      about: outcome,
      width: 30,
      kind: detail.kind === 'date' ? 'date' : 'text',
      options,
      help: `Only for ${outcome}, where the policy is met with exceptions.`,
    },
  ];
}

/** The columns of the sheet of indicators: one row an indicator. */
export const indicatorColumns: readonly OurColumn[] = [
  { ...all, key: outcomeKey, heading: 'Outcome', width: 9, fixed: true, help: 'To read only.' },
  { ...all, key: 'level', heading: 'Level', width: 20, fixed: true, help: 'To read only.' },
  {
    ...{ ...all, key: indicatorKey, heading: 'Reference', width: 14, fixed: true },
    help: 'The indicator’s reference. The row is known by it: leave it as it is.',
  },
  {
    ...{ ...all, key: 'text', heading: 'Indicator of good practice', width: 80, fixed: true },
    help: 'To read only.',
  },
  {
    ...{ ...all, key: 'mark', heading: 'Mark', width: 12, options: Object.values(markWords) },
    help: 'True or Not true. Leave it empty if you do not mark this indicator.',
  },
  {
    ...{ ...all, key: 'comment', heading: 'Comment', width: 60 },
    help: 'Optional, at most 4,000 characters: for example an alternative control.',
  },
];
