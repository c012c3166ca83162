const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const mostBytes = 200;

/** A name to store and show: readable, in any script, without path, controls, bidi overrides; at most 200 bytes of UTF-8. */
export function safeFilename(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    // Format characters include the bidi overrides by which “exe.txt” is made of “txt.exe”.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*\uFFFD]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const { stem, extension } = parts(clean);
  const named = stem === '' || reserved.test(stem) ? `file ${stem}`.trim() : stem;
  return shortened(named, mostBytes - Buffer.byteLength(extension)).trimEnd() + extension;
}

/** The ending after the last dot, in lower case and without the dot; empty when there is none. */
export const extensionOf = (name: string): string => parts(name).extension.slice(1).toLowerCase();

function parts(name: string): { stem: string; extension: string } {
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}

function shortened(text: string, bytes: number): string {
  let short = '';
  for (const { segment } of graphemes.segment(text)) {
    if (Buffer.byteLength(short + segment) > bytes) break;
    short += segment;
  }
  return short;
}
