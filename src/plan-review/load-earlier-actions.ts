import { findPack } from '../framework/rules/find.ts';
import {
  followersOf,
  mappingBetween,
  type Origin,
  originOf,
  packBefore,
} from '../framework/rules/mapping.ts';
import type { Pack, Packs } from '../framework/rules/pack.ts';
import { actionsPart } from '../improvement-plan/action-store.ts';
import type { Action } from '../improvement-plan/rules/action.ts';
import type { Where } from '../improvement-plan/rules/plan.ts';
import type { Queryable } from '../platform/database/open-database.ts';

/** An action of the plan of the edition before, with the outcomes of this edition that it serves. */
export type EarlierAction = Pick<Action, 'reference' | 'action' | 'status' | 'delivery' | 'levelReached'> & {
  readonly edition: string;
  /** Codes of this edition's framework; none where the outcome was dropped or nobody wrote what became of it. */
  readonly serves: readonly string[];
};

/** The actions of the plan of the edition before, to be asked together with whatever else a page shows. */
export const earlierActionsPart = (db: Queryable, packs: Packs, { organisation, edition }: Where) => {
  const pack = findPack(packs, edition);
  const earlier = pack && packBefore(packs, pack);
  return actionsPart(db, { organisation, edition: earlier?.edition.id ?? '' });
};

/** What last year's plan still does, or has done, for this year's outcomes. */
export function earlierActions(
  packs: Packs,
  edition: string,
  actions: readonly Action[],
): readonly EarlierAction[] {
  const pack = findPack(packs, edition);
  const earlier = pack && packBefore(packs, pack);
  if (!pack || !earlier) return [];
  const mapping = mappingBetween(packs, earlier, pack);
  return actions.map(({ reference, outcome, action, status, delivery, levelReached }) => ({
    ...{ edition: earlier.edition.id, reference, action, status, delivery, levelReached },
    serves: mapping ? followersOf(mapping, pack.framework, outcome) : [],
  }));
}

/** Where an outcome comes from: the edition before, and how. */
export type ComesFrom = Origin & { readonly edition: string };

/** The edition before and the outcomes of it that one of this edition came from; null where there are none, or nobody wrote it down. */
export function comesFrom(packs: Packs, pack: Pack, outcome: string): ComesFrom | null {
  const earlier = packBefore(packs, pack);
  const mapping = earlier && mappingBetween(packs, earlier, pack);
  const origin = mapping && originOf(mapping, outcome);
  return origin && origin.from.length > 0 ? { ...origin, edition: earlier.edition.id } : null;
}
