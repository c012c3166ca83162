import { outcomesOf } from '../framework/rules/find.ts';
import { type Context, change } from '../platform/change/change.ts';
import { invalid, missing, type Outcome, type Problem } from '../platform/change/decision.ts';
import { loadAssessment } from './load-assessment.ts';
import { loadAsked } from './load-reviews.ts';
import { unanswered } from './rules/answer.ts';
import type { AnswerProblem } from './rules/answer-problems.ts';
import { saveAnswer } from './rules/save.ts';
import { loadAnswers } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string };
export type MarkProblem = 'nothing-chosen' | 'cannot-be-complete' | 'changed-meanwhile' | 'edition-closed';

/**
 * Marks drafts as complete, all of them or none, in one recorded step of an administrator before the full publication
 * (R17). `versions` are the answers chosen and the version of each that was seen. Every one is saved by the rule of
 * every save: what asks for a review then waits for it.
 */
export function markComplete(
  context: Context,
  where: Where,
  versions: Readonly<Record<string, number>>,
): Promise<Outcome<MarkProblem>> {
  return change<MarkProblem>(context, 'publish-full', where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    if (!assessment) return missing;
    const { edition, framework } = assessment.pack;
    const chosen = outcomesOf(framework).filter(({ outcome }) => Object.hasOwn(versions, outcome.code));
    if (chosen.length === 0) return invalid({ code: 'nothing-chosen' });
    const answers = await loadAnswers(tx, where.organisation, edition.id, framework.id);
    const reviews = await loadAsked(tx, where);
    const decisions = chosen.map(({ outcome }) => ({
      code: outcome.code,
      decision: saveAnswer(
        answers.get(outcome.code) ?? unanswered(outcome.code),
        {
          organisation: where.organisation,
          edition: edition.id,
          framework: framework.id,
          outcome,
          question: edition.policies[outcome.code],
          fields: edition.fields[outcome.code] ?? [],
          open: assessment.open,
          reviews: reviews.get(outcome.code) ?? [],
        },
        { version: versions[outcome.code] ?? 0, complete: true },
      ),
    }));
    const refused = decisions.flatMap(({ code, decision }) =>
      'problems' in decision
        ? [{ refused: decision.refused, code: saidOf(decision.problems), of: code }]
        : [],
    );
    const [first] = refused;
    if (first)
      return {
        refused: first.refused,
        problems: refused.map(({ code, of }) => ({ code, detail: of })),
      };
    return { events: decisions.flatMap(({ decision }) => ('events' in decision ? decision.events : [])) };
  });
}

/** Changed since it was seen, closed, or lacking something that only its own page can ask for (a policy answer). */
function saidOf(problems: readonly Problem<AnswerProblem>[]): MarkProblem {
  const [first] = problems;
  return first?.code === 'changed-meanwhile' || first?.code === 'edition-closed'
    ? first.code
    : 'cannot-be-complete';
}
