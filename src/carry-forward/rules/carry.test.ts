import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothPacks } from '../../../test/support/both-packs.ts';
import { findPack, outcomesOf } from '../../framework/rules/find.ts';
import { type Mapping, mappingBetween } from '../../framework/rules/mapping.ts';
import { levels, type Pack } from '../../framework/rules/pack.ts';
import { anEarlier } from '../testing/last-year.ts';
import { type EarlierAnswer, statementOf, withCarried } from './carried.ts';
import { type Carrying, carryForward, everything, suggestionsFrom } from './carry.ts';

const packs = bothPacks();
const pack = (edition: string) => findPack(packs, edition) as Pack;
const [early, late, other] = [pack('2024-25'), pack('2025-26'), pack('2026-27')];
const across = mappingBetween(packs, late, other) as Mapping;
const within = mappingBetween(packs, early, late) as Mapping;

const from = (mapping: Mapping, to: Pack, ...answers: EarlierAnswer[]) =>
  suggestionsFrom(mapping, to, { kind: 'working-answers', answers }).map((one) => ({
    ...one,
    sources: one.sources.map(({ code }) => code),
  }));

describe('what an outcome gets from last year (R8)', () => {
  test.each([
    ['the same under another code', ['A1.a'], [['K1.a', 'same', ['A1.a']]]],
    ['changed', ['A1.b'], [['K1.b', 'changed', ['A1.b']]]],
    [
      'one that was split goes to each part',
      ['A1.c'],
      [
        ['K1.c', 'split', ['A1.c']],
        ['K1.d', 'split', ['A1.c']],
      ],
    ],
    ['several that were merged stand side by side', ['A2.b', 'A2.a'], [['K1.e', 'merged', ['A2.a', 'A2.b']]]],
    ['one of several that says something', ['A2.b'], [['K1.e', 'merged', ['A2.b']]]],
    ['dropped', ['E4.b'], []],
    // B2.a is another outcome now: what was said under the code goes where its meaning went.
    ['a code that is used for something else', ['B2.a'], [['L1.a', 'same', ['B2.a']]]],
    ['and what that something else was', ['D1.c'], [['B2.a', 'same', ['D1.c']]]],
  ] as const)('%s', (_, codes, expected) => {
    const found = from(across, other, ...codes.map((code) => anEarlier(code)));
    expect(found.map(({ outcome, kind, sources }) => [outcome, kind, sources])).toEqual(expected);
  });

  test('what says nothing is not carried', () => {
    expect(from(across, other, anEarlier('A1.a', { level: null, statement: '' }))).toEqual([]);
  });

  test('marks and fields go along where the indicator or field is still there; evidence always', () => {
    const [placed] = outcomesOf(late.framework);
    const id = placed?.outcome.indicators.achieved?.[0]?.id ?? '';
    const mark = { mark: 'true', comment: 'By other means' } as const;
    const answer = anEarlier('A1.a', {
      marks: { [id]: mark, gone: mark },
      fields: { gone: '1' },
      evidence: ['e1'],
    });
    const source = { kind: 'working-answers', answers: [answer] } as const;
    expect(suggestionsFrom(within, late, source)[0]?.sources).toEqual([
      { ...answer, marks: { [id]: mark }, fields: {} },
    ]);
    expect(suggestionsFrom(across, other, source)[0]?.sources[0]?.marks).toEqual({});
  });

  test('a policy answer is left behind, wherever it came from (R8)', () => {
    const told = { ...anEarlier('B2.a'), policy: { value: 'yes', details: {} } };
    const [event] = decided({ source: { kind: 'working-answers', answers: [told] } }, [everything]);
    expect(event?.type).toBe('answers-carried-forward');
    expect(JSON.stringify(event)).not.toContain('policy');
  });
});

const carrying = (over: Partial<Carrying> = {}): Carrying => ({
  ...{ organisation: 'RX1', pack: late, earlier: early, mapping: within, open: true, there: [] },
  source: { kind: 'working-answers', answers: [anEarlier('A1.a'), anEarlier('B1.a')] },
  ...over,
});
const decided = (over: Partial<Carrying>, chosen: readonly string[]) => {
  const decision = carryForward(carrying(over), chosen);
  return 'events' in decision ? decision.events : [];
};
const refused = (over: Partial<Carrying>, chosen: readonly string[]) => {
  const decision = carryForward(carrying(over), chosen);
  return 'problems' in decision ? [decision.refused, ...decision.problems.map((one) => one.code)] : null;
};

describe('carrying forward', () => {
  test.each<[string, Partial<Carrying>, string[], string[]]>([
    ['nothing chosen', {}, [], ['invalid', 'nothing-chosen']],
    ['an objective that nobody knows', {}, ['X'], ['invalid', 'nothing-chosen']],
    ['an objective of which nothing is known', {}, ['C'], ['invalid', 'nothing-to-carry']],
    ['no earlier answers', { source: null }, [everything], ['invalid', 'nothing-to-carry']],
    ['frameworks that nobody has mapped', { mapping: null }, [everything], ['invalid', 'nothing-to-carry']],
    ['all there already', { there: ['A1.a'] }, ['A'], ['invalid', 'carried-already']],
    ['a closed edition', { open: false }, [everything], ['closed', 'edition-closed']],
  ])('%s is refused', (_, over, chosen, problems) => {
    expect(refused(over, chosen)).toEqual(problems);
  });

  test.each([
    [[everything], {}, ['A1.a', 'B1.a']],
    [['B'], {}, ['B1.a']],
    [['A', 'B'], { there: ['A1.a'] }, ['B1.a']],
  ])('%j: one event with the outcomes that are not there yet', (chosen, over, outcomes) => {
    const events = decided(over, chosen);
    expect(events).toHaveLength(1);
    expect(events[0]?.payload).toMatchObject({ outcomes: outcomes.map((outcome) => ({ outcome })) });
  });

  test('whatever was said last year, no event of it is an answer, and levels stay in the suggestion', () => {
    const codes = outcomesOf(late.framework).map(({ outcome }) => outcome.code);
    const answer = fc
      .record({
        code: fc.constantFrom(...codes),
        level: fc.constantFrom(null, ...levels),
        statement: fc.string(),
      })
      .map(({ code, ...over }) => anEarlier(code, over));
    fc.assert(
      fc.property(
        fc.uniqueArray(answer, { selector: (one) => one.code }),
        fc.boolean(),
        (answers, isAcross) => {
          const to = isAcross
            ? { pack: other, earlier: late, mapping: across }
            : { pack: late, earlier: early, mapping: within };
          const events = decided({ ...to, source: { kind: 'workbook', answers } }, [everything]);
          for (const { type, payload } of events) {
            expect(type).toBe('answers-carried-forward');
            expect(Object.keys(payload)).not.toContain('policy');
            expect(JSON.stringify(payload)).not.toContain('"policy"');
          }
        },
      ),
    );
  });
});

describe('the statement of a suggestion', () => {
  test('of one source as it is, of several each under its code', () => {
    expect(statementOf({ sources: [anEarlier('A1.a')] })).toBe('How we did A1.a.');
    expect(statementOf({ sources: [anEarlier('A2.a'), anEarlier('A2.b')] })).toBe(
      'A2.a What A2.a was:\nHow we did A2.a.\n\nA2.b What A2.b was:\nHow we did A2.b.',
    );
  });

  test.each([
    ['', 'Last year', 'Last year'],
    ['Typed', 'Last year', 'Typed\n\nLast year'],
    ['Typed\n\nLast year', 'Last year', 'Typed\n\nLast year'],
    ['Typed', '', 'Typed'],
  ])('behind %j comes %j once: %j', (typed, carried, whole) => {
    expect(withCarried(typed, carried)).toBe(whole);
  });
});
