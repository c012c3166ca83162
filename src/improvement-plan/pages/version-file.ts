import { loadNamedEvidence } from '../../evidence/store.ts';
import { takeFile } from '../../evidence/take-file.ts';
import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { loadReader } from '../../publication/pages/read/load-reader.ts';
import { loadPlanVersion, versionFrom } from '../load-versions.ts';

/**
 * A file that a version names, as it was handed over, also after it was detached or replaced. What is available on
 * request opens for the organisation's own people alone (R38).
 */
export const versionFile = download({
  at: paths.planVersionFile,
  allow: 'read-submitted-plan',
  file: async ({ house, db, who, params }) => {
    const number = versionFrom(params.version);
    const found = number === null ? null : await loadPlanVersion(db, params, number);
    const named = found?.content.actions
      .flatMap((action) => action.evidence.map((item) => ({ item, outcome: action.outcome })))
      .find(({ item }) => item.id === params.evidence && item.kind === 'file');
    if (!named) return null;
    const page = { redirect: `${paths.planVersion.to(params)}#outcome-${named.outcome}` };
    const { isOwn } = await loadReader(house, db, who, params.organisation);
    if (named.item.onRequest && !isOwn) return page;
    const [item] = await loadNamedEvidence(db, [named.item.id]);
    if (!item) return page;
    const { sha256, mediaType } = named.item;
    const filename = named.item.filename ?? item.filename;
    return (await takeFile(house, { ...item, filename, mediaType, sha256 })) ?? page;
  },
});
