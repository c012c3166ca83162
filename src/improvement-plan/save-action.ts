import { loadAssessment } from '../assessment/load-assessment.ts';
import { findOutcome } from '../framework/rules/find.ts';
import { type Context, change } from '../platform/change/change.ts';
import { type Decision, missing, type Outcome } from '../platform/change/decision.ts';
import { dayOf } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import { loadActions, loadLastNumber } from './action-store.ts';
import { planPeople } from './load-readers.ts';
import type { Action } from './rules/action.ts';
import type { Where } from './rules/plan.ts';
import {
  type ActionInput,
  type ActionProblem,
  addAction,
  changeAction,
  type Place,
  removeAction,
} from './rules/save-action.ts';
import { loadPlan } from './store.ts';

type At = Where & { readonly reference: string };

/** Adds an action to an outcome of the plan, below its level or not (R24). The first one opens the plan. */
export const addPlanAction = (
  context: Context,
  where: Where & { readonly outcome: string },
  input: ActionInput,
): Promise<Outcome<ActionProblem>> =>
  inPlan(context, where, async (tx, place, hasOutcome) =>
    hasOutcome(where.outcome)
      ? addAction(place, where.outcome, await loadLastNumber(tx, where, where.outcome), input)
      : missing,
  );

/** Changes one action; other actions of the plan can be changed by others meanwhile (R7). */
export const changePlanAction = (
  context: Context,
  at: At,
  version: string,
  input: ActionInput,
): Promise<Outcome<ActionProblem>> =>
  inPlan(context, at, async (tx, place) => changeAction(place, await loadAction(tx, at), version, input));

/** Removes one action from the plan. */
export const removePlanAction = (
  context: Context,
  at: At,
  version: string,
): Promise<Outcome<'changed-meanwhile' | 'removed-meanwhile' | 'plan-closed'>> =>
  inPlan(context, at, async (tx, place) => removeAction(place, await loadAction(tx, at), version));

const loadAction = async (tx: Transaction, at: At): Promise<Action | null> =>
  (await loadActions(tx, at)).find((one) => one.reference === at.reference) ?? null;

/** A change of the plan's rows by somebody who may write it, in an edition that has opened. */
export const inPlan = <C extends string>(
  context: Context,
  { organisation, edition }: Where,
  decide: (tx: Transaction, place: Place, hasOutcome: (code: string) => boolean) => Promise<Decision<C>>,
): Promise<Outcome<C>> =>
  change<C>(context, 'write-plan', organisation, async (tx) => {
    const where = { organisation, edition };
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    if (!assessment || assessment.pack.edition.dates.opened > dayOf(context.now)) return missing;
    const { edition: found, framework } = assessment.pack;
    const place: Place = {
      where,
      framework: framework.id,
      plan: await loadPlan(tx, where),
      completeBy: found.dates.plansCompleteBy,
      people: await planPeople(tx, organisation),
    };
    return decide(tx, place, (code) => findOutcome(framework, code) !== null);
  });
