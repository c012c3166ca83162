import { describe, expect, test } from 'vitest';
import type { Answer } from '../../assessment/rules/answer.ts';
import type { Asked } from '../../assessment/rules/save.ts';
import { anAnswer, aQuestion, asked, confirmed, someFields } from '../../assessment/testing/an-outcome.ts';
import { judge } from './judge.ts';
import { printOf } from './print.ts';
import { takeChosen, versionsOf } from './take.ts';
import { textsOf } from './texts.ts';
import type { Seen, ToldOutcome } from './told.ts';

/** What the workbook says, where only these cells stand in it. */
const told = (
  cells: Readonly<Record<string, string>>,
  seen: Seen | null = { version: 3, print: null },
): ToldOutcome => ({
  outcome: 'Q1.a',
  seen,
  cells: Object.fromEntries(
    Object.entries(cells).map(([key, text]) => [key, { text, sheet: 'Answers', cell: 'X1' }]),
  ),
});
const codesOf = (current: Answer, over: Partial<Asked>, cells: Readonly<Record<string, string>>) =>
  judge(current, asked(over), told(cells)).problems.map(({ code }) => code);
const question = aQuestion();

describe('what the cells of an outcome say', () => {
  test.each([
    ['level', 'achieved', { level: 'achieved' }],
    ['level', '  Partially Achieved ', { level: 'partially-achieved' }],
    ['complete', 'no', { complete: false }],
    ['statement', 'New words', { statement: 'New words' }],
    ['marks.high#1', 'True', { marks: { 'high#1': { mark: 'true', comment: '' } } }],
    ['marks.high#1', 'TRUE', { marks: { 'high#1': { mark: 'true', comment: '' } } }],
    ['marks.high#1', 'FALSE', { marks: { 'high#1': { mark: 'not-true', comment: '' } } }],
    ['comments.high#1', 'Because', { marks: { 'high#1': { mark: null, comment: 'Because' } } }],
    ['fields.share', '97.5 %', { fields: { share: '97.5' } }],
    ['fields.risk', '=1+1', { fields: { risk: '=1+1' } }],
  ])('%s “%s”', (key, text, content) => {
    const current = anAnswer({ level: 'not-achieved', complete: true, statement: 'Words' });
    const { verdict, after } = judge(current, asked({ fields: someFields }), told({ [key]: text }));
    expect(verdict).toBe('change');
    expect(after).toMatchObject(content);
  });

  test.each([
    ['level', 'Nearly', 'level-unknown'],
    ['level', '', 'level-missing'],
    ['complete', 'Perhaps', 'complete-unknown'],
    ['marks.high#1', 'Half', 'mark-unknown'],
    ['fields.share', '101', 'percentage-wrong'],
    ['comments.low#2', 'x'.repeat(4_001), 'comment-too-long'],
  ])('%s “%.10s” is refused at its cell: %s', (key, text, code) => {
    const current = anAnswer({ level: 'achieved' });
    const judged = judge(current, asked({ fields: someFields }), told({ [key]: text }));
    expect(judged.verdict).toBe('refused');
    expect(judged.event).toBe(null);
    expect(judged.problems).toMatchObject([{ code, told: { cell: 'X1' } }]);
  });

  test('what has no cell stays as it is', () => {
    const current = anAnswer({
      level: 'achieved',
      statement: 'Words',
      marks: { 'low#1': { mark: 'true', comment: 'Why' } },
      fields: { risk: 'Fire' },
    });
    const { after } = judge(current, asked({ fields: someFields }), told({ 'fields.share': '12' }));
    expect(after).toMatchObject({
      ...{ level: 'achieved', statement: 'Words', marks: current.marks },
      fields: { risk: 'Fire', share: '12' },
    });
  });
});

describe('policy answers (R2, R3)', () => {
  test('withdrawing a policy lowers the level, whatever the workbook says besides (R2)', () => {
    const judged = judge(
      confirmed('achieved'),
      asked({ question }),
      told({ policy: 'No', level: 'Achieved', complete: 'Yes' }),
    );
    expect(judged.verdict).toBe('change');
    expect(judged.event?.payload.because).toBe('policy-withdrawn');
    expect(judged.after).toMatchObject({ level: 'not-achieved', complete: false, loweredFrom: 'achieved' });
  });

  test('no level but Not achieved without a confirmed policy, also from a workbook (R2)', () => {
    expect(codesOf(anAnswer(), { question }, { level: 'Achieved', policy: '' })).toEqual([
      'policy-not-confirmed',
    ]);
    expect(codesOf(anAnswer(), { question }, { policy: 'Maybe' })).toEqual(['policy-unknown']);
  });

  test('details are read by label and as dates are written; the document without a column stays (R3)', () => {
    const documents = aQuestion({
      exceptions: [
        ...question.exceptions,
        { id: 'document', label: 'Document', kind: 'evidence', options: [] },
      ],
    });
    const current = anAnswer({ policy: { value: 'mostly', details: { document: 'id-1', what: 'Old' } } });
    const { after } = judge(
      current,
      asked({ question: documents }),
      told({
        ...{ policy: 'Yes, with exceptions', 'details.what': 'New', 'details.who': 'the board' },
        'details.when': '3/12/2025',
      }),
    );
    expect(after?.policy).toEqual({
      value: 'mostly',
      details: { document: 'id-1', what: 'New', who: 'board', when: '2025-12-03' },
    });
  });

  test.each([
    ['details.when', '31/2/2026', 'detail-date-wrong'],
    ['details.who', 'My neighbour', 'detail-choice-unknown'],
  ])('%s “%s” is refused', (key, text, code) => {
    expect(codesOf(anAnswer(), { question }, { policy: 'Yes, with exceptions', [key]: text })).toEqual([
      code,
    ]);
  });

  test('details under an answer without exceptions are not lost without a word', () => {
    const judged = judge(anAnswer(), asked({ question }), told({ policy: 'Yes', 'details.what': 'Words' }));
    expect(judged.verdict).toBe('change');
    expect(judged.problems).toMatchObject([{ code: 'details-not-kept', detail: 'What is excepted' }]);
  });
});

describe('versions (R7)', () => {
  const current = anAnswer({ statement: 'Saved since', version: 4 });
  const downloaded = textsOf(anAnswer({ statement: 'As downloaded' }), asked());
  const seen = { version: 3, print: printOf(downloaded) };

  test.each([
    ['a row left as it was downloaded', downloaded, seen, 'untouched', true],
    ['a row that was changed', { ...downloaded, statement: 'Mine' }, seen, 'change', true],
    [
      'a row that says what was saved meanwhile',
      { ...downloaded, statement: 'Saved since' },
      seen,
      'same',
      true,
    ],
    ['a row of an unknown version', { ...downloaded, statement: 'Mine' }, null, 'change', true],
    [
      'a row of the version that stands',
      { ...downloaded, statement: 'Mine' },
      { version: 4, print: null },
      'change',
      false,
    ],
    [
      'a refused row that nobody touched',
      { ...downloaded, level: 'Nearly' },
      { version: 3, print: printOf({ ...downloaded, level: 'Nearly' }) },
      'untouched',
      true,
    ],
  ] as const)('%s', (_what, cells, known, verdict, isStale) => {
    expect(judge(current, asked(), told(cells, known))).toMatchObject({ verdict, isStale });
  });
});

describe('what is chosen is taken whole or not at all', () => {
  const judged = [judge(anAnswer(), asked(), told({ statement: 'Mine' }))];
  const refused = [judge(anAnswer(), asked(), told({ level: 'Nearly' }))];
  const versions = versionsOf(judged);

  test('a chosen change becomes one event', () => {
    expect(takeChosen(judged, true, ['Q1.a', 'Q1.a'], versions)).toMatchObject({
      events: [{ type: 'outcome-answered', payload: { version: 4, after: { statement: 'Mine' } } }],
    });
  });

  test.each([
    ['nothing chosen', judged, true, [], versions, 'invalid', 'nothing-chosen'],
    ['one that is refused', refused, true, ['Q1.a'], versions, 'invalid', 'cannot-be-taken'],
    ['one that the workbook has not', judged, true, ['Q1.a', 'Q9.z'], versions, 'invalid', 'cannot-be-taken'],
    ['another version than was seen', judged, true, ['Q1.a'], 'Q1.a:2', 'stale', 'changed-meanwhile'],
    ['no version seen', judged, true, ['Q1.a'], '', 'stale', 'changed-meanwhile'],
    ['a closed edition', judged, false, ['Q1.a'], versions, 'closed', 'edition-closed'],
  ] as const)('%s is refused', (_what, among, isOpen, chosen, seen, refusal, code) => {
    expect(takeChosen(among, isOpen, chosen, seen)).toMatchObject({ refused: refusal, problems: [{ code }] });
  });
});
