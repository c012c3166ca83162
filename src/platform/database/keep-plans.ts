import type pg from 'pg';

/** More texts than this are not kept: lists of every length in `in (…)` would fill the memory of every connection. */
const most = 500;

type Send = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown;

/**
 * Has every connection of a pool keep the plan of a query that it has seen before: planning a large query takes
 * PostgreSQL longer than running it. What has no parameters (`begin`, scripts of several statements) goes as it is.
 */
export function keepPlans(pool: pg.Pool): void {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= most) return known;
    const name = `kept-${names.size}`;
    names.set(text, name);
    return name;
  };
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as Send;
    const kept: Send = (text, values, ...rest) => {
      const isQuery = typeof text === 'string' && Array.isArray(values) && values.length > 0;
      const name = isQuery ? nameOf(text) : undefined;
      return name === undefined
        ? send(text, values, ...rest)
        : send({ name, text, values }, undefined, ...rest);
    };
    Object.assign(client, { query: kept });
  });
}
