import { describe, expect, test } from 'vitest';
import { shippedPacks } from '../../../test/support/a-house.ts';
import { chosenSides, sidesFor } from './sides.ts';

const interim = {
  edition: '2025-26',
  kind: 'interim',
  version: 1,
  publishedAt: '2025-12-12T09:00:00.000Z',
} as const;
const second = { ...interim, version: 2, publishedAt: '2025-12-20T09:00:00.000Z' } as const;
const full = {
  edition: '2024-25',
  kind: 'full',
  version: 1,
  publishedAt: '2025-06-20T09:00:00.000Z',
} as const;
const known = { published: [second, interim, full], answered: ['2025-26', '2024-25'] };
const keys = (isOwn: boolean, from = known) =>
  sidesFor(shippedPacks.editions, from, isOwn).map(({ key }) => key);

describe('what can be compared', () => {
  test('its own people: everything, earliest first, working answers behind what was published', () => {
    expect(keys(true)).toEqual([
      '2024-25/full-1',
      '2024-25/answers',
      '2025-26/interim-1',
      '2025-26/interim-2',
      '2025-26/answers',
    ]);
  });

  test('R38: others only what was handed over', () => {
    expect(keys(false)).toEqual(['2024-25/full-1', '2025-26/interim-1', '2025-26/interim-2']);
    expect(keys(false, { published: [], answered: ['2025-26'] })).toEqual([]);
  });
});

describe('the two that are compared', () => {
  const own = sidesFor(shippedPacks.editions, known, true);
  const said = (left?: string, right?: string, among = own) =>
    chosenSides(among, left, right)?.map(({ key }) => key) ?? null;

  test.each([
    [undefined, undefined, ['2024-25/answers', '2025-26/answers']],
    ['2025-26/interim-1', undefined, ['2025-26/interim-1', '2025-26/answers']],
    ['2025-26/answers', '2024-25/full-1', ['2024-25/full-1', '2025-26/answers']],
    ['2025-26/answers', '2025-26/answers', null],
    ['2025-26/interim-9', undefined, null],
  ])('asked for %s and %s: %j', (left, right, chosen) => {
    expect(said(left, right)).toEqual(chosen);
  });

  test('of one edition alone the last two; of one thing none', () => {
    expect(said(undefined, undefined, own.slice(2))).toEqual(['2025-26/interim-2', '2025-26/answers']);
    expect(said(undefined, undefined, own.slice(0, 1))).toBeNull();
  });

  test('R38: what a reader may not choose is not found by its key', () => {
    const others = sidesFor(shippedPacks.editions, known, false);
    expect(said('2025-26/answers', undefined, others)).toBeNull();
  });
});
