import type { Cell, Column, Sheet, Workbook } from '../../platform/documents/workbook-shape.ts';
import type { EvidenceView } from './evidence-view.ts';
import { figureRows } from './figures.ts';
import type { OutcomeView } from './outcome-view.ts';
import { scopeSheets } from './scope-sheets.ts';
import { outcomesOf, type PublishedView } from './view-model.ts';

/** A publication as a workbook: summary, outcomes, indicators, policies, evidence, and the functions that are recorded. */
export function publicationWorkbook(view: PublishedView): Workbook {
  return {
    title: `${view.title}: ${view.organisation.name}`,
    creator: view.organisation.name,
    created: new Date(view.publishedAt),
    sheets: [
      summarySheet(view),
      outcomesSheet(view),
      indicatorsSheet(view),
      policiesSheet(view),
      evidenceSheet(view),
      ...scopeSheets(view),
    ],
  };
}

const summarySheet = (view: PublishedView): Sheet => ({
  name: 'Summary',
  intro: [`${view.title}: ${view.organisation.name}`, ...view.notes],
  columns: [
    { heading: 'About', width: 40 },
    { heading: 'What was published', width: 80 },
  ],
  rows: [
    ...view.about.map(({ key, value }): Cell[] => [key, value]),
    ...figureRows(view.figures).map(({ key, value }): Cell[] => [key, value]),
    ...(view.hash === null ? [] : [['SHA-256 of the data', view.hash]]),
  ],
  freezeHeader: true,
});

/** A sheet of outcomes or of what belongs to them: every row begins with the outcome's code. */
const sheetOf = (
  view: PublishedView,
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Sheet => ({
  name,
  intro: [`${view.title}: ${view.organisation.name}`],
  columns: [{ heading: 'Outcome', width: 18 }, ...columns],
  rows,
  freezeHeader: true,
});

/** A row per outcome, with the objective and principle that it lies in. */
function outcomesSheet(view: PublishedView): Sheet {
  const columns = [
    { heading: 'Title', width: 36 },
    { heading: 'Objective', width: 28 },
    { heading: 'Principle', width: 28 },
    { heading: 'Expected level' },
    { heading: 'Expected level is', width: 16 },
    { heading: 'Declared level' },
    { heading: 'Against expected', width: 16 },
    { heading: 'Status', width: 14 },
    { heading: 'Level before the policy was no longer confirmed' },
    { heading: 'Further questions', width: 40 },
    { heading: 'Supporting information', width: 80 },
  ];
  const rows = view.objectives.flatMap((objective) =>
    objective.principles.flatMap((principle) =>
      principle.outcomes.map((one) => [
        one.code,
        one.title,
        objective.heading,
        principle.heading,
        ...outcomeCells(one),
      ]),
    ),
  );
  return sheetOf(view, 'Outcomes', columns, rows);
}

const outcomeCells = (one: OutcomeView): Cell[] => [
  one.expected,
  one.confirmed ? 'Confirmed' : 'Not confirmed',
  one.declared,
  one.position,
  one.state,
  one.loweredFrom,
  one.fields.map(({ key, value }) => `${key}: ${value}`).join('\n'),
  one.statement,
];

function indicatorsSheet(view: PublishedView): Sheet {
  const columns = [
    { heading: 'Indicator', width: 18 },
    { heading: 'Level' },
    { heading: 'Text', width: 80 },
    { heading: 'Marked', width: 14 },
    { heading: 'Comment', width: 60 },
  ];
  const rows = outcomesOf(view).flatMap(({ code, indicators }) =>
    indicators.map((one): Cell[] => [code, one.id, one.level, one.text, one.mark, one.comment]),
  );
  return sheetOf(view, 'Indicators', columns, rows);
}

/** The answer to each question, then a row for each detail that was given. */
function policiesSheet(view: PublishedView): Sheet {
  const columns = [
    { heading: 'Policy', width: 36 },
    { heading: 'Asked', width: 60 },
    { heading: 'Answer', width: 60 },
  ];
  const rows = outcomesOf(view).flatMap(({ code, policy }): Cell[][] => {
    if (policy === null) return [];
    const name = `${policy.policy.title}, version ${policy.policy.version}`;
    return [
      [code, name, policy.question, policy.answer],
      ...policy.details.map(({ key, value }) => [code, name, key, value]),
    ];
  });
  return sheetOf(view, 'Policies', columns, rows);
}

function evidenceSheet(view: PublishedView): Sheet {
  const columns = [
    { heading: 'Title', width: 40 },
    { heading: 'What it is', width: 24 },
    { heading: 'File name', width: 36 },
    { heading: 'Link', width: 40 },
    { heading: 'SHA-256', width: 66 },
    { heading: 'Removed', width: 50 },
  ];
  const cells = (of: string, one: EvidenceView): Cell[] => [
    of,
    one.title,
    one.what,
    one.filename,
    one.address,
    one.sha256,
    one.removed,
  ];
  const rows = [
    ...(view.functions ? [cells('Essential functions', view.functions)] : []),
    ...outcomesOf(view).flatMap(({ code, evidence }) => evidence.map((one) => cells(code, one))),
  ];
  return sheetOf(view, 'Evidence', columns, rows);
}
