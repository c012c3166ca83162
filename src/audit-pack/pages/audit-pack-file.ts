import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { download } from '../../platform/pages/page.ts';
import { takePack } from '../take-pack.ts';

/** The audit pack as a zip, written while it is sent. */
export const auditPackFile = download({
  at: paths.auditPackFile,
  allow: 'take-audit-pack',
  file: async ({ house, who, params, query, now }) => {
    const zip = await takePack({ house, who, now }, params, query['on-request'] === 'yes');
    return (
      zip && {
        filename: `audit-pack-${params.organisation}-${params.edition}-${dayOf(now)}.zip`,
        type: 'application/zip',
        body: zip,
      }
    );
  },
});
