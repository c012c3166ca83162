import { TextRun } from 'docx';

// Controls that XML cannot hold; line ends and tabs are not among them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

/** Text as the format can hold it: what XML has no place for becomes a replacement character. */
export const wordText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(control, '\uFFFD').toWellFormed();

/** One run a line, so that line ends are kept. */
export const wordRuns = (text: string, look: { bold?: boolean } = {}): TextRun[] =>
  wordText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...look, text: line, ...(at === 0 ? {} : { break: 1 }) }));
