import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anotherPacks } from '../../../test/support/another-pack.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import { type Level, levels } from '../../framework/rules/pack.ts';
import { anAnswer } from '../testing/an-outcome.ts';
import { unanswered } from './answer.ts';
import { positionOf, progressOf, restsOnUnconfirmed, standings, stateOf } from './progress.ts';

const [pack] = anotherPacks().editions;
const profile = pack?.profiles['2026-27-core'];
if (!pack || !profile) throw new Error('The other pack has a core profile');
const codes = outcomesOf(pack.framework).map((one) => one.outcome.code);

describe('where an answer stands against what is expected (R12, R16)', () => {
  test.each<[Level | null, Level, string]>([
    [null, 'not-achieved', 'not-answered'],
    [null, 'achieved', 'not-answered'],
    ['not-achieved', 'not-achieved', 'meets'],
    ['not-achieved', 'partially-achieved', 'below'],
    ['partially-achieved', 'achieved', 'below'],
    ['achieved', 'partially-achieved', 'meets'],
  ])('%s where %s is expected: %s', (level, expected, position) => {
    expect(positionOf(anAnswer({ level }), { expected, provenance: 'stated' })).toBe(position);
  });

  test('every outcome of the framework stands somewhere, answered or not, in its order', () => {
    const set = standings(pack, profile, new Map());
    expect(set.map((one) => one.outcome.code)).toEqual(codes);
    expect(progressOf(set)).toEqual({ total: 49, answered: 0, complete: 0, meets: 0, below: 0 });
  });

  test('nothing is counted twice, and what is not answered is never counted as below', () => {
    const answers = fc.dictionary(
      fc.constantFrom(...codes),
      fc.record({ level: fc.option(fc.constantFrom<Level>(...levels)), complete: fc.boolean() }),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const map = new Map(
          Object.entries(given).map(([code, { level, complete }]) => [
            code,
            { ...anAnswer({ level, complete: complete && level !== null }), outcome: code },
          ]),
        );
        const { total, answered, complete, meets, below } = progressOf(standings(pack, profile, map));
        expect(answered).toBe([...map.values()].filter((one) => one.level !== null).length);
        expect(meets + below).toBe(answered);
        expect(complete).toBeLessThanOrEqual(answered);
        expect(answered).toBeLessThanOrEqual(total);
      }),
    );
  });
});

test('an answer is not started, a draft or complete (R5)', () => {
  const states = [unanswered('K1.a'), anAnswer(), anAnswer({ complete: true })].map(stateOf);
  expect(states).toEqual(['not-started', 'draft', 'complete']);
});

test('a screen says that it rests on unconfirmed levels when one of them is (R32)', () => {
  const set = standings(pack, profile, new Map());
  expect(restsOnUnconfirmed(set)).toBe(true);
  expect(restsOnUnconfirmed(set.filter((one) => one.outcome.code !== 'L1.a'))).toBe(false);
});
