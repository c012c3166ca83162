import { expect, test } from 'vitest';
import { shippedPacks } from '../../../test/support/a-house.ts';
import { filterFrom, listings, noFilter, queryOf, regionsWithin, sayListing } from './filter.ts';

const [pack] = shippedPacks.editions;
if (!pack) throw new Error('No edition is shipped');
const { edition } = pack;
const all = { regions: 'all', own: [] } as const;
const midlands = { regions: ['Midlands'], own: [] };

test('what an address asks for narrows the view, and goes back into an address', () => {
  const query = { type: 'icb', region: 'London', list: 'support', later: 'include' };
  const filter = filterFrom(query, edition, all, 'interim');
  expect(filter).toEqual({ type: 'icb', region: 'London', listing: 'support', includesLater: true });
  expect(queryOf(filter, 'interim')).toEqual(query);
});

test('what it does not know narrows nothing: other types, regions, states, a profile group (R31)', () => {
  const query = { type: 'other', region: 'Mars', list: 'worst', later: 'yes', group: 'cni' };
  expect(filterFrom(query, edition, all, 'interim')).toEqual(noFilter('interim'));
});

test('a region outside the remit narrows nothing (R38)', () => {
  expect(filterFrom({ region: 'London' }, edition, midlands, 'interim').region).toBeNull();
  expect(filterFrom({ region: 'none' }, edition, midlands, 'interim').region).toBeNull();
  expect(filterFrom({ region: 'Midlands' }, edition, midlands, 'interim').region).toBe('Midlands');
});

test('those who see all can ask for organisations without a region', () => {
  expect(regionsWithin(all)).toContain('none');
  expect(regionsWithin(midlands)).toEqual(['Midlands']);
});

test('full assessments can be narrowed to a status, and count later ones unless asked not to', () => {
  const query = { list: 'standards-not-met', later: 'exclude' };
  const filter = filterFrom(query, edition, all, 'full');
  expect(filter).toEqual({ type: null, region: null, listing: 'standards-not-met', includesLater: false });
  expect(queryOf(filter, 'full')).toEqual(query);
  expect(filterFrom({}, edition, all, 'full')).toEqual(noFilter('full'));
  expect(queryOf(noFilter('full'), 'full').later).toBeUndefined();
});

test('an interim has no status (R12) and a full assessment always an approval (R39): neither can be asked for', () => {
  const asked = (list: string, kind: 'interim' | 'full') => filterFrom({ list }, edition, all, kind).listing;
  expect([asked('standards-met', 'interim'), asked('by-plan', 'interim')]).toEqual([null, null]);
  expect([asked('siro-not-yet', 'full'), asked('by-plan', 'full')]).toEqual([null, 'by-plan']);
});

test('every listing has words of its own', () => {
  expect(new Set(listings.map(sayListing)).size).toBe(listings.length);
});
