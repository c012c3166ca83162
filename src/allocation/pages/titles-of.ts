import { outcomesOf } from '../../framework/rules/find.ts';
import type { Framework } from '../../framework/rules/pack.ts';

/** The titles of a framework's outcomes, by code. */
export const titlesOf = (framework: Framework): ReadonlyMap<string, string> =>
  new Map(outcomesOf(framework).map(({ outcome }) => [outcome.code, outcome.title]));
