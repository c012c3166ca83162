import type { Event } from '../../platform/change/events.ts';
import { type DetailsInput, decideDetails } from './details.ts';
import { contentOf, type Evidence, type NewEvidence } from './evidence.ts';

/** What is said of a new item beside its title; `unsaid` where nobody was asked. */
export type Said = Omit<DetailsInput, 'title'>;

export const unsaid: Said = { documentType: 'other', effectiveOn: '', reviewBy: '', onRequest: false };

/** The event by which a new item is described; none where nothing was said. What was said must have been checked. */
export function describeNew(organisation: string, item: NewEvidence, said: Said): readonly Event[] {
  const decided = decideDetails(asAdded(organisation, item), 1, { ...said, title: item.title });
  return 'events' in decided ? decided.events : [];
}

/** An item as it stands right after it was added. */
const asAdded = (organisation: string, item: NewEvidence): Evidence => ({
  ...contentOf(item),
  id: item.id,
  organisation,
  kind: item.kind,
  title: item.title,
  documentType: 'other',
  effectiveOn: null,
  reviewBy: null,
  onRequest: false,
  detailsVersion: 1,
  version: 1,
  addedAt: '',
  addedBy: '',
  withdrawn: null,
});
