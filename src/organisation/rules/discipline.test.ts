import { describe, expect, test } from 'vitest';
import { changeDisciplines, sayDisciplines } from './discipline.ts';

const whose = { organisation: 'RX1', person: 'mo' };

describe('what a person is trusted to judge', () => {
  test.each([
    [[], ['cyber'], ['cyber']],
    [['cyber'], [], []],
    [['dpo'], ['dpo', 'ig'], ['ig', 'dpo']],
    [['cyber'], ['cyber', 'cyber', 'surgery'], null],
    [['ig', 'dpo'], ['dpo', 'ig'], null],
  ] as const)('%j, ticked %j: %j', (before, ticked, after) => {
    const decision = changeDisciplines(whose, before, ticked);
    const events = 'events' in decision ? decision.events : [];
    expect(events.map(({ payload }) => payload)).toEqual(
      after === null ? [] : [{ person: 'mo', before: [...before], after }],
    );
  });

  test('somebody who is none of the people is not found', () => {
    expect(changeDisciplines(whose, null, ['cyber'])).toEqual({ refused: 'missing' });
  });

  test('several are said in a row', () => {
    expect(sayDisciplines([])).toBe('None');
    expect(sayDisciplines(['dpo'])).toBe('Data Protection Officer');
    expect(sayDisciplines(['dpo', 'cyber', 'ig'])).toBe(
      'Cyber security, Information governance (IG) and Data Protection Officer',
    );
  });
});
