import type { Db } from '../../../platform/database/open-database.ts';
import type { House } from '../../../platform/house.ts';
import { type EvidenceView, evidenceView } from '../../../publication/outputs/evidence-view.ts';
import { loadHeld } from '../../../publication/pages/read/load-reading.ts';
import type { AuditRequest } from '../../load-requests.ts';

/** What was given in answers, by the number of the entry, and whether it opens today. */
export type Opening = ReadonlyMap<number, readonly EvidenceView[]>;

/** How the evidence in a request stands today. */
export async function loadOpening(house: House, db: Db, { thread }: AuditRequest): Promise<Opening> {
  const holdingsOf = await loadHeld(
    house,
    db,
    thread.flatMap((one) => one.evidence),
  );
  // One holding per item would not do: the same item may have been given with two contents.
  return new Map(
    thread.map(({ number, evidence }) => {
      const holdings = holdingsOf(evidence);
      return [number, evidence.map((item) => evidenceView(item, holdings))];
    }),
  );
}
