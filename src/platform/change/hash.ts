import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of text or bytes, in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** RFC 8785 canonical JSON: the same value is always the same text, so that its hash can be checked. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value has no JSON form');
  return text;
}

/** What an entry of the journal is hashed from. The payload enters by its own hash, so that it can be withdrawn (R37). */
export type Hashed = {
  readonly organisation: string;
  readonly seq: number;
  readonly at: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly type: string;
  readonly version: number;
  readonly about: string | null;
  readonly payload_hash: string;
  readonly previous_hash: string;
};

/** The hash of an entry: over everything it says, and over the hash of the entry before it. */
export function hashOf(entry: Hashed): string {
  const { organisation, seq, at, actor_id, actor_name, type, version, about, payload_hash, previous_hash } =
    entry;
  return sha256(
    canonical({
      organisation,
      seq,
      at,
      actor_id,
      actor_name,
      type,
      version,
      about,
      payload_hash,
      previous_hash,
    }),
  );
}
