import type { Expression } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Queryable } from './open-database.ts';

/** A query with what its rows say: asked alone, or together with others in one statement. */
export type Part<T> = {
  readonly query: Expression<unknown>;
  readonly alone: () => Promise<T>;
  readonly read: (rows: readonly unknown[]) => T;
};

/** Parts by name. */
export type Parts = Readonly<Record<string, Part<unknown>>>;

/** What parts say, by name. */
export type Said<P extends Parts> = { readonly [N in keyof P]: P[N] extends Part<infer T> ? T : never };

type Query<Row> = Expression<Row> & { readonly execute: () => Promise<Row[]> };

/** A part out of a query and what its rows say. */
export const part = <Row, T>(query: Query<Row>, read: (rows: readonly Row[]) => T): Part<T> => ({
  query,
  alone: async () => read(await query.execute()),
  read: (rows) => read(rows as readonly Row[]),
});

/** A part of at most one row: null where there is none. */
export const onePart = <Row, T>(query: Query<Row>, read: (row: Row) => T): Part<T | null> =>
  part(query, ([row]) => (row === undefined ? null : read(row)));

/** Everything that parts say, in one statement: a page asks the database once for all that it shows. */
export const together = async <P extends Parts>(db: Queryable, parts: P): Promise<Said<P>> =>
  (await bothTogether(db, parts, {}))[0];

/** The same of two sets, each with its own names: what a loader always needs, and what its caller adds. */
export async function bothTogether<A extends Parts, B extends Parts>(
  db: Queryable,
  a: A,
  b: B,
): Promise<readonly [Said<A>, Said<B>]> {
  const columns = (parts: Parts, set: string) =>
    Object.entries(parts).map(([name, one]) => jsonArrayFrom(one.query).as(`${set}.${name}`));
  const rows: Readonly<Record<string, readonly Row[]>> = await db
    .selectNoFrom([...columns(a, 'a'), ...columns(b, 'b')])
    .executeTakeFirstOrThrow();
  const said = (parts: Parts, set: string) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, one]) => [
        name,
        one.read((rows[`${set}.${name}`] ?? []).map(withMoments)),
      ]),
    );
  return [said(a, 'a') as Said<A>, said(b, 'b') as Said<B>];
}

type Row = Readonly<Record<string, unknown>>;

/** Columns are named by what they hold: what happened `at` is a moment. */
const isMoment = (column: string) => column === 'at' || column.endsWith('At') || column.endsWith('_at');

/** In JSON a moment has PostgreSQL's form, with its offset; days, counts and texts are as they always are. */
const withMoments = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      isMoment(column) && typeof value === 'string' ? new Date(value).toISOString() : value,
    ]),
  );
