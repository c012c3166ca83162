/** An edition's name as the service has it, `2024-25`: a year and the two digits of the next. */
const whole = /^20(\d{2})-(\d{2})$/;
/** The same in the public file, `24/25`. */
const short = /^(\d{2})\/(\d{2})$/;

const follows = (first: string, second: string): boolean => (Number(first) + 1) % 100 === Number(second);

/** `24/25` from `2024-25`; null where the text is no edition's name. */
export function shortYears(edition: string): string | null {
  const [, first, second] = whole.exec(edition) ?? [];
  return first !== undefined && second !== undefined && follows(first, second) ? `${first}/${second}` : null;
}

/** `2024-25` from `24/25`; null where the second year does not follow the first. */
export function editionOfYears(years: string): string | null {
  const [, first, second] = short.exec(years) ?? [];
  return first !== undefined && second !== undefined && follows(first, second)
    ? `20${first}-${second}`
    : null;
}

/** The name of the edition a year later; null where the text is no edition's name. */
export function nextEdition(edition: string): string | null {
  const [, , second] = whole.exec(edition) ?? [];
  if (second === undefined || shortYears(edition) === null) return null;
  return `20${second}-${String((Number(second) + 1) % 100).padStart(2, '0')}`;
}
