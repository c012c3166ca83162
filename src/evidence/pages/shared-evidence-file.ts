import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { loadSharedWith } from '../load-shared.ts';
import { takeFile } from '../take-file.ts';

/** The file of an item that another organisation shares. Where it cannot be had, the item's page says why. */
export const sharedEvidenceFile = download({
  at: paths.sharedEvidenceFile,
  allow: 'read-working-answers',
  file: async ({ house, db, params }) => {
    const [item] = await loadSharedWith(db, params.organisation, [params.evidence]);
    if (item?.kind !== 'file') return null;
    return (await takeFile(house, item)) ?? { redirect: paths.sharedEvidence.to(params) };
  },
});
