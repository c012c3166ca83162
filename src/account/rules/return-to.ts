/** Addresses that are no place to go after logging in. */
const elsewhere = [
  '/log-in',
  '/log-out',
  '/session/',
  '/forgotten-password',
  '/reset-password',
  '/demonstration/',
];

/**
 * Text from an address as a place to go after logging in: only an address of this service, relative to its
 * origin. Anything else (another host, a scheme, control characters) is null.
 */
export function returnAddress(text: unknown): string | null {
  if (typeof text !== 'string' || !/^\/[!-~]*$/.test(text) || text.includes('\\')) return null;
  if (!URL.canParse(text, here)) return null;
  const { origin, pathname, search } = new URL(text, here);
  if (origin !== here || pathname.startsWith('//')) return null;
  return elsewhere.some((start) => pathname.startsWith(start)) ? null : pathname + search;
}

const here = 'http://here.invalid';
