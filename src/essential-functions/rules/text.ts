/** As much as one box or cell may hold; a spreadsheet's cell ends at 32,767. */
export const fieldLimit = 32_000;

/** Text in the one form in which it is kept: line ends unified, nothing that no file or database takes, no blank ends. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u0000', '')
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .trim();

/** The items of a list: one a line, or separated by semicolons. */
export const itemsOf = (text: string): readonly string[] =>
  tidy(text)
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Words by which headings, names and choices are compared: without case, punctuation and spaces. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
