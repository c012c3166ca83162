import { readFileSync } from 'node:fs';
import type { RemovalNote } from '../platform/change/removed.ts';
import { sayDay, sayMoment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { loadReceiptKeys } from './receipt-key.ts';
import type { Receipt } from './rules/receipt.ts';
import { verifyReceipt } from './verify-receipt.ts';

type Say = (sentence: string) => void;

/** Prints every public key that this service has signed with, as PEM, each under its id. */
export async function receiptKeysCommand(house: House, _argument: string, say: Say): Promise<boolean> {
  for (const { id, publicKey, firstUsed } of await loadReceiptKeys(house.db))
    say(`Key ${id}, first used on ${sayMoment(firstUsed)}\n${publicKey.trim()}`);
  return true;
}

/** Says whether a receipt agrees with a snapshot, or everything that does not. Reads three files and nothing else. */
export function verifyReceiptCommand(files: readonly string[], say: Say): boolean {
  const [receiptFile, snapshotFile, keyFile] = files;
  if (receiptFile === undefined || snapshotFile === undefined) {
    say('Name the receipt and the snapshot: verify-receipt RECEIPT SNAPSHOT [PUBLIC-KEY]');
    return false;
  }
  const [receipt, snapshot, keys] = [
    contentOf(receiptFile, say),
    contentOf(snapshotFile, say),
    keyFile === undefined ? null : contentOf(keyFile, say),
  ];
  if (!receipt || !snapshot || (keyFile !== undefined && !keys)) return false;
  const text = receipt.toString('utf8');
  const verdict = verifyReceipt(text, snapshot, keys?.toString('utf8') ?? null);
  if ('faults' in verdict) {
    for (const fault of verdict.faults) say(fault);
    say('No: the receipt does not hold.');
    return false;
  }
  say(sayReceipt(verdict.receipt));
  if (verdict.removals.length > 0) return sayRemovals(verdict.receipt, verdict.removals, keys !== null, say);
  if (keys !== null) say('Yes: the receipt agrees with the snapshot, and was signed with this key.');
  else
    say(
      `The receipt agrees with the snapshot. Whether it is genuine was not checked: name the public key as well. The service has it at ${verdict.receipt.issuer}/receipt-keys.pem`,
    );
  return true;
}

/** Neither yes nor no: what was signed is not what is here, and the file says why (R37). False, so that no script takes it for whole. */
function sayRemovals(
  { issuer, snapshotHash }: Receipt,
  removals: readonly RemovalNote[],
  isSigned: boolean,
  say: Say,
): boolean {
  for (const { on, because } of removals)
    say(
      `The snapshot says that content was removed from it by decision on ${sayDay(on)}, because ${because}`,
    );
  say(
    isSigned
      ? 'The receipt’s signature holds: it was signed with this key, and was not altered.'
      : `Whether the receipt is genuine was not checked: name the public key as well. The service has it at ${issuer}/receipt-keys.pem`,
  );
  say(`The receipt vouches for the snapshot as it was published. Its SHA-256 was ${snapshotHash}.`);
  say(
    'What is left agrees with the receipt in organisation, edition, version, moment, publisher, status and approvals. The receipt does not vouch for anything else in this file: ask the service for it again, or the organisation for its history.',
  );
  return false;
}

const sayReceipt = (receipt: Receipt): string =>
  `${receipt.organisation.name} (${receipt.organisation.code}), ${receipt.kind} assessment ${receipt.edition}, version ${receipt.version}, published on ${sayMoment(receipt.publishedAt)} by ${receipt.publishedBy}.`;

function contentOf(file: string, say: Say): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    say(`${file} cannot be read.`);
    return null;
  }
}
