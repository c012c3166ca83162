import { canonical, sha256 } from '../platform/change/hash.ts';
import type { House } from '../platform/house.ts';
import type { Snapshot } from './rules/snapshot.ts';
import { signReceipt } from './sign-receipt.ts';

/** What an event of publishing says, whichever its kind: the snapshot's bytes, their receipt, a row per outcome. */
export function payloadOf(house: Pick<House, 'receiptKey' | 'origin'>, snapshot: Snapshot) {
  const text = canonical(snapshot);
  const snapshotHash = sha256(text);
  return {
    edition: snapshot.edition.id,
    version: snapshot.version,
    publishedAt: snapshot.publishedAt,
    late: snapshot.late,
    snapshot: text,
    snapshotHash,
    packHash: snapshot.packHash,
    receipt: signReceipt(house, snapshot, snapshotHash),
    outcomes: snapshot.outcomes.map((one) => ({
      outcome: one.code,
      expected: one.expected,
      level: one.level,
      complete: one.complete,
      policy: one.policy?.value ?? null,
    })),
  };
}
