import type { Edition, OrganisationType } from '../../framework/rules/pack.ts';
import { regions } from '../../organisation/rules/organisation.ts';
import type { Query } from '../../platform/pages/path.ts';
import type { PublicationKind } from '../../publication/rules/snapshot.ts';
import { sayStatus, statuses } from '../../status/rules/label.ts';
import { givenStatuses } from './full-tally.ts';
import { publishedStates, sayPublished } from './published.ts';
import { isWithin, type Remit } from './remit.ts';

/** In a filter, organisations of which no region is recorded. */
export const noRegion = 'none';

/** What a list can be narrowed to. Never a profile group (R31). */
export const listings = [...publishedStates, ...statuses, 'by-plan', 'siro-not-yet', 'support'] as const;
export type Listing = (typeof listings)[number];

/** An interim has no status and no plan (R12); a full assessment is not published without approval (R39). */
export const listingsOf = (kind: PublicationKind): readonly Listing[] =>
  kind === 'interim'
    ? [...publishedStates, 'siro-not-yet', 'support']
    : [...publishedStates, ...givenStatuses, 'by-plan', 'support'];

export type Filter = {
  readonly type: OrganisationType | null;
  readonly region: string | null;
  readonly listing: Listing | null;
  /** Counts also those who published only after the deadline. */
  readonly includesLater: boolean;
};

/** Everything; of interims without those who published only after the deadline, of full assessments with them (decision 27). */
export const noFilter = (kind: PublicationKind): Filter => ({
  type: null,
  region: null,
  listing: null,
  includesLater: kind === 'full',
});

/** The filter in an address; what it does not know, or what lies outside the remit, narrows nothing. */
export function filterFrom(query: Query, edition: Edition, remit: Remit, kind: PublicationKind): Filter {
  return {
    type: edition.types.find((type) => type === query.type) ?? null,
    region: regionsWithin(remit).find((region) => region === query.region) ?? null,
    listing: listingsOf(kind).find((listing) => listing === query.list) ?? null,
    includesLater: kind === 'interim' ? query.later === 'include' : query.later !== 'exclude',
  };
}

/** The filter as an address carries it. */
export const queryOf = (filter: Filter, kind: PublicationKind): Query => ({
  type: filter.type ?? undefined,
  region: filter.region ?? undefined,
  list: filter.listing ?? undefined,
  later: laterOf(filter, kind),
});

function laterOf({ includesLater }: Filter, kind: PublicationKind): string | undefined {
  if (includesLater === noFilter(kind).includesLater) return undefined;
  return includesLater ? 'include' : 'exclude';
}

/** The regions that a remit can be narrowed to. */
export function regionsWithin(remit: Remit): readonly string[] {
  const within = regions.filter((region) => isWithin(remit, region));
  return remit.regions === 'all' ? [...within, noRegion] : within;
}

export const sayRegion = (region: string | null): string =>
  region === null || region === noRegion ? 'No region recorded' : region;

export function sayListing(listing: Listing): string {
  if (listing === 'siro-not-yet') return 'SIRO not yet signed off';
  if (listing === 'support') return 'Support note open';
  if (listing === 'by-plan') return 'Levels reached by improvement plan';
  const status = statuses.find((one) => one === listing);
  if (status) return sayStatus(status);
  return sayPublished(publishedStates.find((one) => one === listing) ?? 'not-yet');
}
