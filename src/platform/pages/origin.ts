import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent from one of our own pages. Browsers send `Origin` with every POST; one that
 * does not send it must at least say that the fetch is same-origin.
 */
export function fromOurPages(headers: IncomingHttpHeaders, origin: string): boolean {
  const sent = headers.origin;
  if (sent === undefined || sent === 'null') return headers['sec-fetch-site'] === 'same-origin';
  if (sent === origin) return true;
  return URL.canParse(sent) && new URL(sent).host === headers.host;
}
