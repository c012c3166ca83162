import { type Refused, refuse } from './refusal.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

// Controls that no text has; tab, line feed, form feed and carriage return are not among them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\x00-\x08\x0B\x0E-\x1A\x1C-\x1F\x7F-\x9F]/;

/** Decodes text as it comes from Windows and elsewhere; bytes that are no text in any of these encodings are refused. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | Refused<'not-text'> {
  const encoding = encodingOf(bytes);
  const text = strictly(bytes, encoding);
  if (text === undefined) return refuse('not-text', encoding);
  const found = control.exec(text);
  return found ? refuse('not-text', `character ${found[0].charCodeAt(0)}`) : { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return strictly(bytes, 'utf-8') === undefined ? 'windows-1252' : 'utf-8';
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
