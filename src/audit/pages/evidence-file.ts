import { loadNamedEvidence } from '../../evidence/store.ts';
import { takeFile } from '../../evidence/take-file.ts';
import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { lookAt } from '../look-at.ts';
import { fileIn } from '../rules/fixed.ts';
import { loadFixedPlace } from './load.ts';

/**
 * A file that a fixed position names on an outcome in scope, with the content that it had then. What is available on
 * request does not open from here: the auditor asks for it.
 */
export const auditEvidenceFile = download({
  at: paths.auditEvidence,
  allow: 'read-audited',
  file: async (asked) => {
    const place = await loadFixedPlace(asked);
    const named = place && fileIn(place.fixed, asked.params.evidence);
    if (!named || named.onRequest) return null;
    const [item] = await loadNamedEvidence(asked.db, [named.id]);
    if (!item) return null;
    const { filename, sha256, mediaType } = named;
    const held = { ...item, filename, sha256, mediaType: mediaType ?? item.mediaType };
    const taken = await takeFile(asked.house, held);
    return taken ?? { redirect: paths.auditPosition.to(asked.params) };
  },
  recordsLook: ({ house, who, now, params, taken }) =>
    lookAt({ house, who, now }, params, {
      ...{ kind: 'file', of: taken.filename, id: params.evidence, position: Number(params.position) },
    }),
});
