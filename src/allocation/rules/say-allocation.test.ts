import { describe, expect, test } from 'vitest';
import { type Allocation, allocationOf, unallocated } from './allocation.ts';
import { isOverdue, sayChanges, sayDueToday, sayHolding } from './say-allocation.ts';

const person = (name: string) => ({ id: name, name });
const [mo, ada] = [person('Mo'), person('Ada')];
const allocation = (over: Partial<Allocation>): Allocation => ({ ...allocationOf(unallocated), ...over });

test.each<[Partial<Allocation>, Partial<Allocation>, string[]]>([
  [{}, { owner: mo }, ['owner Mo (before: nobody)']],
  [{ owner: mo }, { owner: ada }, ['owner Ada (before: Mo)']],
  [{ owner: mo }, {}, ['owner removed (before: Mo)']],
  [{ contributors: [mo] }, { contributors: [ada] }, ['now contributing: Ada', 'no longer contributing: Mo']],
  [{}, { due: '2025-12-31' }, ['due 31 December 2025 (before: no due date)']],
  [{ due: '2025-12-31' }, {}, ['no due date (before: due 31 December 2025)']],
  [{}, { indicators: { one: mo } }, ['indicator one given to Mo (before: nobody)']],
  [{ indicators: { one: mo } }, { indicators: { one: ada } }, ['indicator one given to Ada (before: Mo)']],
  [{ indicators: { one: mo } }, {}, ['indicator one no longer given to Mo']],
  [{ owner: mo }, { owner: mo }, []],
])('from %j to %j', (before, after, said) => {
  expect(sayChanges(allocation(before), allocation(after))).toEqual(said);
});

describe('how a due date is said', () => {
  test.each([
    [null, 'No due date', false],
    ['2025-12-20', 'Due 20 December 2025', false],
    ['2025-12-12', 'Due today', false],
    ['2025-12-11', 'Overdue by 1 day: was due 11 December 2025', true],
    ['2025-11-30', 'Overdue by 12 days: was due 30 November 2025', true],
  ])('%s', (due, said, overdue) => {
    expect(sayDueToday(due, '2025-12-12')).toBe(said);
    expect(isOverdue(due, '2025-12-12')).toBe(overdue);
  });
});

test('what is done is never late, but still says when it was due', () => {
  expect(sayDueToday('2025-11-30', '2025-12-12', true)).toBe('Was due 30 November 2025');
  expect(sayDueToday('2025-12-20', '2025-12-12', true)).toBe('Due 20 December 2025');
});

test.each([
  [{ owner: true, contributor: false, indicators: [] }, 'Owner'],
  [{ owner: false, contributor: true, indicators: ['one'] }, 'Contributor, 1 indicator'],
  [{ owner: false, contributor: false, indicators: ['one', 'two'] }, '2 indicators'],
])('holding %j is “%s”', (holding, said) => {
  expect(sayHolding(holding)).toBe(said);
});
