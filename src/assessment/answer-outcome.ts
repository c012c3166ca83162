import { findOutcome } from '../framework/rules/find.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { loadAssessment } from './load-assessment.ts';
import type { AnswerProblem } from './rules/answer-problems.ts';
import { type AnswerInput, saveAnswer } from './rules/save.ts';
import { loadAnswer } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** Saves what a person declares for one outcome. Refuses what `saveAnswer` refuses (R1–R7). */
export function answerOutcome(
  context: Context,
  where: Where,
  input: AnswerInput,
): Promise<Outcome<AnswerProblem>> {
  return change<AnswerProblem>(context, 'write-answers', where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    const placed = assessment && findOutcome(assessment.pack.framework, where.outcome);
    if (!placed) return missing;
    const { edition, framework } = assessment.pack;
    const current = await loadAnswer(tx, where.organisation, edition.id, framework.id, where.outcome);
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
      },
      input,
    );
  });
}
