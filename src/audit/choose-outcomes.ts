import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { dayOf } from '../platform/clock.ts';
import { loadAudit, type Where } from './load-audit.ts';
import { type ApproveProblem, approveChoice, type ChooseProblem, chooseOutcomes } from './rules/scope.ts';

/** An administrator chooses the organisation's own outcomes for the audit (R33). */
export const choose = (
  context: Context,
  where: Where,
  typed: { readonly version: string; readonly chosen: readonly string[]; readonly reason: string },
): Promise<Outcome<ChooseProblem>> =>
  change<ChooseProblem>(context, 'manage-organisation', where.organisation, async (tx) => {
    const audit = await loadAudit(tx, context.house.packs, where, context.now);
    if (!audit) return missing;
    const all = audit.all.map((one) => one.code);
    return chooseOutcomes(where, { mandate: audit.mandate, all, choice: audit.choice }, typed);
  });

/** An administrator records who approved the choice. */
export const approve = (
  context: Context,
  where: Where,
  typed: { readonly version: string; readonly by: string; readonly name: string; readonly on: string },
): Promise<Outcome<ApproveProblem>> =>
  change<ApproveProblem>(context, 'manage-organisation', where.organisation, async (tx) => {
    const audit = await loadAudit(tx, context.house.packs, where, context.now);
    return audit ? approveChoice(where, audit.choice, typed, dayOf(context.now)) : missing;
  });
