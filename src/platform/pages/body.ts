import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Body } from './fields.ts';
import type { Upload } from './page.ts';

/** Texts of a form, all together, in characters; a supporting statement is limited by its own rule long before. */
const textLimit = 2_000_000;
const limits = { files: 20, fields: 500, fieldSize: textLimit, parts: 600 };

const tooLarge = (): Error => Object.assign(new Error('The form is too large'), { statusCode: 413 });

/** The fields and files of a posted form, urlencoded or multipart. Files beyond `limit` bytes come truncated and marked. */
export async function readBody(
  request: FastifyRequest,
  uploads: { field: string; limit: number } | undefined,
): Promise<{ body: Body; files: Upload[] }> {
  if (!request.isMultipart()) return { body: textsOf(request.body), files: [] };
  return readParts(request, uploads).catch((error: Error) => {
    // What the parser of parts complains of (half a form) is the sender's fault unless it says otherwise.
    throw 'statusCode' in error ? error : Object.assign(error, { statusCode: 400 });
  });
}

async function readParts(
  request: FastifyRequest,
  uploads: { field: string; limit: number } | undefined,
): Promise<{ body: Body; files: Upload[] }> {
  const body: Record<string, string | string[]> = Object.create(null);
  const files: Upload[] = [];
  let length = 0;
  // A file that is too large is refused by its page, beside what else was typed there.
  const settings = { limits: { ...limits, fileSize: uploads?.limit ?? 1 }, throwFileSizeLimit: false };
  for await (const part of request.parts(settings)) {
    if (part.type === 'field') {
      const text = String(part.value ?? '');
      length += text.length;
      if (length > textLimit || part.valueTruncated) throw tooLarge();
      add(body, part.fieldname, text);
    } else {
      const bytes = await drain(part.file);
      if (uploads?.field === part.fieldname && part.filename !== '')
        files.push({ filename: part.filename, bytes, truncated: part.file.truncated });
    }
  }
  return { body, files };
}

/** Of what another parser than a form's left, the texts: nothing else is ever a field. */
function textsOf(parsed: unknown): Body {
  if (typeof parsed !== 'object' || parsed === null) return {};
  const isText = (value: unknown) => typeof value === 'string';
  return Object.fromEntries(
    Object.entries(parsed).filter(
      ([, value]) => isText(value) || (Array.isArray(value) && value.every(isText)),
    ),
  );
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
