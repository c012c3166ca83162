import { meets } from '../../framework/rules/level.ts';
import type { Level } from '../../framework/rules/pack.ts';

type Action = { readonly outcome: string; readonly levelReached: Level | null };

/**
 * The level that each outcome has reached, as completed actions name it: of several the last says it. `actions` in the
 * order of their references.
 */
export const levelsReached = (actions: readonly Action[]): ReadonlyMap<string, Level> =>
  new Map(
    actions.flatMap(({ outcome, levelReached }) => (levelReached === null ? [] : [[outcome, levelReached]])),
  );

/** Whether a level reached by plan counts in place of the one that was published: a plan raises, it never lowers (R22, decision 27). */
export const raises = (reached: Level, published: Level | null): boolean =>
  published === null || !meets(published, reached);
