import type { Edition, OrganisationType } from '../../framework/rules/pack.ts';
import { regions } from '../../organisation/rules/organisation.ts';
import type { Query } from '../../platform/pages/path.ts';
import { publishedStates, sayPublished } from './published.ts';
import { isWithin, type Remit } from './remit.ts';

/** In a filter, organisations of which no region is recorded. */
export const noRegion = 'none';

/** What the list can be narrowed to. Never a profile group (R31). */
export const listings = [...publishedStates, 'siro-not-yet', 'support'] as const;
export type Listing = (typeof listings)[number];

export type Filter = {
  readonly type: OrganisationType | null;
  readonly region: string | null;
  readonly listing: Listing | null;
  /** Counts also those who published only after the deadline. */
  readonly includesLater: boolean;
};

export const noFilter: Filter = { type: null, region: null, listing: null, includesLater: false };

/** The filter in an address; what it does not know, or what lies outside the remit, narrows nothing. */
export function filterFrom(query: Query, edition: Edition, remit: Remit): Filter {
  return {
    type: edition.types.find((type) => type === query.type) ?? null,
    region: regionsWithin(remit).find((region) => region === query.region) ?? null,
    listing: listings.find((listing) => listing === query.list) ?? null,
    includesLater: query.later === 'include',
  };
}

/** The filter as an address carries it. */
export const queryOf = (filter: Filter): Query => ({
  type: filter.type ?? undefined,
  region: filter.region ?? undefined,
  list: filter.listing ?? undefined,
  later: filter.includesLater ? 'include' : undefined,
});

/** The regions that a remit can be narrowed to. */
export function regionsWithin(remit: Remit): readonly string[] {
  const within = regions.filter((region) => isWithin(remit, region));
  return remit.regions === 'all' ? [...within, noRegion] : within;
}

export const sayRegion = (region: string | null): string =>
  region === null || region === noRegion ? 'No region recorded' : region;

export function sayListing(listing: Listing): string {
  if (listing === 'siro-not-yet') return 'SIRO not yet signed off';
  return listing === 'support' ? 'Support note open' : sayPublished(listing);
}
