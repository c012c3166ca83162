import { findOutcome } from '../framework/rules/find.ts';
import { loadDisciplines } from '../organisation/load-disciplines.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { loadAssessment } from './load-assessment.ts';
import { loadReviewsOf } from './load-reviews.ts';
import { giveVerdict, type VerdictInput, type VerdictProblem } from './rules/give-verdict.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** A reviewer approves what was shown, or returns it with a reason. What they judge is theirs in the organisation. */
export function reviewOutcome(
  context: Context,
  where: Where,
  input: VerdictInput,
): Promise<Outcome<VerdictProblem>> {
  const { house, who, now } = context;
  const needed = { permission: 'read-given-answers', about: where } as const;
  return change<VerdictProblem>(context, needed, where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, house.packs, where, now);
    const framework = assessment?.pack.framework;
    if (!framework || !findOutcome(framework, where.outcome)) return missing;
    const review = await loadReviewsOf(tx, { ...where, framework: framework.id }, where.outcome);
    const judges = (await loadDisciplines(tx, where.organisation)).get(who.id) ?? [];
    const place = { ...where, framework: framework.id, open: assessment.open };
    return giveVerdict(review, place, { id: who.id, judges }, input);
  });
}
