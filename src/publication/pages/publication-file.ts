import { loadNamedEvidence } from '../../evidence/store.ts';
import { takeFile } from '../../evidence/take-file.ts';
import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import type { Position, PublicationKind, SnapshotEvidence } from '../rules/snapshot.ts';
import { addresses } from './read/addresses.ts';
import { outcomeAnchor } from './read/anchors.ts';
import { loadReader } from './read/load-reader.ts';
import { loadAt } from './read/load-reading.ts';

/**
 * A file that a publication names, also after it was detached from its outcome (R11). Where it cannot be had,
 * the page says why; what is available on request opens for the organisation's own people alone (R38).
 */
const publicationFile = (kind: PublicationKind) =>
  download({
    at: addresses[kind].file,
    allow: 'read-handed-over',
    file: async ({ house, db, who, params }) => {
      const found = await loadAt(db, kind, params);
      const named = found && namedIn(found.snapshot, params.evidence);
      if (!named) return null;
      const [item] = await loadNamedEvidence(db, [named.id]);
      const page = { redirect: `${addresses[kind].page.to(params)}#${named.anchor}` };
      if (!item) return page;
      if (named.onRequest && !item.withdrawn) {
        const { isOwn } = await loadReader(house, db, who, params.organisation);
        if (!isOwn) return { redirect: addresses[kind].onRequest.to(params) };
        if (named.isShared) return { redirect: paths.sharedEvidence.to(params) };
        if (item.kind === 'link') return { redirect: paths.evidence.to(params) };
      }
      // The content that was published, though the item may have a newer one by now.
      const { filename, mediaType } = { ...item, ...named.shown };
      return (await takeFile(house, { ...item, filename, mediaType, sha256: named.sha256 })) ?? page;
    },
  });

export const interimPublicationFile = publicationFile('interim');
export const fullPublicationFile = publicationFile('full');

type Named = {
  readonly id: string;
  readonly anchor: string;
  readonly sha256: string | null;
  readonly onRequest: boolean;
  /** Whether another organisation shared it: then that one decides how long it opens. */
  readonly isShared: boolean;
  /** What was said of the file; of one that is available on request nothing was. */
  readonly shown: { readonly filename?: string | null; readonly mediaType?: string | null };
};

/** What the publication says of a file, and where; null where it does not name it: nothing else is handed over (R38). */
function namedIn({ outcomes, essentialFunctions }: Position, id: string): Named | null {
  if (essentialFunctions?.id === id) {
    const { sha256, filename } = essentialFunctions;
    return { id, anchor: 'about', sha256, onRequest: false, isShared: false, shown: { filename } };
  }
  for (const { code, evidence } of outcomes) {
    const one = evidence.find((item) => item.id === id && (item.kind === 'file' || item.onRequest));
    if (one) return { id, anchor: outcomeAnchor(code), ...factsOf(one) };
  }
  return null;
}

const factsOf = ({ sha256, onRequest = false, sharedBy, filename, mediaType }: SnapshotEvidence) => ({
  sha256,
  onRequest,
  isShared: sharedBy !== undefined,
  shown: onRequest ? {} : { filename, mediaType },
});
