import { findPack } from '../framework/rules/find.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { takesPart } from '../framework/rules/year.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { nationalChain } from '../platform/change/events.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { loadRounds } from './load-rounds.ts';
import {
  type ChangedRound,
  changeRound,
  type NewRound,
  openRound,
  type RoundFrame,
  type RoundProblem,
} from './rules/rounds.ts';

/** Opens a round of updates besides those of the edition. */
export const openPlanRound = (
  context: Context,
  edition: string,
  typed: NewRound,
): Promise<Outcome<RoundProblem>> =>
  change<RoundProblem>(context, 'run-plan-rounds', nationalChain, async (tx) => {
    const pack = findPack(context.house.packs, edition);
    if (!pack) return missing;
    return openRound(edition, (await loadRounds(tx, pack.edition)).rounds, typed);
  });

/** Extends or waives a round: for all, a region or one organisation. */
export const changePlanRound = (
  context: Context,
  edition: string,
  typed: ChangedRound,
): Promise<Outcome<RoundProblem>> =>
  change<RoundProblem>(context, 'run-plan-rounds', nationalChain, async (tx) => {
    const pack = findPack(context.house.packs, edition);
    if (!pack) return missing;
    const { rounds } = await loadRounds(tx, pack.edition);
    const found = await loadOrganisation(tx, typed.organisation.trim().toUpperCase());
    const frame: RoundFrame = {
      rounds,
      regions: await loadRegions(tx, pack),
      organisation: found && takesPart(pack.edition, found.type) ? found.code : null,
    };
    return changeRound(edition, context.house.newId(), frame, typed);
  });

/** The regions of the organisations that take part. */
export async function loadRegions(db: Queryable, { edition }: Pack): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('region')
    .distinct()
    .where('type', 'in', edition.types)
    .where('region', 'is not', null)
    .orderBy('region')
    .execute();
  return rows.flatMap((one) => one.region ?? []);
}
