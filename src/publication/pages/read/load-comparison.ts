import type { Db } from '../../../platform/database/open-database.ts';
import type { House } from '../../../platform/house.ts';
import { compareFunctions, type FunctionsComparison } from '../../outputs/compare-scopes.ts';
import { compareOutcomes, type OutcomeChanges } from '../../outputs/comparison.ts';
import { outcomesOf } from '../../outputs/view-model.ts';
import type { Reading } from './load-reading.ts';
import { loadWorking } from './load-side.ts';

export type Comparison = {
  readonly outcomes: readonly OutcomeChanges[];
  readonly functions: FunctionsComparison;
  /** How many outcomes are the same. */
  readonly same: number;
};

type Asked = { readonly house: House; readonly db: Db; readonly now: string };

/** What differs between a publication and today; null where the organisation no longer takes part. For the organisation's own people alone. */
export async function loadComparison(asked: Asked, reading: Reading): Promise<Comparison | null> {
  const today = await loadWorking(asked, reading.where);
  if (!today) return null;
  const published = outcomesOf(reading.view);
  const outcomes = compareOutcomes(published, today.outcomes);
  const changed = new Set(outcomes.map((one) => one.code));
  return {
    outcomes,
    functions: compareFunctions(reading.view, today, 'reference'),
    same: published.filter((one) => !changed.has(one.code)).length,
  };
}
