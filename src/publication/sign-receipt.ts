import { canonical } from '../platform/change/hash.ts';
import type { House } from '../platform/house.ts';
import './receipt-key.ts';
import { receiptOf, type SignedReceipt } from './rules/receipt.ts';
import type { Snapshot } from './rules/snapshot.ts';

/** The receipt of a publication as canonical JSON, signed with the service's key. */
export function signReceipt(
  { receiptKey, origin }: Pick<House, 'receiptKey' | 'origin'>,
  snapshot: Snapshot,
  snapshotHash: string,
): string {
  const receipt = receiptOf(snapshot, { snapshotHash, issuer: origin, key: receiptKey.id });
  const signed: SignedReceipt = { ...receipt, signature: receiptKey.sign(canonical(receipt)) };
  return canonical(signed);
}
