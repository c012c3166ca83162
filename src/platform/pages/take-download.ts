import type { Download } from './page.ts';
import { enter, goTo, mayLook, notFound, type Visit } from './visit.ts';

/** GET of a file: headers under which nothing in it can run or reach our pages. */
export async function takeDownload(visit: Visit, entry: Download) {
  const asked = await enter(visit, entry.allow);
  if (!asked) return visit.reply;
  const taken = await entry.file(asked);
  if (!taken) return notFound(visit);
  if ('redirect' in taken) return goTo(visit, taken.redirect);
  if (!(await mayLook(entry.recordsLook?.({ ...asked, taken })))) return notFound(visit);
  // Should a browser show an attachment after all, nothing in it may run or reach our pages.
  if (!taken.inline) visit.reply.header('content-security-policy', "default-src 'none'; sandbox");
  const plain = taken.filename.replace(/[^A-Za-z0-9._ -]/g, '_');
  return visit.reply
    .headers(taken.headers ?? {})
    .type(taken.type)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-disposition',
      `${taken.inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(taken.filename)}`,
    )
    .send(
      typeof taken.body === 'string'
        ? taken.body
        : taken.body instanceof Uint8Array
          ? Buffer.from(taken.body)
          : taken.body,
    );
}
