import type { PlanTemplate, TemplateColumn } from '../framework/rules/plan-template.ts';
import { headingIn } from '../framework/rules/plan-template.ts';
import type { PlanContent, VersionAction, VersionOutcome } from '../improvement-plan/rules/version.ts';
import { type Moment, sayDay, sayMoment } from '../platform/clock.ts';
import { writeWorkbook } from '../platform/documents/workbook.ts';
import type { Column, Sheet } from '../platform/documents/workbook-shape.ts';
import { explanationSheet, optionsOf } from './rules/columns.ts';
import { givenTexts, seenText, textsOf } from './rules/texts.ts';

/** What a plan's workbook is written from. */
export type Written = {
  readonly content: PlanContent;
  readonly template: PlanTemplate;
  /** The month and year in T's heading. */
  readonly round: string | null;
  /** What the workbook is, in its first line: `Improvement plan 2025-26, version 2`. */
  readonly title: string;
  /** Which version of each action it is, where it can be uploaded again (R7). */
  readonly versions: ReadonlyMap<string, string>;
  /** What the gap of an outcome without an action is prefilled with; outcomes that are not in here get no row. */
  readonly gaps: ReadonlyMap<string, string>;
  /** Columns of people's own, and what stands in them by action. */
  readonly columns: readonly string[];
  readonly more: ReadonlyMap<string, Readonly<Record<string, string>>>;
};

/** An improvement plan as a workbook in the columns of its edition's template: reading it gives the same plan (R26). */
export function planWorkbook(written: Written, now: Moment): Promise<Uint8Array> {
  return writeWorkbook({
    title: written.title,
    creator: 'Data Security and Protection Toolkit',
    created: new Date(now),
    // First, as in the official workbook: S and T are looked for on the first sheet.
    sheets: [planSheet(written), explanation(written, now)],
  });
}

/** By these lines a workbook is known to be of this organisation, for this edition. */
const whose = ({ organisation, edition }: PlanContent): readonly string[] => [
  `Organisation: ${organisation.name} (${organisation.code})`,
  `Edition: ${edition.id} (${edition.version})`,
];

function planSheet(written: Written): Sheet {
  const { content, template, round, columns } = written;
  const own = columns.filter((one) => !template.columns.some(({ heading }) => heading === one));
  return {
    name: template.sheet,
    intro: [written.title, ...whose(content), ...(round === null ? [] : [`Round of updates: ${round}`])],
    columns: [
      ...template.columns.map((column) => columnOf(column, round)),
      ...own.map((heading) => ({ heading, width: 30 })),
    ],
    rows: content.outcomes.flatMap((outcome) =>
      rowsOf(written, outcome).map((row) => [
        ...template.columns.map(({ field, heading }) => row.texts[field ?? heading] || null),
        ...own.map((heading) => row.texts[ownKey(heading)] || null),
      ]),
    ),
    freezeHeader: true,
    hidden: template.columns.flatMap(({ kind }, at) => (kind === 'hidden' ? [at] : [])),
  };
}

const columnOf = (column: TemplateColumn, round: string | null): Column => ({
  heading: headingIn(column.heading, round),
  width: column.width,
  kind: column.kind === 'date' || column.kind === 'yes-or-date' ? 'date' : 'text',
  options: optionsOf(column),
  others: column.kind === 'yes-or-date',
  note: column.help || undefined,
});

const ownKey = (heading: string): string => `own: ${heading}`;

type Row = { readonly texts: Readonly<Record<string, string>> };

/** The rows of an outcome: one an action, or one to begin with. */
function rowsOf(written: Written, outcome: VersionOutcome): readonly Row[] {
  const { content, gaps } = written;
  const given = givenTexts(content, outcome);
  const actions = content.actions.filter((one) => one.outcome === outcome.code);
  const gap = gaps.get(outcome.code);
  if (actions.length === 0) return gap === undefined ? [] : [{ texts: { ...given, gap } }];
  return actions.map((action) => ({ texts: { ...given, ...actionTexts(written, action) } }));
}

function actionTexts({ versions, more, template }: Written, action: VersionAction) {
  const texts = textsOf(action);
  const cells = more.get(action.reference) ?? {};
  const version = versions.get(action.reference);
  const ofTemplate = template.columns.filter((one) => one.field === null).map((one) => one.heading);
  return {
    ...texts,
    reference: action.reference,
    ...(version === undefined ? {} : { seen: seenText(version, texts, cells) }),
    ...Object.fromEntries(ofTemplate.map((heading) => [heading, cells[heading] ?? ''])),
    ...Object.fromEntries(Object.entries(cells).map(([heading, text]) => [ownKey(heading), text])),
  };
}

const explanation = ({ content, template, round, title }: Written, now: Moment): Sheet => ({
  name: explanationSheet,
  intro: [
    explanationSheet,
    title,
    ...whose(content),
    `Downloaded: ${sayMoment(now)}`,
    `One row for each action, on the sheet “${template.sheet}”. For a further action, copy or add a row with the same outcome code.`,
    `Every action of a plan is delivered by ${sayDay(content.completeBy)}. In an update a later date is accepted: say why in the comments.`,
    'Upload the workbook where you downloaded it. Every change is shown row by row, and you choose what is saved.',
    'An empty cell takes away what stood there. A row or column that you delete leaves what stands in the service.',
    'Rows are known by their reference in a hidden column, columns by their heading. Leave these as they are.',
    'You can move columns, and add columns of your own: they are kept.',
    'Evidence stays as it is. Add files and links in the service. Do not enter information about patients.',
  ],
  columns: [
    { heading: 'Column', width: 44 },
    { heading: 'What to enter', width: 80 },
    { heading: 'Choices', width: 50 },
  ],
  rows: template.columns
    .filter((column) => column.kind !== 'hidden')
    .map((column) => [
      headingIn(column.heading, round),
      column.help,
      column.kind === 'yes-or-date' ? 'Yes, or a date' : (optionsOf(column) ?? []).join('; '),
    ]),
  freezeHeader: false,
});
