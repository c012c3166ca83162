import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { canonical, sha256 } from '../platform/change/hash.ts';
import type { RemovalNote } from '../platform/change/removed.ts';
import { keyIdOf } from './receipt-key.ts';
import { disagreements, type Receipt, receiptOf, type SignedReceipt } from './rules/receipt.ts';
import type { Snapshot } from './rules/snapshot.ts';

/** What a receipt vouches for, or every reason why it does not hold. */
export type Verdict =
  | {
      readonly receipt: Receipt;
      /** What the snapshot says was removed from it by decision (R37): then its bytes are not those of the receipt. */
      readonly removals: readonly RemovalNote[];
    }
  | { readonly faults: readonly string[] };

/**
 * Whether a receipt was signed with one of these keys (PEM) and speaks of exactly these bytes. Needs no service, no
 * database and no network: anybody who holds both files and a public key can ask it. Without a key (null) only what
 * the two say is compared, which does not show that the receipt is genuine.
 */
export function verifyReceipt(text: string, snapshot: Uint8Array, publicKeys: string | null): Verdict {
  const parsed = objectFrom(text);
  if (!parsed || typeof parsed.signature !== 'string')
    return { faults: ['The receipt is not one: it is not JSON with a signature.'] };
  const { signature, ...receipt } = parsed as SignedReceipt;
  const faults = [
    ...(publicKeys === null ? [] : signatureFaults(receipt, signature, publicKeys)),
    ...snapshotFaults(receipt, snapshot),
  ];
  return faults.length > 0 ? { faults } : { receipt, removals: removalsIn(receipt, snapshot) };
}

function signatureFaults(receipt: Receipt, signature: string, publicKeys: string): string[] {
  const keys = keysFrom(publicKeys);
  if (keys.length === 0) return ['There is no public key (PEM) to verify the signature with.'];
  const key = keys.find((one) => keyIdOf(one) === receipt.key);
  if (!key)
    return [`The receipt was signed with the key ${receipt.key}, which is not among the public keys given.`];
  const holds =
    key.asymmetricKeyType === 'ed25519' &&
    verify(null, Buffer.from(canonical(receipt), 'utf8'), key, Buffer.from(signature, 'base64'));
  return holds ? [] : ['The signature does not agree with the receipt: one of them was altered.'];
}

function snapshotFaults(receipt: Receipt, bytes: Uint8Array): string[] {
  const hash = sha256(bytes);
  if (hash !== receipt.snapshotHash && removalsIn(receipt, bytes).length === 0)
    return [
      `The snapshot is not the one of the receipt: its SHA-256 is ${hash}, the receipt says ${receipt.snapshotHash}.`,
    ];
  const snapshot = objectFrom(Buffer.from(bytes).toString('utf8')) as Snapshot | null;
  if (!snapshot?.organisation || !snapshot.edition)
    return ['The snapshot is no publication of this service.'];
  const { snapshotHash, issuer, key } = receipt;
  const expected = receiptOf(snapshot, { snapshotHash, issuer, key });
  return disagreements(receipt, expected, isDeepStrictEqual).map(
    (what) => `The receipt and the snapshot do not agree about ${what}.`,
  );
}

/** The removals that a snapshot tells of, where it is not the receipt's bytes but says that it was these before. */
function removalsIn(receipt: Receipt, bytes: Uint8Array): readonly RemovalNote[] {
  if (sha256(bytes) === receipt.snapshotHash) return [];
  const removals = objectFrom(Buffer.from(bytes).toString('utf8'))?.removals;
  if (!Array.isArray(removals)) return [];
  return (removals as RemovalNote[]).filter((one) => one?.originalHash === receipt.snapshotHash);
}

function objectFrom(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Every public key of a PEM file. */
function keysFrom(pem: string): KeyObject[] {
  return (pem.match(/-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g) ?? []).flatMap((one) => {
    try {
      return [createPublicKey(one)];
    } catch {
      return [];
    }
  });
}
