import type { Db } from '../../../platform/database/open-database.ts';
import type { House } from '../../../platform/house.ts';
import { type EvidenceView, evidenceView } from '../../../publication/outputs/evidence-view.ts';
import { loadHoldings } from '../../../publication/pages/read/load-reading.ts';
import type { SnapshotOutcome } from '../../../publication/rules/snapshot.ts';
import type { AuditRequest } from '../../load-requests.ts';

/** What was given in answers, by the number of the entry, and whether it opens today. */
export type Opening = ReadonlyMap<number, readonly EvidenceView[]>;

/** How the evidence in a request stands today. */
export async function loadOpening(house: House, db: Db, { thread }: AuditRequest): Promise<Opening> {
  // One holding per item would not do: the same item may have been given with two contents.
  const entries = await Promise.all(
    thread.map(async ({ number, evidence }) => {
      const outcomes = [{ evidence } as Pick<SnapshotOutcome, 'evidence'> as SnapshotOutcome];
      const holdings = await loadHoldings(house, db, { outcomes, essentialFunctions: null });
      return [number, evidence.map((item) => evidenceView(item, holdings))] as const;
    }),
  );
  return new Map(entries);
}
