import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { sha256 } from '../platform/change/hash.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import './tables.ts';

/** The key that receipts are signed with. Its private half never leaves the closure of `sign`. */
export type ReceiptKey = {
  /** The first 16 digits of the SHA-256 of the public key (SPKI, DER). */
  readonly id: string;
  readonly publicKey: string;
  /** An Ed25519 signature over the text's UTF-8 bytes, in base64. */
  readonly sign: (text: string) => string;
};

declare module '../platform/house.ts' {
  interface House {
    readonly receiptKey: ReceiptKey;
  }
}

/** An Ed25519 private key from PEM, or from base64 of PEM or of PKCS #8; null where the text is no such key. */
export function privateKeyFrom(text: string): KeyObject | null {
  const written = text.trim().replaceAll('\\n', '\n');
  const readings = written.startsWith('-----')
    ? [() => createPrivateKey(written)]
    : [
        () => createPrivateKey(Buffer.from(written, 'base64').toString('utf8')),
        () => createPrivateKey({ key: Buffer.from(written, 'base64'), format: 'der', type: 'pkcs8' }),
      ];
  for (const read of readings) {
    try {
      const key = read();
      if (key.asymmetricKeyType === 'ed25519') return key;
    } catch {
      // The next way of reading it may do.
    }
  }
  return null;
}

/** The id of a public key: what receipts name it by. */
export const keyIdOf = (publicKey: KeyObject): string =>
  sha256(publicKey.export({ type: 'spki', format: 'der' })).slice(0, 16);

/** The key for signing, from the private key of the settings. */
export function receiptKeyFrom(privateKey: KeyObject): ReceiptKey {
  const publicKey = createPublicKey(privateKey);
  return {
    id: keyIdOf(publicKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}

export type KnownKey = { readonly id: string; readonly publicKey: string; readonly firstUsed: Moment };

/** Keeps the public half for ever: receipts of an earlier key go on being verified after a new one. */
export async function rememberReceiptKey(
  db: Queryable,
  { id, publicKey }: ReceiptKey,
  now: Moment,
): Promise<void> {
  await db
    .insertInto('receipt_key')
    .values({ id, public_key: publicKey, first_used: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Every public key that this service has signed with, newest first. */
export async function loadReceiptKeys(db: Queryable): Promise<readonly KnownKey[]> {
  return db
    .selectFrom('receipt_key')
    .select(['id', 'public_key as publicKey', 'first_used as firstUsed'])
    .orderBy('first_used', 'desc')
    .orderBy('id')
    .execute();
}
