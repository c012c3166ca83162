import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOrganisation, shippedPacks } from '../../../test/support/a-house.ts';
import { findOutcome, findPack } from '../../framework/rules/find.ts';
import { indicatorsOf } from '../../framework/rules/level.ts';
import type { Pack } from '../../framework/rules/pack.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import { aSnapshot } from '../testing/an-interim.ts';
import { someAnswers } from '../testing/some-answers.ts';
import { figureRows } from './figures.ts';
import { declaredLine, expectedLine } from './lines.ts';
import { publicationPdf } from './publication-pdf.ts';
import { publicationWorkbook } from './publication-workbook.ts';
import { outcomesOf, publishedView } from './view-model.ts';

const pack = findPack(shippedPacks, '2025-26') as Pack;
const organisation = anOrganisation().payload as Organisation;
type Given = Omit<Parameters<typeof aSnapshot>[0], 'pack' | 'organisation'>;

const viewOf = (given: Given) => {
  const snapshot = aSnapshot({ pack, organisation, ...given });
  return publishedView({ snapshot, hash: 'abc', holdings: new Map() });
};
const outcomeOf = (given: Given, code: string) =>
  outcomesOf(viewOf(given)).find((one) => one.code === code) ?? expect.fail(`${code} is missing`);

const textsOf = (code: string): ReadonlyMap<string, string> => {
  const placed = findOutcome(pack.framework, code) ?? expect.fail(`${code} is missing`);
  return new Map(indicatorsOf(placed.outcome).map((one) => [one.id, one.text]));
};

describe('one outcome in words', () => {
  test('R12: without a level it is “Not answered”, and lies neither below nor above', () => {
    const outcome = outcomeOf({ answers: { 'A1.a': { statement: 'We meet.' } } }, 'A1.a');
    expect(outcome).toMatchObject({ declared: 'Not answered', position: null, state: 'Draft' });
    expect(declaredLine(outcome)).toBe('Not answered');
  });

  test('R11: drafts are drafts, with what stands in them', () => {
    const answers = {
      'A1.a': { level: 'achieved', statement: 'We meet.' },
      'A1.b': { level: 'achieved', complete: true },
    } as const;
    expect(outcomeOf({ answers }, 'A1.a')).toMatchObject({
      state: 'Draft',
      declared: 'Achieved',
      statement: 'We meet.',
    });
    expect(outcomeOf({ answers }, 'A1.b').state).toBe('Complete');
    expect(outcomeOf({ answers }, 'A1.c').state).toBe('Not started');
  });

  test('R32: an expected level that no source states says so', () => {
    const unconfirmed = outcomesOf(viewOf({})).filter((one) => !one.confirmed);
    expect(unconfirmed.length).toBeGreaterThan(0);
    for (const one of unconfirmed) expect(expectedLine(one)).toMatch(/ \(not confirmed\)$/);
    expect(viewOf({}).notes.join(' ')).toContain('not confirmed');
  });

  test('R3: a policy answer is said in the words of its day, with the details of exceptions', () => {
    const details = { summary: 'Two systems', 'approved-by': 'board', 'approved-on': '2025-11-27' };
    const { policy } = outcomeOf(
      { answers: { 'B2.a': { policy: { value: 'yes-with-exceptions', details } } } },
      'B2.a',
    );
    expect(policy?.answer).toBe('Yes, with exceptions');
    expect(policy?.details.map((one) => one.value)).toEqual(['Two systems', 'The board', '27 November 2025']);
  });

  test('R11: marked indicators follow the levels from low to high, in the words of their day', () => {
    const mark = { mark: 'true', comment: '' } as const;
    const ids = ['A1.a.A#3', 'A1.a.A#2', 'A1.a.NA#1'];
    const { indicators } = outcomeOf(
      { answers: { 'A1.a': { marks: Object.fromEntries(ids.map((id) => [id, mark])) } } },
      'A1.a',
    );
    expect(indicators.map((one) => one.id)).toEqual(['A1.a.NA#1', 'A1.a.A#2', 'A1.a.A#3']);
    const texts = textsOf('A1.a');
    for (const one of indicators) expect(one.text).toBe(texts.get(one.id));
  });

  test('an unmarked indicator without a comment is not listed', () => {
    const marks = { 'A1.a.A#1': { mark: null, comment: '' }, 'A1.a.A#2': { mark: null, comment: 'Why' } };
    expect(outcomeOf({ answers: { 'A1.a': { marks } } }, 'A1.a').indicators).toMatchObject([
      { id: 'A1.a.A#2', mark: 'Not marked' },
    ]);
  });
});

describe('page, PDF and workbook cannot disagree', () => {
  test('for any answers, levels, states and figures are the same in all, and add up', () => {
    fc.assert(
      fc.property(someAnswers(pack), (answers) => {
        const view = viewOf({ answers });
        const { figures } = view;
        expect(figures.answered + figures.notAnswered).toBe(figures.total);
        expect(figures.meets + figures.below).toBe(figures.answered);
        const shown = outcomesOf(view).map((one) => [
          one.code,
          one.expected,
          one.declared,
          one.position,
          one.state,
          one.statement,
        ]);
        expect(workbookRows(view)).toEqual(shown);
        expect(pdfRows(view)).toEqual(
          outcomesOf(view).map((one) => [
            `${one.code} ${one.title}`,
            expectedLine(one),
            declaredLine(one),
            one.state,
          ]),
        );
        const counted = figureRows(figures).map(({ key, value }) => [key, value]);
        expect(workbookSheet(view, 'Summary').rows).toEqual(expect.arrayContaining(counted));
        expect(pdfSummaries(view)).toEqual(
          expect.arrayContaining(counted.map(([key, value]) => ({ key, value: String(value) }))),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('R12: in no output is an unanswered outcome called Not achieved', () => {
    const view = viewOf({});
    expect(workbookRows(view).map(([, , declared]) => declared)).toEqual(
      view.objectives.flatMap((one) =>
        one.principles.flatMap((each) => each.outcomes.map(() => 'Not answered')),
      ),
    );
    expect(pdfRows(view).every(([, , declared]) => declared === 'Not answered')).toBe(true);
    expect(view.figures).toMatchObject({ answered: 0, below: 0, notAnswered: view.figures.total });
  });
});

type View = ReturnType<typeof viewOf>;
const workbookSheet = (view: View, name: string) =>
  publicationWorkbook(view).sheets.find((one) => one.name === name) ?? expect.fail(name);

function workbookRows(view: View) {
  const { columns, rows } = workbookSheet(view, 'Outcomes');
  const wanted = [
    'Outcome',
    'Expected level',
    'Declared level',
    'Against expected',
    'Status',
    'Supporting information',
  ];
  return rows.map((row) => wanted.map((heading) => row[columns.findIndex((one) => one.heading === heading)]));
}

const pdfRows = (view: View) =>
  publicationPdf(view).blocks.flatMap((block) =>
    block.kind === 'table' && block.headers[0] === 'Outcome' ? block.rows : [],
  );

const pdfSummaries = (view: View) =>
  publicationPdf(view).blocks.flatMap((block) => (block.kind === 'summary' ? block.rows : []));
