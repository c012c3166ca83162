import type { Assessment } from '../assessment/load-assessment.ts';
import { type Answer, unanswered } from '../assessment/rules/answer.ts';
import { cellOf, outcomesOf } from '../framework/rules/find.ts';
import { indicatorsOf, sayExpected, sayLevel } from '../framework/rules/level.ts';
import type { Outcome } from '../framework/rules/pack.ts';
import { type Moment, sayMoment } from '../platform/clock.ts';
import { writeWorkbook } from '../platform/documents/workbook.ts';
import type { Column, Sheet } from '../platform/documents/workbook-shape.ts';
import {
  answerColumns,
  answersSheet,
  explanationSheet,
  indicatorColumns,
  indicatorsSheet,
  type OurColumn,
  seenKey,
} from './rules/columns.ts';
import { seenText, textsOf } from './rules/texts.ts';

type Of = Pick<Assessment, 'organisation' | 'pack' | 'profile'>;
type Answers = ReadonlyMap<string, Answer>;

/** The assessment as a workbook to fill in offline: reading it again gives the same answers. */
export function answersWorkbook(of: Of, answers: Answers, now: Moment): Promise<Uint8Array> {
  return writeWorkbook({
    title: `Assessment of ${of.organisation.name}, ${of.pack.edition.id}`,
    creator: 'Data Security and Protection Toolkit',
    created: new Date(now),
    sheets: [explanation(of, now), answersOf(of, answers), indicators(of, answers)],
  });
}

/** By these lines a workbook is known to be this organisation's, for this edition (`rules/whose.ts` reads them). */
const whose = ({ organisation, pack }: Of): readonly string[] => [
  `Organisation: ${organisation.name} (${organisation.code})`,
  `Edition: ${pack.edition.id} (${pack.edition.version})`,
];

const columnOf = ({ heading, width, kind, options, help }: OurColumn): Column => ({
  ...{ heading, width, kind, options, note: help },
});

function answersOf(of: Of, answers: Answers): Sheet {
  const columns = answerColumns(of.pack.edition);
  return {
    name: answersSheet,
    intro: [`Answers ${of.pack.edition.id}`, ...whose(of)],
    columns: columns.map(columnOf),
    rows: outcomesOf(of.pack.framework).map(({ outcome }) => {
      const texts = rowOf(of, outcome, answers);
      const isAsked = ({ about }: OurColumn) => about === null || about === outcome.code;
      return columns.map((column) => (isAsked(column) ? texts[column.key] || null : null));
    }),
    freezeHeader: true,
    hidden: columns.flatMap((column, at) => (column.key === seenKey ? [at] : [])),
  };
}

function rowOf(of: Of, outcome: Outcome, answers: Answers): Readonly<Record<string, string>> {
  const { edition } = of.pack;
  const question = edition.policies[outcome.code];
  const asked = { outcome, question, fields: edition.fields[outcome.code] ?? [] };
  const answer = answers.get(outcome.code) ?? unanswered(outcome.code);
  return {
    outcome: outcome.code,
    title: outcome.title,
    expected: sayExpected(cellOf(of.profile, outcome.code)),
    question: question?.question ?? '',
    ...textsOf(answer, asked),
    [seenKey]: seenText(answer, asked),
  };
}

const indicators = (of: Of, answers: Answers): Sheet => ({
  name: indicatorsSheet,
  intro: [`Indicators of good practice ${of.pack.edition.id}`, ...whose(of)],
  columns: indicatorColumns.map(columnOf),
  rows: outcomesOf(of.pack.framework).flatMap(({ outcome }) => {
    const texts = rowOf(of, outcome, answers);
    return indicatorsOf(outcome).map(({ id, level, text }) => [
      outcome.code,
      sayLevel(level),
      id,
      text,
      texts[`marks.${id}`] || null,
      texts[`comments.${id}`] || null,
    ]);
  }),
  freezeHeader: true,
});

const explanation = (of: Of, now: Moment): Sheet => ({
  name: explanationSheet,
  intro: [
    explanationSheet,
    ...whose(of),
    `Downloaded: ${sayMoment(now)}`,
    `Fill in the sheets “${answersSheet}” and “${indicatorsSheet}”, then upload the workbook where you downloaded it.`,
    'Every change is shown before anything is saved, and you choose outcome by outcome what is saved.',
    'An empty cell takes away what stood there. A row or column that you delete leaves what stands in the service.',
    'Rows are known by the outcome’s code or the indicator’s reference, columns by their heading. Leave these as they are.',
    'If somebody saves an outcome in the service meanwhile, both versions are shown when you upload.',
    'Evidence stays as it is. Add files and links in the service.',
    'Keep this file as safe as your answers: it holds all of them.',
    ...(of.pack.framework.wording === 'official' ? [] : [of.pack.framework.note]),
  ],
  columns: [
    { heading: 'Sheet', width: 24 },
    { heading: 'Column', width: 44 },
    { heading: 'What to enter', width: 80 },
  ],
  rows: [
    ...answerColumns(of.pack.edition).map((column) => [answersSheet, column.heading, column.help]),
    ...indicatorColumns.map((column) => [indicatorsSheet, column.heading, column.help]),
  ],
  freezeHeader: false,
});
