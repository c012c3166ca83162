/** Width of text in points. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** Text as a font can show it: what it has no glyph for becomes U+FFFD; controls and bidi marks go, line ends stay. */
export function showable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const lines = text
    .normalize('NFC')
    .toWellFormed()
    .split(/\r\n?|\n/);
  return lines.map((line) => showableLine(line.replaceAll('\t', ' '), hasGlyph)).join('\n');
}

const showableLine = (line: string, hasGlyph: (codePoint: number) => boolean): string =>
  Array.from(graphemes.segment(line), ({ segment }) => {
    const seen = segment.replace(invisible, '');
    return Array.from(seen).every((letter) => hasGlyph(letter.codePointAt(0) ?? 0)) ? seen : '\uFFFD';
  }).join('');

/** Breaks text into lines no wider than `width` points: at spaces, and inside a word only where it is wider than a line. */
export const wrap = (text: string, width: number, measure: Measure): string[] =>
  text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure));

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/ +/).flatMap((whole) => pieces(whole, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
