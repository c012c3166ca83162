import { loadEvidence } from '../../evidence/store.ts';
import { takeFile } from '../../evidence/take-file.ts';
import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import type { Position } from '../rules/snapshot.ts';
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
    const anchor = found && anchorOf(found.snapshot, params.evidence);
    if (!anchor) return null;
    const item = await loadEvidence(db, params.organisation, params.evidence);
    const taken = item && (await takeFile(house, item));
    return taken ?? { redirect: `${paths.interimPublication.to(params)}#${anchor}` };
  },
});

/** Where the page speaks of the file; null where the interim does not name it: nothing else is handed over (R38). */
function anchorOf({ outcomes, essentialFunctions }: Position, id: string): string | null {
  if (essentialFunctions?.id === id) return 'about';
  const named = outcomes.find((one) => one.evidence.some((item) => item.id === id && item.kind === 'file'));
  return named ? outcomeAnchor(named.code) : null;
}
