import { attachedIds } from '../assessment/store.ts';
import { loadAttachable } from '../evidence/load-attachable.ts';
import { type Evidence, isUsable } from '../evidence/rules/evidence.ts';
import { namedParts } from '../evidence/store.ts';
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
  const ids = attachedIds(db, organisation, edition, outcome);
  const own = await namedParts(db, organisation, ids).ownEvidence.alone();
  const { items } = await loadAttachable(
    db,
    organisation,
    { q: '', except: own.map((one) => one.id), always: [] },
    mostOffered,
  );
  return [...own, ...items].filter((item) => isUsable(item) && item.organisation === organisation);
}
