import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { loadEvidence, loadVersions } from '../store.ts';
import { takeFile } from '../take-file.ts';

/** The file of one version of an item, also of an earlier one. Where it cannot be had, the item's page says why. */
export const evidenceVersionFile = download({
  at: paths.evidenceVersionFile,
  allow: 'read-working-answers',
  file: async ({ house, db, params }) => {
    const item = await loadEvidence(db, params.organisation, params.evidence);
    const versions = item?.kind === 'file' ? await loadVersions(db, item.id) : [];
    const found = versions.find((one) => String(one.version) === params.version);
    if (!item || !found) return null;
    return (await takeFile(house, { ...item, ...found })) ?? { redirect: paths.evidence.to(params) };
  },
});
