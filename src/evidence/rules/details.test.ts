import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anItem } from '../testing/an-item.ts';
import { describeNew, unsaid } from './describe-new.ts';
import { type DetailsInput, decideDetails } from './details.ts';

const input = (over: Partial<DetailsInput> = {}): DetailsInput => ({
  title: 'Access policy 2025',
  ...unsaid,
  ...over,
});
const codes = (decided: object) =>
  'problems' in decided ? (decided.problems as { code: string }[]).map((one) => one.code) : [];

describe('changing what is said of evidence', () => {
  test('records what was replaced and what stands there now', () => {
    const decided = decideDetails(anItem(), 1, input({ title: ' Access policy ', reviewBy: '2026-12-01' }));
    expect(decided).toMatchObject({
      events: [
        {
          type: 'evidence-details-changed',
          about: 'evidence/one',
          payload: {
            version: 2,
            before: { title: 'Access policy 2025', reviewBy: null },
            after: { title: 'Access policy', reviewBy: '2026-12-01', documentType: 'other' },
          },
        },
      ],
    });
  });

  test('what is the same is no event', () => {
    expect(decideDetails(anItem(), 1, input())).toEqual({ events: [] });
  });

  test.each([
    ['no title', { title: '  ' }, 'title-missing'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, 'title-too-long'],
    ['a kind that we do not have', { documentType: 'poem' }, 'type-unknown'],
    ['30 February', { effectiveOn: '2026-02-30' }, 'effective-wrong'],
    ['half a date', { reviewBy: '-03-' }, 'review-wrong'],
    [
      'a review before it holds',
      { effectiveOn: '2026-03-02', reviewBy: '2026-03-01' },
      'review-before-effective',
    ],
  ])('refuses %s', (_, over, code) => {
    expect(codes(decideDetails(anItem(), 1, input(over)))).toEqual([code]);
  });

  test('a save against a stale version is refused (R7)', () => {
    const decided = decideDetails(anItem({ detailsVersion: 3 }), 2, input({ title: 'Mine' }));
    expect(decided).toMatchObject({ refused: 'stale', problems: [{ code: 'changed-meanwhile' }] });
  });

  test('what was removed keeps the title under which it was removed (R37)', () => {
    const withdrawn = { at: '2025-12-02T09:00:00.000Z', by: 'Ada', reason: 'patient data' };
    expect(decideDetails(anItem({ withdrawn }), 1, input({ title: 'Other' }))).toMatchObject({
      refused: 'closed',
    });
  });

  test('nothing that anybody types is recorded with a day that does not exist', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (effectiveOn, reviewBy) => {
        const decided = decideDetails(anItem(), 1, input({ effectiveOn, reviewBy }));
        if (!('events' in decided)) return;
        for (const text of [effectiveOn, reviewBy]) expect(text).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      }),
    );
  });
});

describe('describing what is added', () => {
  const item = { id: 'new', kind: 'link', title: 'Policy', address: 'https://example.nhs.uk/' } as const;

  test('says nothing where nothing was said', () => {
    expect(describeNew('RX1', item, unsaid)).toEqual([]);
  });

  test('is the first change of a new item', () => {
    expect(describeNew('RX1', item, { ...unsaid, documentType: 'policy' })).toMatchObject([
      { payload: { id: 'new', version: 2, after: { title: 'Policy', documentType: 'policy' } } },
    ]);
  });
});
