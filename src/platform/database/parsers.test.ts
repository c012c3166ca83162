import { expect, test } from 'vitest';
import { toMoment } from './parsers.ts';

test.each([
  ['2025-12-12 09:00:00+00', '2025-12-12T09:00:00.000Z'],
  ['2025-12-12 09:00:00.5+00', '2025-12-12T09:00:00.500Z'],
  ['2025-12-12 09:00:00.123456+00', '2025-12-12T09:00:00.123Z'],
  ['2025-06-30 23:59:59.999+01', '2025-06-30T22:59:59.999Z'],
  ['2025-06-30 23:59:59+05:30', '2025-06-30T18:29:59.000Z'],
])('a moment arrives in UTC with milliseconds, wherever the server stands: %s', (text, moment) => {
  expect(toMoment(text)).toBe(moment);
});
