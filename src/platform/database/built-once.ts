import { type Compilable, type CompiledQuery, type Expression, type RawBuilder, sql } from 'kysely';
import type { Queryable } from './open-database.ts';

/** What a statement is told when it runs, as it stands in the statement. */
export type Places<Values> = { readonly [Name in keyof Values]: Expression<Values[Name]> };

/** A value that is known when a statement is built, or the place for one that is told when it runs. */
export type Operand<T> = T | Expression<T>;

/** One of several, told as one array: the statement's text is the same however many they are. */
export const anyOf = (several: Operand<readonly string[]>): RawBuilder<string> =>
  sql<string>`any(${several})`;

/** As many as PostgreSQL supposes in a list that it does not see. */
const supposed = 10;

/**
 * A list for `anyOf`, where a statement is told it often: a short one is filled up by naming one of it again. PostgreSQL
 * would otherwise guess that a plan for just these few is cheaper than the one it keeps, and plan anew each time.
 */
export const filledUp = <T>(several: readonly T[]): readonly T[] => [
  ...several,
  ...several.slice(0, 1).flatMap((one) => Array<T>(Math.max(0, supposed - several.length)).fill(one)),
];

const placeName = Symbol('The name under which a value is told');
type Place = { readonly [placeName]: string };

const isPlace = (parameter: unknown): parameter is Place =>
  typeof parameter === 'object' && parameter !== null && placeName in parameter;

/**
 * A statement that is built the first time it is asked, and from then on only told its values: building a large one
 * takes longer than answering it. What decides its shape must not be among the values.
 */
export function builtOnce<Values extends object, Row>(
  build: (db: Queryable, places: Places<Values>) => Compilable<Row>,
): (db: Queryable, values: Values) => Promise<readonly Row[]> {
  let built: CompiledQuery<Row> | null = null;
  const places = new Proxy(
    {},
    { get: (_, name) => sql.val({ [placeName]: String(name) }) },
  ) as Places<Values>;
  return async (db, values) => {
    built ??= build(db, places).compile();
    const told = new Map<string, unknown>(Object.entries(values));
    const parameters = built.parameters.map((one) => (isPlace(one) ? told.get(one[placeName]) : one));
    const { rows } = await db.executeQuery<Row>({ ...built, parameters });
    return rows;
  };
}
