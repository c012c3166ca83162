import type { Db } from '../../../platform/database/open-database.ts';
import type { House } from '../../../platform/house.ts';
import { loadPosition } from '../../load-position.ts';
import {
  type Change,
  compareFunctions,
  compareOutcomes,
  type OutcomeChanges,
} from '../../outputs/comparison.ts';
import { functionsView } from '../../outputs/evidence-view.ts';
import { outcomeView } from '../../outputs/outcome-view.ts';
import { outcomesOf } from '../../outputs/view-model.ts';
import { askedBy } from '../../rules/snapshot.ts';
import { loadHoldings, type Reading } from './load-reading.ts';

export type Comparison = {
  readonly outcomes: readonly OutcomeChanges[];
  readonly functions: Change | null;
  /** How many outcomes are the same. */
  readonly same: number;
};

type Asked = { readonly house: House; readonly db: Db; readonly now: string };

/** What differs between a publication and today; null where the organisation no longer takes part. For the organisation's own people alone. */
export async function loadComparison(
  { house, db, now }: Asked,
  reading: Reading,
): Promise<Comparison | null> {
  const today = await loadPosition(db, house.packs, reading.where, now);
  if (!today) return null;
  const { position, pack } = today;
  const holdings = await loadHoldings(house, db, position);
  const published = outcomesOf(reading.view);
  const asked = askedBy(pack, position);
  const outcomes = compareOutcomes(
    published,
    position.outcomes.map((one) => outcomeView(one, asked, holdings)),
  );
  const functions = position.essentialFunctions && functionsView(position.essentialFunctions, holdings);
  const changed = new Set(outcomes.map((one) => one.code));
  return {
    outcomes,
    functions: compareFunctions(reading.view.functions, functions),
    same: published.filter((one) => !changed.has(one.code)).length,
  };
}
