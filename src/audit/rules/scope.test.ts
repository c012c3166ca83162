import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approveChoice, type Choice, chooseOutcomes, inScope, noChoice } from './scope.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const all = ['A1.a', 'A1.b', 'A2.a', 'B1.a', 'B2.a', 'C1.a'];
const mandate = { mandated: ['A1.a', 'B1.a'], chosen: 2 };
const before: Choice = { version: 1, chosen: ['A1.b', 'C1.a'], approval: null };
const typed = (chosen: readonly string[], over = {}) => ({ version: '0', chosen, reason: '', ...over });
const codes = (decision: object) =>
  'problems' in decision ? (decision.problems as { code: string }[]).map((one) => one.code) : [];

describe('choosing the organisation’s own outcomes (R33)', () => {
  test.each([
    ['as many as are asked for', ['A1.b', 'C1.a'], []],
    ['too few', ['A1.b'], ['count-wrong']],
    ['too many', ['A1.b', 'C1.a', 'A2.a'], ['count-wrong']],
    ['none', [], ['count-wrong']],
    ['one that is mandated', ['A1.a', 'C1.a'], ['outcome-unknown']],
    ['one that does not exist', ['A1.b', 'Z9.z'], ['outcome-unknown']],
    ['the same one twice', ['A1.b', 'A1.b'], ['count-wrong']],
  ])('%s', (_, chosen, problems) => {
    expect(codes(chooseOutcomes(where, { mandate, all, choice: noChoice }, typed(chosen)))).toEqual(problems);
  });

  test.each([
    ['another choice without a reason', ['A1.b', 'A2.a'], '', ['reason-missing']],
    ['another choice with a reason', ['A1.b', 'A2.a'], 'Audited last year', []],
    ['a reason without end', ['A1.b', 'A2.a'], 'x'.repeat(1_001), ['reason-long']],
    ['the same choice', ['C1.a', 'A1.b'], '', []],
  ])('%s', (_, chosen, reason, problems) => {
    const decision = chooseOutcomes(
      where,
      { mandate, all, choice: before },
      typed(chosen, { version: '1', reason }),
    );
    expect(codes(decision)).toEqual(problems);
  });

  test('the same choice changes nothing; a choice against a stale one is refused', () => {
    const known = { mandate, all, choice: before };
    expect(chooseOutcomes(where, known, typed(['A1.b', 'C1.a'], { version: '1' }))).toEqual({ events: [] });
    expect(chooseOutcomes(where, known, typed(['A1.b', 'A2.a']))).toMatchObject({ refused: 'stale' });
  });

  test('whatever is chosen and accepted, the scope is mandated and chosen, each once, in order', () => {
    fc.assert(
      fc.property(fc.subarray(all), (chosen) => {
        const decision = chooseOutcomes(where, { mandate, all, choice: noChoice }, typed(chosen));
        if (!('events' in decision)) return;
        const scope = inScope(all, mandate, { version: 1, chosen, approval: null });
        expect(scope).toHaveLength(mandate.mandated.length + mandate.chosen);
        expect([...scope].sort()).toEqual(scope);
      }),
    );
  });
});

describe('the approval of the choice', () => {
  const good = { version: '1', by: 'delegate', name: 'Cora', on: '2025-12-01' };
  test.each([
    ['the board’s delegate', {}, []],
    ['today', { on: '2025-12-12' }, []],
    ['nobody', { by: '', name: ' ' }, ['approver-missing', 'name-missing']],
    ['somebody else', { by: 'ceo' }, ['approver-missing']],
    ['a name without end', { name: 'x'.repeat(121) }, ['name-long']],
    ['no day', { on: '' }, ['date-missing']],
    ['a day that is none', { on: '2025-02-30' }, ['date-wrong']],
    ['tomorrow', { on: '2025-12-13' }, ['date-to-come']],
  ])('%s', (_, over, problems) => {
    expect(codes(approveChoice(where, before, { ...good, ...over }, '2025-12-12'))).toEqual(problems);
  });

  test('is of a choice, and of the one that was seen', () => {
    expect(approveChoice(where, before, { ...good, version: '0' }, '2025-12-12')).toMatchObject({
      refused: 'stale',
    });
    expect(codes(approveChoice(where, noChoice, { ...good, version: '0' }, '2025-12-12'))).toEqual([
      'nothing-chosen',
    ]);
  });
});
