import { addressLimit } from './evidence.ts';

export type LinkProblem = 'link-missing' | 'link-not-web' | 'link-with-password' | 'link-too-long';

/** A link's address as it is kept, or what is wrong with it. Addresses inside the organisation's own network are fine. */
export function checkAddress(text: string): { address: string } | { problem: LinkProblem } {
  const trimmed = text.trim();
  if (trimmed === '') return { problem: 'link-missing' };
  if (trimmed.length > addressLimit) return { problem: 'link-too-long' };
  // `URL` is lenient about blanks and missing slashes; an address that was mistyped should be seen to be.
  if (!/^https?:\/\/[^\s/?#]/i.test(trimmed) || /\s/.test(trimmed)) return { problem: 'link-not-web' };
  if (!URL.canParse(trimmed)) return { problem: 'link-not-web' };
  const url = new URL(trimmed);
  if (url.username !== '' || url.password !== '') return { problem: 'link-with-password' };
  return url.href.length > addressLimit ? { problem: 'link-too-long' } : { address: url.href };
}
