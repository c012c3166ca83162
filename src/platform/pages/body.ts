import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Body } from './fields.ts';
import type { Upload } from './page.ts';

/** The fields and files of a posted form, urlencoded or multipart. Files beyond `limit` bytes come truncated and marked. */
export async function readBody(
  request: FastifyRequest,
  uploads: { field: string; limit: number } | undefined,
): Promise<{ body: Body; files: Upload[] }> {
  if (!request.isMultipart()) return { body: (request.body ?? {}) as Body, files: [] };
  const body: Record<string, string | string[]> = {};
  const files: Upload[] = [];
  const limits = { fileSize: uploads?.limit ?? 1, files: 20, fields: 500, fieldSize: 1_000_000, parts: 600 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') add(body, part.fieldname, String(part.value ?? ''));
    else {
      const bytes = await drain(part.file);
      if (uploads?.field === part.fieldname && part.filename !== '')
        files.push({ filename: part.filename, bytes, truncated: part.file.truncated });
    }
  }
  return { body, files };
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
