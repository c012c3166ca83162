import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Body } from './fields.ts';
import type { Upload } from './page.ts';

/** Texts of a form, all together, in characters; a supporting statement is limited by its own rule long before. */
const textLimit = 2_000_000;
const limits = { files: 20, fields: 500, fieldSize: textLimit, parts: 600 };

/** What stops a body from being read, with the status that says why. */
const unreadable = (statusCode: 413 | 415): Error =>
  Object.assign(new Error(statusCode === 413 ? 'The form is too large' : 'This is not a form'), {
    statusCode,
  });

/** The fields and files of a posted form, urlencoded or multipart. Files beyond `limit` bytes come truncated and marked. */
export async function readBody(
  request: FastifyRequest,
  uploads: { field: string; limit: number } | undefined,
): Promise<{ body: Body; files: Upload[] }> {
  if (!request.isMultipart()) return { body: fieldsOf(request), files: [] };
  const body: Record<string, string | string[]> = Object.create(null);
  const files: Upload[] = [];
  let length = 0;
  // A file that is too large is refused by its page, beside what else was typed there.
  const settings = { limits: { ...limits, fileSize: uploads?.limit ?? 1 }, throwFileSizeLimit: false };
  for await (const part of request.parts(settings)) {
    if (part.type === 'field') {
      const text = String(part.value ?? '');
      length += text.length;
      if (length > textLimit || part.valueTruncated) throw unreadable(413);
      add(body, part.fieldname, text);
    } else {
      const bytes = await drain(part.file);
      if (uploads?.field === part.fieldname && part.filename !== '')
        files.push({ filename: part.filename, bytes, truncated: part.file.truncated });
    }
  }
  return { body, files };
}

/** Nothing but a form's own encoding: other parsers give values that are no texts. */
function fieldsOf(request: FastifyRequest): Body {
  if (request.body === undefined || request.body === null) return {};
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw unreadable(415);
  return request.body as Body;
}

async function drain(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function add(body: Record<string, string | string[]>, name: string, value: string): void {
  const before = body[name];
  if (before === undefined) body[name] = value;
  else body[name] = Array.isArray(before) ? [...before, value] : [before, value];
}
