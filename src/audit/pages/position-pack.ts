import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { download } from '../../platform/pages/page.ts';
import { takeAuditedPack } from '../take-audited-pack.ts';
import { loadFixedPlace } from './load.ts';

/** The outcomes in scope as they stood, as one zip; each taking is an entry of the history of its own. */
export const auditPositionPack = download({
  at: paths.auditPositionPack,
  allow: 'read-audited',
  file: async (asked) => {
    const { house, who, now, params } = asked;
    const place = await loadFixedPlace(asked);
    const zip = place && (await takeAuditedPack({ house, who, now }, params, place, place.fixed));
    if (!zip) return null;
    return {
      filename: `audit-${params.organisation}-${params.edition}-position-${params.position}-${dayOf(now)}.zip`,
      type: 'application/zip',
      body: zip,
    };
  },
});
