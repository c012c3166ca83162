import { loadAssessment } from '../assessment/load-assessment.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { type ChoiceProblem, chooseStatements, type Where } from './rules/chosen.ts';
import { loadChoice } from './store.ts';

/** Chooses the statements that the board paper quotes. */
export const chooseBoardStatements = (
  context: Context,
  where: Where,
  input: Parameters<typeof chooseStatements>[3],
): Promise<Outcome<ChoiceProblem>> =>
  change<ChoiceProblem>(context, 'write-answers', where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    if (!assessment) return missing;
    const known = outcomesOf(assessment.pack.framework).map(({ outcome }) => outcome.code);
    return chooseStatements(where, await loadChoice(tx, where), known, input);
  });
