import { expect, test } from 'vitest';
import { marksFor } from './headings.ts';

test('the same heading gets the same mark, others get others, and none that stands there already', () => {
  const mark = marksFor('[gone]', ['Ward', '[gone]', '[gone] (3)']);
  expect(['Betty', 'Bert', 'Betty', 'Bea'].map(mark)).toEqual([
    ...['[gone] (2)', '[gone] (4)', '[gone] (2)', '[gone] (5)'],
  ]);
  expect(marksFor('[gone]', [])('Betty')).toBe('[gone]');
});
