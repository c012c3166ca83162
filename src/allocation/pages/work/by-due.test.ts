import { expect, test } from 'vitest';
import { byDue } from './by-due.ts';

const item = (title: string, due: string | null, done = false) => ({
  ...{ title, due, done },
  ...{ to: '/', part: 'Owner', state: '' },
});

test('what is left stands before what is done; of each, soonest due first and without a date last', () => {
  const items = [
    item('done long ago', '2025-12-01', true),
    item('whenever', null),
    item('later', '2026-01-20'),
    item('done whenever', null, true),
    item('sooner', '2026-01-02'),
  ];
  expect(byDue(items).map(({ title }) => title)).toEqual([
    'sooner',
    'later',
    'whenever',
    'done long ago',
    'done whenever',
  ]);
});
