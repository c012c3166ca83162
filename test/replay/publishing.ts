import { confirmOrganisationProfile } from '../../src/organisation/confirm-profile.ts';
import { loadConfirmable } from '../../src/organisation/load-confirmation.ts';
import { aFull } from '../../src/publication/testing/a-full.ts';
import type { Operations } from './operations.ts';
import { edition, places } from './world.ts';

/** What comes before and with a full publication. This year's is not open yet, so the one of the year before is published. */
export const publishing: Operations = {
  confirmProfile: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const { db } = world.house;
    const seen = draw.number % 4 === 0 ? null : await loadConfirmable(db, organisation);
    await confirmOrganisationProfile(
      await world.as(administrator),
      { organisation, edition },
      seen?.contentHash ?? 'another',
    );
  },
  publishFull: async ({ house }, draw) => {
    const { organisation } = draw.pick(places);
    const rows = await house.db
      .selectFrom('publication')
      .select('version')
      .where('organisation', '=', organisation)
      .where('kind', '=', 'full')
      .execute();
    const version = rows.length + 1;
    await house.given(await aFull(house, edition, { organisation, edition: '2024-25', version }));
  },
};
