import type { Block } from '../../platform/documents/blocks.ts';
import type { Pdf } from '../../platform/documents/pdf.ts';
import { figureRows } from './figures.ts';
import { declaredLine, evidenceLines, expectedLine, policyLines } from './lines.ts';
import type { IndicatorView, OutcomeView } from './outcome-view.ts';
import { scopeBlocks } from './scope-blocks.ts';
import type { ObjectiveView, PublishedView } from './view-model.ts';

/** A publication as a tagged PDF. Its date is the publication's: the same view is the same file. */
export function publicationPdf(view: PublishedView): Pdf {
  const title = `${view.title}: ${view.organisation.name}`;
  return {
    title,
    subject: `Edition ${view.edition}`,
    author: view.organisation.name,
    lang: 'en-GB',
    created: new Date(view.publishedAt),
    header: title,
    footer: view.hash === null ? view.organisation.code : `SHA-256 of the data: ${view.hash}`,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...view.notes.map((text): Block => ({ kind: 'paragraph', text })),
      { kind: 'summary', rows: aboutRows(view) },
      { kind: 'heading', level: 2, text: 'Progress when published' },
      {
        kind: 'summary',
        rows: figureRows(view.figures).map(({ key, value }) => ({ key, value: String(value) })),
      },
      ...view.objectives.flatMap(objectiveBlocks),
      ...scopeBlocks(view.recorded),
    ],
  };
}

const aboutRows = ({ about, functions, noFile, hash }: PublishedView) => [
  ...about,
  { key: 'Essential functions', value: functions === null ? noFile : evidenceLines(functions) },
  ...(hash === null ? [] : [{ key: 'SHA-256 of the data', value: hash }]),
];

function objectiveBlocks({ heading, principles }: ObjectiveView): Block[] {
  const outcomes = principles.flatMap((one) => one.outcomes);
  return [
    { kind: 'heading', level: 2, text: heading },
    {
      kind: 'table',
      caption: `${heading}: levels`,
      headers: ['Outcome', 'Expected level', 'Declared level', 'Status'],
      widths: [4, 2, 3, 1.4],
      rowHeader: true,
      rows: outcomes.map((one) => [
        `${one.code} ${one.title}`,
        expectedLine(one),
        declaredLine(one),
        one.state,
      ]),
    },
    ...outcomes.flatMap(outcomeBlocks),
  ];
}

function outcomeBlocks(outcome: OutcomeView): Block[] {
  return [
    { kind: 'heading', level: 3, text: `${outcome.code} ${outcome.title}` },
    { kind: 'summary', rows: outcomeRows(outcome) },
    ...(outcome.indicators.length === 0 ? [] : [indicatorTable(outcome)]),
  ];
}

function outcomeRows(outcome: OutcomeView) {
  const { policy, loweredFrom, evidence } = outcome;
  return [
    { key: 'Expected level', value: expectedLine(outcome) },
    { key: 'Declared level', value: declaredLine(outcome) },
    { key: 'Status', value: outcome.state },
    ...(loweredFrom === null
      ? []
      : [{ key: 'Level before the policy was no longer confirmed', value: loweredFrom }]),
    ...(policy ? [{ key: policy.question, value: policyLines(policy) }] : []),
    ...outcome.fields,
    { key: 'Supporting information', value: outcome.statement || 'None given' },
    { key: 'Evidence', value: evidence.map(evidenceLines).join('\n\n') || 'None attached' },
  ];
}

const indicatorTable = ({ code, indicators }: OutcomeView): Block => ({
  kind: 'table',
  caption: `${code}: marked indicators`,
  headers: ['Indicator', 'Marked', 'Comment'],
  widths: [5, 1, 3],
  rowHeader: true,
  rows: indicators.map((one) => [sayIndicator(one), one.mark, one.comment]),
});

const sayIndicator = ({ id, level, text }: IndicatorView): string =>
  text === null ? id : `${id} (${level}): ${text}`;
