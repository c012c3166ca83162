import { expect, test } from 'vitest';
import { indicatorsOf } from '../../../framework/rules/level.ts';
import { contentOf } from '../../rules/answer.ts';
import { anAnswer, anOutcome, aQuestion, someFields } from '../../testing/an-outcome.ts';
import { changesIn } from './changes-in.ts';

const asked = { question: aQuestion(), fields: someFields, indicators: indicatorsOf(anOutcome()) };

test('every part that a save replaced is told in words, before and after', () => {
  const after = contentOf(
    anAnswer({
      level: 'achieved',
      statement: 'New',
      fields: { risk: 'Flood' },
      marks: { 'low#1': { mark: 'not-true', comment: 'Why' } },
      policy: { value: 'mostly', details: { who: 'board', when: '2025-12-01' } },
    }),
  );
  const before = {
    level: null,
    statement: 'Old',
    fields: {},
    marks: {},
    policy: { value: 'no', details: {} },
  };
  expect(changesIn(before, after, asked).map((one) => [one.what, one.before, one.after])).toEqual([
    ['Level', 'Not answered', 'Achieved'],
    ['Policy answer', 'No', 'Yes, with exceptions'],
    ['Who approved it', '', 'The board'],
    ['When it was approved', '', '1 December 2025'],
    ['Top risk', '', 'Flood'],
    ['Indicator “low number 1”', 'Not marked', 'Not true. Comment: Why'],
    ['Supporting information', 'Old', 'New'],
  ]);
});

test('a first answer is told against nothing; what did not change is not told', () => {
  const after = contentOf(anAnswer({ statement: 'First' }));
  expect(changesIn(null, after, asked).map((one) => one.what)).toEqual(['Supporting information']);
  expect(changesIn({ complete: true }, after, asked)).toEqual([]);
});
