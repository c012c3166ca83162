import type { Where } from '../improvement-plan/rules/plan.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import { loadUpdate } from './load-update.ts';
import {
  answerUpdate,
  type SubmitUpdateProblem,
  submitUpdate,
  type UpdateInput,
  type UpdateProblem,
  updateVersionOf,
} from './rules/update.ts';

/** Answers for one action in the round that is open (R24, R25). */
export const answerPlanUpdate = (
  context: Context,
  at: Where & { readonly reference: string },
  version: string,
  input: UpdateInput,
): Promise<Outcome<UpdateProblem>> =>
  change<UpdateProblem>(context, 'write-plan', at.organisation, async (tx) => {
    const where = { organisation: at.organisation, edition: at.edition };
    const update = await loadUpdate(tx, context.house.packs, where, context.now);
    if (!update) return missing;
    const { plan, working, round, answers } = update;
    const place = { where, plan, round: round?.name ?? null, completeBy: working.frame.completeBy };
    const action = working.actions.find((one) => one.reference === at.reference) ?? null;
    return answerUpdate(place, action, answers.get(at.reference) ?? null, version, input);
  });

/** Hands the update of the round over (R25). `seen` is the hash of what the administrator read. */
export const submitPlanUpdate = (
  context: Context,
  where: Where,
  seen: string,
): Promise<Outcome<SubmitUpdateProblem>> =>
  change<SubmitUpdateProblem>(context, 'submit-plan', where.organisation, async (tx) => {
    const update = await loadUpdate(tx, context.house.packs, where, context.now);
    if (!update?.round) return submitUpdate(null, { seen, now: '' }, { text: '', hash: '' });
    const { plan, working, round, answers, content, contentHash, situation } = update;
    const submitting = {
      ...{ plan, round: round.name, actions: working.actions, answers, content, situation },
      ...{ parts: ['organisation'] as const, by: context.who.name, now: context.now },
    };
    const text = canonical(updateVersionOf(submitting));
    return submitUpdate(submitting, { seen, now: contentHash }, { text, hash: sha256(text) });
  });
