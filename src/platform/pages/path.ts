/** The names of a path's parameters, read off its literal: `'organisation' | 'outcome'`. */
export type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

export type Params<P extends string> = { readonly [K in ParamNames<P>]: string };

export type Query = { readonly [name: string]: string | undefined };

type Arguments<P extends string> = [ParamNames<P>] extends [never]
  ? [params?: Record<never, never>, query?: Query]
  : [params: Params<P>, query?: Query];

export type Path<P extends string> = {
  readonly pattern: P;
  /** The address with parameters filled in and encoded. */
  readonly to: (...rest: Arguments<P>) => string;
};

/** An address of the service, from its pattern. */
export function path<const P extends string>(pattern: P): Path<P> {
  return {
    pattern,
    to: (...[params, query]) => fill(pattern, (params ?? {}) as Record<string, string>) + searchOf(query),
  };
}

function fill(pattern: string, params: Record<string, string>): string {
  return pattern.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function searchOf(query: Query | undefined): string {
  const pairs = Object.entries(query ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
