import { describe, expect, test } from 'vitest';
import type { Level } from '../../framework/rules/pack.ts';
import type { SnapshotOutcome } from '../../publication/rules/snapshot.ts';
import { chooseStatements, noStatement, nothingChosen, statementLimit, writeStatement } from './chosen.ts';
import { movedSince } from './paper.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const outcome = (code: string, level: Level | null) =>
  ({ code, title: `Title of ${code}`, level }) as SnapshotOutcome;

describe('levels that moved since an earlier day', () => {
  const one = (before: Level | null, now: Level | null) =>
    movedSince({ said: '2024-25', levels: new Map([['K1', before]]), origins: new Map([['K1', ['K1']]]) }, [
      outcome('K1', now),
    ]).map(({ direction }) => direction);

  test.each<[Level | null, Level | null, readonly string[]]>([
    ['not-achieved', 'achieved', ['up']],
    ['achieved', 'partially-achieved', ['down']],
    ['achieved', 'achieved', []],
    [null, 'not-achieved', ['first-answered']],
    ['achieved', null, ['no-longer-answered']],
    [null, null, []],
  ])('from %s to %s is %j', (before, now, said) => expect(one(before, now)).toEqual(said));

  test('an outcome that is new has nothing to differ from; a merged one differs where any origin does', () => {
    const levels = new Map<string, Level | null>([
      ['K1', 'achieved'],
      ['K2', 'not-achieved'],
    ]);
    const origins = new Map([['M1', ['K1', 'K2']]]);
    const moved = movedSince({ said: 'before', levels, origins }, [
      outcome('M1', 'achieved'),
      outcome('N1', 'achieved'),
    ]);
    expect(moved.map((found) => [found.outcome.code, found.direction])).toEqual([['M1', 'other']]);
  });
});

describe('choosing what the board reads', () => {
  const known = ['K1', 'K2', 'K3'];
  test('is kept in the order of the framework, with what was chosen before', () => {
    const current = { outcomes: ['K2'], version: 4 };
    const decision = chooseStatements(where, current, known, { outcomes: ['K3', 'K1'], version: '4' });
    expect(decision).toMatchObject({
      events: [{ payload: { version: 5, before: ['K2'], after: ['K1', 'K3'] } }],
    });
  });
  test('the same choice changes nothing; one made on an older page is refused (R7)', () => {
    const current = { outcomes: ['K2'], version: 4 };
    expect(chooseStatements(where, current, known, { outcomes: ['K2'], version: '4' })).toEqual({
      events: [],
    });
    expect(chooseStatements(where, current, known, { outcomes: [], version: '3' })).toMatchObject({
      refused: 'stale',
    });
  });
  test('an outcome that the framework does not have is refused', () =>
    expect(chooseStatements(where, nothingChosen, known, { outcomes: ['K9'], version: '0' })).toMatchObject({
      refused: 'invalid',
    }));
});

describe('the SIRO’s statement', () => {
  test('is kept as written, without the blanks around it', () =>
    expect(writeStatement(where, noStatement, { text: ' We accept it. \n', version: '0' })).toMatchObject({
      events: [{ payload: { version: 1, before: '', after: 'We accept it.' } }],
    }));
  test('a longer one than the limit and one on an older version are refused', () => {
    const long = 'x'.repeat(statementLimit + 1);
    expect(writeStatement(where, noStatement, { text: long, version: '0' })).toMatchObject({
      refused: 'invalid',
    });
    const current = { text: 'Theirs', version: 2, at: null, by: null };
    expect(writeStatement(where, current, { text: 'Mine', version: '1' })).toMatchObject({
      refused: 'stale',
    });
  });
});
