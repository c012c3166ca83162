/** Characters that one spreadsheet cell can hold; with more, Excel calls the file corrupt. */
export const cellLimit = 32_767;

const leftOut = (count: number) =>
  `\n[${count.toLocaleString('en-GB')} more characters do not fit in this cell.]`;

/** Text as a cell can hold it: line ends unified, broken characters replaced, and never longer than the limit. */
export function cellText(text: string): string {
  const clean = withoutEscapes(
    text
      .replace(/\r\n?/g, '\n')

      .replace(/[\uFFFE\uFFFF]/g, '\uFFFD'),
  );
  return clean.length <= cellLimit ? clean : shortened(clean);
}

function shortened(text: string): string {
  const room = cellLimit - leftOut(text.length).length;
  const start = text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
  return start + leftOut(text.length - start.length);
}

/** In this format `_x0041_` means `A`: whoever really wrote `_x0041_` gets its underscore escaped. */
const withoutEscapes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const forbidden = /[[\]:*?/\\\p{Cc}]/gu;

/** Sheet names as Excel allows them: 1 to 31 characters, none forbidden, no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((wanted) => {
    const name = free(
      wanted
        .replace(forbidden, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet',
      taken,
    );
    taken.add(name.toLowerCase());
    return name;
  });
}

function free(name: string, taken: ReadonlySet<string>, count = 1): string {
  const ending = count === 1 ? '' : ` (${count})`;
  const candidate = name.slice(0, 31 - ending.length).trimEnd() + ending;
  return taken.has(candidate.toLowerCase()) ? free(name, taken, count + 1) : candidate;
}
