import { loadNamedEvidence } from '../../evidence/store.ts';
import { takeFile } from '../../evidence/take-file.ts';
import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import type { Position, SnapshotEvidence } from '../rules/snapshot.ts';
import { loadInterim } from '../store.ts';
import { outcomeAnchor } from './read/anchors.ts';
import { versionFrom } from './read/load-reading.ts';

/** A file that a published interim names, also after it was detached from its outcome (R11). Where it cannot be had, the page says why. */
export const interimPublicationFile = download({
  at: paths.interimPublicationFile,
  allow: 'read-handed-over',
  file: async ({ house, db, params }) => {
    const version = versionFrom(params.version);
    const found =
      version === null ? null : await loadInterim(db, params.organisation, params.edition, version);
    const named = found && namedIn(found.snapshot, params.evidence);
    if (!named) return null;
    const [item] = await loadNamedEvidence(db, [named.file.id]);
    // The content that was published, though the item may have a newer one by now.
    const { filename, sha256 } = named.file;
    const taken = item && (await takeFile(house, { ...item, filename, sha256 }));
    return taken ?? { redirect: `${paths.interimPublication.to(params)}#${named.anchor}` };
  },
});

type Named = { readonly anchor: string; readonly file: Pick<SnapshotEvidence, 'id' | 'filename' | 'sha256'> };

/** What the interim says of a file, and where; null where it does not name it: nothing else is handed over (R38). */
function namedIn({ outcomes, essentialFunctions }: Position, id: string): Named | null {
  if (essentialFunctions?.id === id) return { anchor: 'about', file: essentialFunctions };
  for (const { code, evidence } of outcomes) {
    const file = evidence.find((item) => item.id === id && item.kind === 'file');
    if (file) return { anchor: outcomeAnchor(code), file };
  }
  return null;
}
