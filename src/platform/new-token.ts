import { randomBytes } from 'node:crypto';

/** A secret that nobody guesses: 256 bits, safe in addresses and cookies. Keep its hash, never itself. */
export const newToken = (): string => randomBytes(32).toString('base64url');
