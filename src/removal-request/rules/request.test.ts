import { describe, expect, test } from 'vitest';
import { askRemoval, mostTexts, problemsOf, reasonLimit, type Typed } from './ask.ts';
import { type DecisionTyped, refusalOf, takeBack } from './decide.ts';
import { type RemovalRequest, sayWhat } from './request.ts';

const asked: Typed = {
  place: 'outcome',
  whereabouts: 'Comments on A2.a',
  description: 'The name of one patient',
  words: 'Betty Example',
  ground: 'patient-data',
  reason: 'Typed by mistake',
};
const many = Array.from({ length: mostTexts + 1 }, (_, index) => `Patient ${index}`).join('\n');

describe('what may be asked (R37)', () => {
  test.each<[string, Partial<Typed>, 'none' | 'there' | 'gone', string[]]>([
    ['all of it said', {}, 'none', []],
    ['a file alone', { words: '' }, 'there', []],
    ['a file and words', {}, 'there', []],
    ['neither words nor file', { words: ' \n ' }, 'none', ['nothing-named']],
    ['a file that has gone', { words: '' }, 'gone', ['file-gone']],
    ['words that would be found everywhere', { words: 'Betty Example\nMrs' }, 'none', ['word-too-short']],
    ['too many words', { words: many }, 'none', ['too-many-words']],
    ['a place that is none', { place: 'attic' }, 'none', ['place-missing']],
    ['no ground', { ground: '' }, 'none', ['ground-missing']],
    ['nothing about which', { whereabouts: ' ' }, 'none', ['whereabouts-missing']],
    ['a long reason', { reason: 'x'.repeat(reasonLimit + 1) }, 'none', ['reason-too-long']],
    [
      'the words, however they are spaced and written, where they would stay',
      { whereabouts: 'of BETTY\nEXAMPLE', description: 'betty  example', reason: 'See Betty Example' },
      'none',
      ['words-in-whereabouts', 'words-in-description', 'words-in-reason'],
    ],
    [
      'nothing at all, box by box',
      { place: '', whereabouts: '', description: '', words: '', ground: '', reason: '' },
      'none',
      [
        ...['place-missing', 'whereabouts-missing', 'description-missing', 'nothing-named'],
        ...['ground-missing', 'reason-missing'],
      ],
    ],
  ])('%s', (_what, over, file, problems) => {
    expect(problemsOf({ ...asked, ...over }, file).map((one) => one.code)).toEqual(problems);
  });

  test('what is recorded counts the words and does not say them', () => {
    const on = { id: 'r1', organisation: 'RX1', evidence: null, file: 'none' } as const;
    const decision = askRemoval(on, { ...asked, words: 'Betty Example\n\n943 476 5919\nBetty Example' });
    expect(decision).toMatchObject({ events: [{ about: 'removal-request/r1', payload: { texts: 2 } }] });
    expect(JSON.stringify(decision)).not.toMatch(/Betty|943/);
  });
});

const open: RemovalRequest = {
  ...{ id: 'r1', organisation: 'RX1', place: 'outcome', whereabouts: 'A2.a', description: 'A name' },
  ...{ evidence: null, texts: 1, ground: 'other', reason: 'A mistake', state: 'open' },
  ...{ askedAt: '2025-12-12T09:00:00.000Z', askedByName: 'Ada' },
  ...{ decidedAt: null, decidedBy: null, answer: null },
};
const typed: DecisionTyped = { decision: 'remove', decidedBy: 'Dee, national team', reason: 'A mistake' };

describe('what may be decided', () => {
  test.each<[string, RemovalRequest | null, Partial<DecisionTyped>, object | null]>([
    ['nothing is wrong', open, {}, null],
    ['there is no such request', null, {}, { refused: 'missing' }],
    ['it was taken back', { ...open, state: 'withdrawn' }, {}, { refused: 'closed' }],
    ['it was refused', { ...open, state: 'refused' }, {}, { refused: 'closed' }],
    ['no choice', open, { decision: 'perhaps' }, { problems: [{ code: 'decision-missing' }] }],
    ['no reason', open, { reason: ' ' }, { problems: [{ code: 'reason-missing' }] }],
    ['no name', open, { decidedBy: '' }, { problems: [{ code: 'decider-missing' }] }],
    [
      'the words in reason and name',
      open,
      { reason: 'betty example', decidedBy: 'For Betty Example' },
      { problems: [{ code: 'words-in-reason' }, { code: 'words-in-decider' }] },
    ],
  ])('%s', (_what, request, over, expected) => {
    const refusal = refusalOf(request, ['Betty Example'], { ...typed, ...over });
    if (expected === null) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject(expected);
  });

  test.each<[RemovalRequest['state'], object]>([
    ['open', { events: [{ type: 'removal-request-withdrawn' }] }],
    ['withdrawn', { refused: 'closed' }],
    ['removed', { refused: 'closed' }],
  ])('taking back what is %s', (state, expected) => {
    expect(takeBack({ ...open, state })).toMatchObject(expected);
  });

  test.each<[string | null, number, string]>([
    [null, 1, '1 text'],
    [null, 3, '3 texts'],
    ['e1', 0, 'A file or link of evidence'],
    ['e1', 2, 'A file or link of evidence, and 2 texts'],
  ])('what must go is said without saying it', (evidence, texts, said) => {
    expect(sayWhat({ evidence, texts })).toBe(said);
  });
});
