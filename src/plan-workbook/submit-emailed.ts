import type { Where } from '../improvement-plan/rules/plan.ts';
import { type SubmitProblem, submitPlan, versionOf } from '../improvement-plan/rules/submit.ts';
import { type SubmitUpdateProblem, submitUpdate, updateVersionOf } from '../plan-review/rules/update.ts';
import { type Context, change } from '../platform/change/change.ts';
import { type Decision, invalid, missing, type Outcome } from '../platform/change/decision.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import { type EmailedSubmission, type InTheWay, loadEmailedSubmission } from './load-emailed-submission.ts';

export type EmailedProblem = SubmitProblem | SubmitUpdateProblem | InTheWay | 'how-missing';

type Typed = {
  /** The hash of what was read. */
  readonly seen: string;
  readonly how: string;
};

/**
 * Submits the plan, or the update of the round, on behalf of the organisation, as the email asks by which its workbook
 * came (R26). Only the reviewer who loaded it, only what a reviewer can know of, and only where that was chosen.
 */
export const submitEmailed = (
  context: Context,
  where: Where,
  { seen, how }: Typed,
): Promise<Outcome<EmailedProblem>> =>
  change<EmailedProblem>(context, 'review-plans', where.organisation, async (tx) => {
    const submission = await loadEmailedSubmission(tx, context, where);
    if (submission === null || submission === 'nothing') return missing;
    const [own] = submission.inTheWay.filter((one) => one === 'written-since' || one === 'rows-waiting');
    if (own) return invalid({ code: own });
    if (how !== 'submit') return invalid({ code: submission.inTheWay[0] ?? 'how-missing' });
    return submission.kind === 'plan'
      ? asPlan(submission, context, seen)
      : asUpdate(submission, context, seen);
  });

/** The organisation's own move, made on its behalf: judged by the same rules. */
const forOrganisation = ({ plan, content, emailed, update }: EmailedSubmission, { who, now }: Context) => ({
  ...{ plan, content, emailed, now, by: who.name },
  ...{ situation: update.situation, parts: ['organisation'] as const },
});

function asPlan(submission: EmailedSubmission, context: Context, seen: string): Decision<EmailedProblem> {
  const submitting = forOrganisation(submission, context);
  const text = canonical(versionOf(submitting));
  return submitPlan(submitting, { seen, now: submission.contentHash }, { text, hash: sha256(text) });
}

function asUpdate(submission: EmailedSubmission, context: Context, seen: string): Decision<EmailedProblem> {
  const { round, answers } = submission.update;
  if (round === null) return missing;
  const { actions } = submission.working;
  const submitting = { ...forOrganisation(submission, context), round: round.name, actions, answers };
  const text = canonical(updateVersionOf(submitting));
  return submitUpdate(submitting, { seen, now: submission.contentHash }, { text, hash: sha256(text) });
}
