import { describe, expect, test } from 'vitest';
import { type AnswerFields, inputFrom, policyFrom } from './input.ts';

const sent = (over: Partial<AnswerFields> = {}): AnswerFields => ({
  version: '7',
  level: 'achieved',
  complete: ['yes'],
  statement: ' As it is \n',
  marks: { 'low#1': 'true', 'high#1': '' },
  comments: { 'low#1': ' why ', 'high#1': '' },
  fields: { risk: ' Flood ', other: ' ' },
  policy: 'yes',
  ...over,
});

describe('what a form says', () => {
  test('is read without the space around it; empty boxes say nothing', () => {
    expect(inputFrom(sent(), true)).toEqual({
      version: 7,
      level: 'achieved',
      complete: true,
      statement: 'As it is',
      marks: { 'low#1': { mark: 'true', comment: 'why' }, 'high#1': { mark: null, comment: '' } },
      fields: { risk: 'Flood' },
      policy: { value: 'yes', details: {} },
      unreadable: [],
    });
  });

  test('leaves the policy as it is where the question has a page of its own', () => {
    expect(inputFrom(sent(), false)).not.toHaveProperty('policy');
  });

  test('tells a level or a mark that nobody offers from none', () => {
    const none = inputFrom(sent({ level: '', marks: { 'low#1': '' } }), true);
    expect([none.level, none.unreadable]).toEqual([null, []]);
    const odd = inputFrom(sent({ level: 'supreme', marks: { 'low#1': 'maybe' } }), true);
    expect(odd.unreadable).toEqual([{ code: 'level-impossible' }, { code: 'mark-unknown', item: 'low#1' }]);
  });

  test.each([
    ['', 0],
    ['3', 3],
    ['nonsense', -1],
    ['1e9', -1],
    ['12345678901', -1],
  ])('takes %j for version %i', (version, read) => {
    expect(inputFrom(sent({ version }), true).version).toBe(read);
  });

  test('an unanswered policy question is no answer', () => {
    expect(policyFrom('', { what: 'typed' })).toBeNull();
  });
});
