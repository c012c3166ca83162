import { loadAssessment } from '../assessment/load-assessment.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { type StatementProblem, type Where, writeStatement } from './rules/chosen.ts';
import { loadSiroStatement } from './store.ts';

/** Records what the SIRO says to the board: the SIRO alone may, so that nobody speaks for them. */
export const writeSiroStatement = (
  context: Context,
  where: Where,
  input: Parameters<typeof writeStatement>[2],
): Promise<Outcome<StatementProblem>> =>
  change<StatementProblem>(context, 'write-siro-statement', where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    return assessment ? writeStatement(where, await loadSiroStatement(tx, where), input) : missing;
  });
