import { findPack, profileFor } from '../../framework/rules/find.ts';
import type { Event } from '../../platform/change/events.ts';
import type { House } from '../../platform/house.ts';
import { loadPosition } from '../load-position.ts';
import { payloadOf } from '../payload-of.ts';
import { fullSnapshotOf } from '../rules/full-snapshot.ts';

type Given = { readonly organisation: string; readonly edition: string; readonly version?: number };

/**
 * The event of a full assessment of an edition, with what the organisation has answered in the one that is open:
 * as it was published in a year that is over.
 */
export async function aFull(
  house: House,
  open: string,
  { organisation, edition, version = 1 }: Given,
): Promise<Event> {
  const today = await loadPosition(house.db, house.packs, { organisation, edition: open }, house.clock.now());
  const pack = findPack(house.packs, edition);
  const profile = pack && profileFor(pack, 'nhs-trust', null);
  if (!today || !profile) throw new Error(`${organisation} takes no part in ${edition}`);
  const publishedAt = '2025-06-20T09:00:00.000Z';
  const snapshot = fullSnapshotOf(
    today.position,
    {
      ...{ organisation: today.organisation, pack, profile, version },
      ...{ publishedAt, publishedBy: 'Ada Administrator', late: false },
    },
    {
      organisationProfile: {
        address: today.organisation.address,
        icb: today.organisation.icb,
        keyPeople: [{ role: 'siro', name: 'Sira Owner' }],
        people: [{ name: 'Mo Member', roles: ['member'] }],
        confirmedAt: publishedAt,
        confirmedBy: 'Ada Administrator',
      },
      approvals: [
        {
          ...{ item: 'answers', title: 'Levels', state: 'given', contentHash: 'abc' },
          ...{ by: 'Sira Owner', at: publishedAt, how: 'in-service' },
        },
      ],
      plan: { state: 'draft', outcomes: [] },
      statusGiven: 'standards-not-met',
    },
  );
  return {
    type: 'full-published',
    organisation,
    about: `${edition}/full`,
    payload: { ...payloadOf(house, snapshot), approvedInService: true },
  };
}
