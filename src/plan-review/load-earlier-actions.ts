import { type Answer, unanswered } from '../assessment/rules/answer.ts';
import { findPack, outcomesOf } from '../framework/rules/find.ts';
import {
  followersOf,
  mappingBetween,
  type Origin,
  originOf,
  packBefore,
} from '../framework/rules/mapping.ts';
import type { Pack, Packs } from '../framework/rules/pack.ts';
import { servingRows } from '../improvement-plan/action-store.ts';
import type { Where } from '../improvement-plan/rules/plan.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { part } from '../platform/database/together.ts';
import { type Bearing, bearingOf, type ServingAction } from './rules/earlier.ts';

/** An action of the plan of the edition before, with the outcomes of this edition that it serves. */
export type EarlierAction = ServingAction & {
  readonly edition: string;
  /** By codes of this edition's framework; none where the outcome was dropped or nobody wrote what became of it. */
  readonly serves: readonly { readonly outcome: string; readonly bearing: Bearing }[];
};

/** The actions of the plan of the edition before, to be asked together with whatever else a page shows. */
export const earlierActionsPart = (db: Queryable, packs: Packs, { organisation, edition }: Where) => {
  const pack = findPack(packs, edition);
  const earlier = pack && packBefore(packs, pack);
  const rows = servingRows({ organisation, edition: earlier?.edition.id ?? '' });
  return part(db.selectFrom(rows.as('rows')).selectAll(), (found): readonly ServingAction[] => found);
};

/** What last year's plan still does, or has done, for this year's outcomes, in the order of last year's. */
export function earlierActions(
  packs: Packs,
  edition: string,
  actions: readonly ServingAction[],
  answers: ReadonlyMap<string, Answer>,
): readonly EarlierAction[] {
  const pack = findPack(packs, edition);
  const earlier = pack && packBefore(packs, pack);
  if (!pack || !earlier) return [];
  const mapping = mappingBetween(packs, earlier, pack);
  const codes = outcomesOf(earlier.framework).map(({ outcome }) => outcome.code);
  return inOrder(actions, codes).map((action) => ({
    ...action,
    edition: earlier.edition.id,
    serves: (mapping ? followersOf(mapping, pack.framework, action.outcome) : []).map((outcome) => ({
      outcome,
      bearing: bearingOf(
        action,
        answers.get(outcome) ?? unanswered(outcome),
        mapping ? originOf(mapping, outcome).kind : 'new',
      ),
    })),
  }));
}

/** By outcome in this order, those of one outcome by their numbers. */
export const inOrder = (actions: readonly ServingAction[], codes: readonly string[]) =>
  codes.flatMap((code) =>
    actions.filter((one) => one.outcome === code).toSorted((one, other) => one.number - other.number),
  );

/** Where an outcome comes from: the edition before, and how. */
export type ComesFrom = Origin & { readonly edition: string };

/** The edition before and the outcomes of it that one of this edition came from; null where there are none, or nobody wrote it down. */
export function comesFrom(packs: Packs, pack: Pack, outcome: string): ComesFrom | null {
  const earlier = packBefore(packs, pack);
  const mapping = earlier && mappingBetween(packs, earlier, pack);
  const origin = mapping && originOf(mapping, outcome);
  return origin && origin.from.length > 0 ? { ...origin, edition: earlier.edition.id } : null;
}
