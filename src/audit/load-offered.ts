import { loadAttachments } from '../assessment/store.ts';
import { loadAttachable } from '../evidence/load-attachable.ts';
import { type Evidence, isUsable } from '../evidence/rules/evidence.ts';
import { loadEvidenceByIds } from '../evidence/store.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Where } from './load-audit.ts';

/** How many items beside the outcome's own are offered. */
const mostOffered = 30;

/** Evidence with which a request on an outcome can be answered: what is attached to it now, then the newest. */
export async function loadOffered(
  db: Queryable,
  { organisation, edition }: Where,
  outcome: string,
): Promise<readonly Evidence[]> {
  const attached = await loadAttachments(db, organisation, edition, outcome);
  const ids = attached.map((one) => one.evidence);
  const own = await loadEvidenceByIds(db, organisation, ids);
  const { items } = await loadAttachable(db, organisation, { q: '', except: ids, always: [] }, mostOffered);
  return [...own, ...items].filter((item) => isUsable(item) && item.organisation === organisation);
}
