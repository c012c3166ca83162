import { loadNamedEvidence } from '../../evidence/store.ts';
import { takeFile } from '../../evidence/take-file.ts';
import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { lookAt } from '../look-at.ts';
import { loadRequestPlace } from './load.ts';

/** A file that was given in an answer to a request, with the content that it had then. */
export const auditRequestFile = download({
  at: paths.auditRequestFile,
  allow: 'read-audited',
  file: async (asked) => {
    const { db, house, params, query } = asked;
    const place = await loadRequestPlace(asked);
    const given = place?.request.thread
      .filter(({ number }) => query.entry === undefined || query.entry === String(number))
      .flatMap((one) => one.evidence)
      .findLast((one) => one.id === params.evidence && one.kind === 'file');
    const [item] = given ? await loadNamedEvidence(db, [given.id]) : [];
    if (!given || !item) return null;
    const { filename, sha256, mediaType } = given;
    const taken = await takeFile(house, { ...item, filename, sha256, mediaType });
    return taken ?? { redirect: paths.auditRequest.to(params) };
  },
  recordsLook: ({ house, who, now, params, taken }) =>
    lookAt({ house, who, now }, params, {
      ...{ kind: 'file', of: taken.filename, id: `${params.request}/${params.evidence}`, position: null },
    }),
});
