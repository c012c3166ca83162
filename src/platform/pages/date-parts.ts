export type DatePart = 'day' | 'month' | 'year';

/** The name of one box of a date. */
export const datePart = (id: string, part: DatePart): string => `${id}-${part}`;

/** The three boxes of a date that `dateFrom` made, also of one that is no date. */
export function datePartsOf(id: string, kept: string): [string, string][] {
  const [, year = '', month = '', day = ''] = /^([^-]*)-([^-]*)-([^-]*)$/.exec(kept) ?? [];
  const bare = (text: string) => text.replace(/^0+/, '');
  return [
    [datePart(id, 'day'), bare(day)],
    [datePart(id, 'month'), bare(month)],
    [datePart(id, 'year'), year],
  ];
}

/** The same as a field of items, for a page's `values`. */
export const dateBoxes = (id: string, kept: string): Readonly<Record<string, string>> =>
  Object.fromEntries(datePartsOf(id, kept));

/** The day that the boxes name, `2026-03-27`; empty when all are empty; what cannot be a date comes back as typed, for the rules to refuse. */
export function dateFrom(id: string, boxes: Readonly<Record<string, string>>): string {
  const [day = '', month = '', year = ''] = (['day', 'month', 'year'] as const).map((part) =>
    (boxes[datePart(id, part)] ?? '').trim(),
  );
  if (day === '' && month === '' && year === '') return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
