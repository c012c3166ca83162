import type { FileKind, FileProblem } from './file-kinds.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { decodeText } from './text.ts';

/** Markup that a browser might run if it were persuaded to look at the file. */
const active =
  /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|meta|link|\?php|\?xml)[\s>/]|<%[@=]/i;
const program = /^#!/;
const headerLine = /^[!-9;-~]+:/;

/** Judges what is text and nothing else; whether it is CSV, plain text or a message is what its name says. */
export function inspectText(bytes: Uint8Array, ending: string): FileKind | Refused<FileProblem> {
  const decoded = decodeText(bytes);
  if (isRefused(decoded)) return refuse('not-an-allowed-kind', decoded.detail);
  const { text } = decoded;
  if (/^\s*</.test(text) || program.test(text)) return refuse('not-an-allowed-kind', 'markup or program');
  if (ending === 'eml') return isMessage(text) ? 'eml' : refuse('name-does-not-match', 'text');
  if (active.test(text)) return refuse('not-an-allowed-kind', 'markup or program');
  return ending === 'csv' ? 'csv' : 'text';
}

/** A message begins with header fields (RFC 5322), among them who sent it and when. */
function isMessage(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const names = new Set(lines.map((line) => line.split(':', 1)[0]?.toLowerCase()));
  return lines.every((line) => headerLine.test(line)) && names.has('from') && names.has('date');
}
