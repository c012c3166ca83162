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

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];

/** A date as it is kept, from a date cell or from text as people write it: `27/3/2026`, `27 March 2026`. Other text stays. */
export function dayFrom(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year !== '') return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, date = '', name = '', of = ''] =
    /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -](\d{4})$/i.exec(text) ?? [];
  const at = months.findIndex((one) => name !== '' && one.startsWith(name.toLowerCase()));
  if (at >= 0) return `${of}-${String(at + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}T[\d:]+$/.test(text) ? text.slice(0, 10) : text;
}

/** Words by which headings, names and choices are compared: without case, punctuation and spaces. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
