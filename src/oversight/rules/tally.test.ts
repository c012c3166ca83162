import { expect, test } from 'vitest';
import { countedOf, type Group, restsOnFew, tallyOf } from './tally.ts';

const group = (over: Partial<Group>): Group => ({
  type: 'nhs-trust',
  region: 'Midlands',
  published: 'not-yet',
  unsigned: null,
  count: 1,
  ...over,
});

const groups = [
  group({ published: 'by-deadline', unsigned: false, count: 5 }),
  group({ published: 'by-deadline', unsigned: true, count: 2 }),
  group({ published: 'later', unsigned: true, count: 3 }),
  group({ count: 7 }),
];

test('by the deadline, later and not yet make up all who must; unsigned are some of those who published (R13)', () => {
  expect(tallyOf(groups)).toEqual({ must: 17, byDeadline: 7, later: 3, notYet: 7, unsigned: 5 });
  expect(tallyOf([])).toEqual({ must: 0, byDeadline: 0, later: 0, notYet: 0, unsigned: 0 });
});

test('later versions are counted only where they were asked for (R15)', () => {
  expect(countedOf(tallyOf(groups), false)).toBe(7);
  expect(countedOf(tallyOf(groups), true)).toBe(10);
});

test.each([
  [0, false],
  [1, true],
  [4, true],
  [5, false],
])('figures over %i organisations rest on few: %s', (organisations, few) => {
  expect(restsOnFew(organisations)).toBe(few);
});
