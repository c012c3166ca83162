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
