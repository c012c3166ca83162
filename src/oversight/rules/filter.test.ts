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
  const filter = filterFrom(query, edition, all);
  expect(filter).toEqual({ type: 'icb', region: 'London', listing: 'support', includesLater: true });
  expect(queryOf(filter)).toEqual(query);
});

test('what it does not know narrows nothing: other types, regions, states, a profile group (R31)', () => {
  const query = { type: 'other', region: 'Mars', list: 'worst', later: 'yes', group: 'cni' };
  expect(filterFrom(query, edition, all)).toEqual(noFilter);
});

test('a region outside the remit narrows nothing (R38)', () => {
  expect(filterFrom({ region: 'London' }, edition, midlands).region).toBeNull();
  expect(filterFrom({ region: 'none' }, edition, midlands).region).toBeNull();
  expect(filterFrom({ region: 'Midlands' }, edition, midlands).region).toBe('Midlands');
});

test('those who see all can ask for organisations without a region', () => {
  expect(regionsWithin(all)).toContain('none');
  expect(regionsWithin(midlands)).toEqual(['Midlands']);
});

test('every listing has words of its own', () => {
  expect(new Set(listings.map(sayListing)).size).toBe(listings.length);
});
