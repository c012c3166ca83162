import pg from 'pg';

/**
 * How column types arrive, the same for both drivers: `date` as its text, moments as ISO 8601 in UTC with
 * milliseconds, `bigint` as number (ours are counters, far below 2^53), json as parsed values.
 */
const inUtc = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/;

/** `2025-12-12 09:00:00.5+00` as `2025-12-12T09:00:00.500Z`; a page reads hundreds, so no `Date` is made where none is needed. */
export function toMoment(text: string): string {
  const parts = inUtc.exec(text);
  if (!parts) return new Date(text).toISOString();
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`;
}

export const parsers: Record<number, (text: string) => unknown> = {
  16: (text) => text === 't' || text === 'true',
  20: Number,
  21: Number,
  23: Number,
  114: (text) => JSON.parse(text),
  700: Number,
  701: Number,
  1082: (text) => text,
  1114: (text) => toMoment(`${text}Z`),
  1184: toMoment,
  1700: Number,
  3802: (text) => JSON.parse(text),
};

/** node-postgres asks for a parser by type number; arrays of text are left to its own. */
export function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  return parsers[oid] ?? defaults(oid, format);
}

const defaults = (oid: number, format?: 'text' | 'binary') =>
  pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown;
