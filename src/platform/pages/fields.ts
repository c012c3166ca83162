import type { Value, Values } from './page.ts';

/** The posted body as the parsers leave it: a name may come once or several times. */
export type Body = Readonly<Record<string, string | readonly string[] | undefined>>;

const last = (sent: string | readonly string[] | undefined): string =>
  (typeof sent === 'string' ? sent : sent?.at(-1)) ?? '';

/** Browsers send line breaks as CR LF; we keep LF, so that text compares and counts the same everywhere. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '');

/** An address's query as pages read it: of a name that comes several times the last, as in a form. */
export function readQuery(query: Body): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).map(([name, sent]) => [name, tidy(last(sent))]));
}

/** The name of an item of a repeated field: `marks[A1.a.A#1]`. */
export const itemName = (field: string, item: string): string => `${field}[${item}]`;

/** Reads back the fields of a page, and no others, in the shape in which the page shows them. */
export function readFields<V extends Values>(shape: V, body: Body): V {
  return Object.fromEntries(
    Object.entries(shape).map(([field, shown]) => [field, readField(field, shown, body)]),
  ) as V;
}

function readField(field: string, shown: Value, body: Body): Value {
  if (typeof shown === 'string') return tidy(last(body[field]));
  if (Array.isArray(shown)) {
    const sent = body[field];
    return (typeof sent === 'string' ? [sent] : (sent ?? [])).map(tidy);
  }
  return Object.fromEntries(
    Object.keys(shown).map((item) => [item, tidy(last(body[itemName(field, item)]))]),
  );
}

/** An element id for a field or an item of one. */
export function fieldId(field: string, item?: string): string {
  return (item === undefined ? field : `${field}-${item}`).replace(/[^A-Za-z0-9_-]+/g, '-');
}
