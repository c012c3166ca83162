import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { loadEvidence } from '../store.ts';
import { takeFile } from '../take-file.ts';

/** The file of an item. Where it cannot be had, the item's own page says why. */
export const evidenceFile = download({
  at: paths.evidenceFile,
  allow: 'read-given-answers',
  file: async ({ house, db, params }) => {
    const item = await loadEvidence(db, params.organisation, params.evidence);
    if (item?.kind !== 'file') return null;
    return (await takeFile(house, item)) ?? { redirect: paths.evidence.to(params) };
  },
});
