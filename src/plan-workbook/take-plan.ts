import type { Where } from '../improvement-plan/rules/plan.ts';
import { keepWaiting, removeWaiting } from '../offline-workbook/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import { type JudgedPlan, loadJudgedPlan, type WaitingPlace } from './load-judged.ts';
import { mayLoadFor } from './may-load.ts';
import { type TakeProblem, takeChosen } from './rules/take.ts';

/** Which rows a person chose of their waiting workbook, and the versions they saw when choosing. */
export type Chosen = { readonly take: readonly string[]; readonly version: string };

/** Whose workbook it is: the organisation's own, or one that a reviewer loads on its behalf. */
export type Side = WaitingPlace['kind'];

const permissionOf = { plan: 'write-plan', 'emailed-plan': 'review-plans' } as const;

/**
 * Saves the chosen rows of the person's workbook, all or none, by the rules of every save (R7, R24). The workbook goes
 * on waiting while something of it is still to be decided.
 */
export function takePlan(
  context: Context,
  side: Side,
  where: Where,
  { take, version }: Chosen,
): Promise<Outcome<TakeProblem>> {
  const { house, who, now } = context;
  const at: WaitingPlace = {
    organisation: where.organisation,
    edition: where.edition,
    person: who.id,
    kind: side,
  };
  return change<TakeProblem>(context, permissionOf[side], where.organisation, async (tx) => {
    const loaded = await loadJudgedPlan(tx, house.packs, at, now);
    if (!loaded || !mayTake(context, side, loaded)) return missing;
    const { place, waiting, judged } = loaded;
    const { filename, told } = waiting;
    const columns = [...new Set([...place.kept.columns, ...told.columns])];
    const source = { filename, columns, emailed: told.emailed };
    const decision = takeChosen(place.ground, judged, take, version, source);
    if ('events' in decision) await keepRest(tx, at, loaded, take);
    return decision;
  });
}

const mayTake = ({ who }: Context, side: Side, { place: { working, pack } }: JudgedPlan): boolean =>
  side === 'plan' || mayLoadFor(who, working.organisation, pack.edition);

/** Rows that were taken wait no longer: an added one would be added again. */
async function keepRest(
  tx: Transaction,
  at: WaitingPlace,
  { waiting, judged }: JudgedPlan,
  taken: readonly string[],
): Promise<void> {
  const left = judged.filter(({ row }) => !taken.includes(row.key));
  const open = left.some(({ verdict }) => ['change', 'add', 'refused'].includes(verdict));
  if (!open) return removeWaiting(tx, at);
  const told = { ...waiting.told, rows: left.map((one) => one.row) };
  await keepWaiting(tx, at, { ...waiting, told });
}

/** Removes the person's waiting workbook; nothing more of it is saved. */
export const discardPlan = (context: Context, side: Side, where: Where): Promise<Outcome<never>> =>
  change<never>(context, permissionOf[side], where.organisation, async (tx) => {
    const { organisation, edition } = where;
    await removeWaiting(tx, { organisation, edition, person: context.who.id, kind: side });
    return { events: [] };
  });
