import { findOutcome } from '../framework/rules/find.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { loadAssessment } from './load-assessment.ts';
import { loadOnly } from './load-only.ts';
import { loadAsked } from './load-reviews.ts';
import type { AnswerProblem } from './rules/answer-problems.ts';
import { marksAlone } from './rules/marks-alone.ts';
import { type AnswerInput, saveAnswer } from './rules/save.ts';
import { loadAnswer } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/**
 * Saves what a person declares for one outcome; of somebody to whom only indicators are given, what they say of
 * these. Refuses what `saveAnswer` refuses (R1–R7).
 */
export function answerOutcome(
  context: Context,
  where: Where,
  input: AnswerInput,
): Promise<Outcome<AnswerProblem>> {
  const needed = { permission: 'write-given-answers', about: where } as const;
  return change<AnswerProblem>(context, needed, where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    const placed = assessment && findOutcome(assessment.pack.framework, where.outcome);
    if (!placed) return missing;
    const { edition, framework } = assessment.pack;
    const current = await loadAnswer(tx, where.organisation, edition.id, framework.id, where.outcome);
    const only = await loadOnly(tx, context.who, where);
    return saveAnswer(
      current,
      {
        organisation: where.organisation,
        edition: edition.id,
        framework: framework.id,
        outcome: placed.outcome,
        question: edition.policies[where.outcome],
        fields: edition.fields[where.outcome] ?? [],
        open: assessment.open,
        reviews: (await loadAsked(tx, where)).get(where.outcome) ?? [],
      },
      only === null ? input : marksAlone(current, input, only),
    );
  });
}
