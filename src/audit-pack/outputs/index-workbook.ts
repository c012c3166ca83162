import type { Sheet, Workbook } from '../../platform/documents/workbook-shape.ts';
import type { Placed } from '../rules/plan.ts';
import { sayAbsence } from '../say-absence.ts';
import type { PackIndex } from './pack-index.ts';

/** The index of a pack as a workbook: outcomes with their statements, evidence by outcome, what is missing. */
export const indexWorkbook = (index: PackIndex): Workbook => ({
  title: index.title,
  creator: index.organisation,
  created: new Date(index.made),
  sheets: [outcomesSheet(index), evidenceSheet(index), missingSheet(index)],
});

const outcomesSheet = ({ intro, plan }: PackIndex): Sheet => ({
  name: 'Outcomes',
  intro,
  freezeHeader: true,
  columns: [
    { heading: 'Outcome', width: 10 },
    { heading: 'Title', width: 32 },
    { heading: 'Objective', width: 28 },
    { heading: 'Principle', width: 28 },
    { heading: 'Expected level' },
    { heading: 'Declared level' },
    { heading: 'Status', width: 14 },
    { heading: 'Supporting information', width: 80 },
    { heading: 'Further answers', width: 50 },
    { heading: 'Items of evidence', width: 10, kind: 'number' },
  ],
  rows: plan.outcomes.map((one) => [
    one.code,
    one.title,
    one.objective,
    one.principle,
    one.expected,
    one.declared,
    one.state,
    one.statement,
    one.answers.map(({ key, value }) => `${key}: ${value}`).join('\n'),
    one.items.length,
  ]),
});

const evidenceSheet = ({ intro, plan }: PackIndex): Sheet => ({
  name: 'Evidence',
  intro,
  freezeHeader: true,
  columns: [
    { heading: 'Outcome', width: 20 },
    { heading: 'Title', width: 40 },
    { heading: 'About', width: 50 },
    { heading: 'File in this pack', width: 44 },
    { heading: 'Link', width: 40 },
    { heading: 'SHA-256', width: 66 },
    { heading: 'Not in this pack because', width: 50 },
  ],
  rows: [
    ...(plan.functions ? [['Essential functions', ...cellsOf(plan.functions)]] : []),
    ...plan.outcomes.flatMap(({ code, items }) => items.map((item) => [code, ...cellsOf(item)])),
  ],
});

const cellsOf = (item: Placed) => [
  item.title,
  item.about,
  item.path,
  item.address,
  item.sha256,
  sayAbsence(item),
];

const missingSheet = ({ intro, plan }: PackIndex): Sheet => ({
  name: 'Missing',
  intro,
  freezeHeader: true,
  columns: [
    { heading: 'Title', width: 40 },
    { heading: 'Outcomes', width: 30 },
    { heading: 'Not in this pack because', width: 60 },
    { heading: 'SHA-256', width: 66 },
  ],
  rows: plan.missing.map(({ outcomes, item }) => [
    item.title,
    outcomes.join(', '),
    sayAbsence(item),
    item.sha256,
  ]),
});
