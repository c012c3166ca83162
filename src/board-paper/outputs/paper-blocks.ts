import { sayMoment } from '../../platform/clock.ts';
import type { Block } from '../../platform/documents/blocks.ts';
import { figureRows, figuresOf, positionOf } from '../../publication/outputs/figures.ts';
import { declaredLine, expectedLine } from '../../publication/outputs/lines.ts';
import { type OutcomeView, outcomeView } from '../../publication/outputs/outcome-view.ts';
import type { SnapshotOutcome } from '../../publication/rules/snapshot.ts';
import type { Paper } from '../rules/paper.ts';
import { actionBlocks, approvalBlocks, changeBlocks } from './paper-sections.ts';

/** What a board paper says, section by section: page, PDF and Word document are all made of these blocks. */
export function paperBlocks(paper: Paper): readonly Block[] {
  const views = new Map(paper.outcomes.map((one) => [one.code, viewOf(one, paper)]));
  const shown = { paper, views };
  return [
    ...standing(shown),
    ...gaps(shown),
    ...policies(shown),
    heading('What changed since last year'),
    ...changeBlocks(paper, paper.lastYear, 'Nothing is known of your answers of an earlier year.'),
    heading('What changed since the interim assessment'),
    ...changeBlocks(paper, paper.interim, 'No interim assessment has been published.'),
    heading('Actions'),
    ...actionBlocks(paper),
    ...risks(shown),
    ...statements(shown),
    heading('Statement of the Senior Information Risk Owner (SIRO)'),
    ...approvalBlocks(paper),
  ];
}

type Showing = { readonly paper: Paper; readonly views: ReadonlyMap<string, OutcomeView> };

/** The paper speaks of no evidence, so what became of it is not asked. */
const viewOf = (outcome: SnapshotOutcome, { asked }: Paper): OutcomeView =>
  outcomeView({ ...outcome, evidence: [] }, asked, new Map());

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const nameOf = ({ code, title }: { readonly code: string; readonly title: string }): string =>
  `${code} ${title}`;

function standing({ paper }: Showing): Block[] {
  const lead = [
    `This is where ${paper.organisation.name} stands on ${sayMoment(paper.at)}: its position on that day, not a forecast. It is not a score: no organisation is expected to be at the highest level everywhere.`,
    `Expected levels are those of the profile “${paper.profile}”.`,
  ];
  return [
    heading('Where we stand'),
    ...lead.map((text): Block => ({ kind: 'paragraph', text })),
    {
      kind: 'summary',
      rows: figureRows(figuresOf(paper.outcomes)).map(({ key, value }) => ({ key, value: String(value) })),
    },
    {
      kind: 'table',
      caption: 'By objective',
      headers: ['Objective', 'Outcomes', 'Not answered', 'At or above expected', 'Below expected'],
      widths: [4, 1.4, 1.4, 1.4, 1.4],
      rowHeader: true,
      rows: paper.asked.objectives.map(({ code, title }) => {
        const figures = figuresOf(paper.outcomes.filter((one) => one.objective === code));
        const counts = [figures.total, figures.notAnswered, figures.meets, figures.below];
        return [`${code}. ${title}`, ...counts.map(String)];
      }),
    },
  ];
}

function gaps({ paper, views }: Showing): Block[] {
  const at = (position: 'below' | 'not-answered') =>
    paper.outcomes.filter((one) => positionOf(one) === position);
  const below = at('below');
  const open = at('not-answered');
  return [
    heading('Where we are below the expected level'),
    below.length === 0
      ? { kind: 'paragraph', text: 'No answered outcome is below its expected level.' }
      : {
          kind: 'table',
          caption: 'Outcomes below their expected level',
          headers: ['Outcome', 'Expected level', 'Declared level'],
          widths: [4, 2, 2],
          rowHeader: true,
          rows: below.map((one) => {
            const view = views.get(one.code);
            return [nameOf(one), view ? expectedLine(view) : '', view ? declaredLine(view) : ''];
          }),
        },
    ...(open.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: 'Not answered yet:' },
          { kind: 'list' as const, items: open.map(nameOf) },
        ]),
  ];
}

function policies({ paper, views }: Showing): Block[] {
  const asked = paper.outcomes.flatMap((one) => {
    const policy = views.get(one.code)?.policy;
    return policy ? [{ one, policy }] : [];
  });
  if (asked.length === 0) return [];
  return [
    heading('Mandatory policies'),
    {
      kind: 'table',
      caption: 'Mandatory policy requirements',
      headers: ['Policy', 'Outcome', 'Answer', 'Exceptions'],
      widths: [3, 3, 2, 4],
      rowHeader: true,
      rows: asked.map(({ one, policy }) => [
        policy.title,
        nameOf(one),
        policy.answer,
        policy.details.map(({ key, value }) => `${key}: ${value}`).join('\n') || 'None recorded',
      ]),
    },
  ];
}

function risks({ paper, views }: Showing): Block[] {
  const rows = paper.outcomes.flatMap(
    (one) =>
      views.get(one.code)?.fields.map(({ key, value }) => ({ key: `${one.code}: ${key}`, value })) ?? [],
  );
  return rows.length === 0 ? [] : [heading('Risks and figures'), { kind: 'summary', rows }];
}

function statements({ paper, views }: Showing): Block[] {
  const chosen = paper.outcomes.filter((one) => paper.chosen.includes(one.code));
  return [
    heading('Statements for the board'),
    ...(chosen.length === 0
      ? [{ kind: 'paragraph' as const, text: 'No statement was chosen for the board.' }]
      : chosen.flatMap((one): Block[] => {
          const view = views.get(one.code);
          const levels = view ? `Expected: ${expectedLine(view)}. Declared: ${declaredLine(view)}.` : '';
          return [
            { kind: 'heading', level: 3, text: nameOf(one) },
            { kind: 'paragraph', text: levels },
            { kind: 'paragraph', text: one.statement || 'No supporting information is written yet.' },
          ];
        })),
  ];
}
