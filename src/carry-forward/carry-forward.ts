import { loadAssessment } from '../assessment/load-assessment.ts';
import { mappingBetween, packBefore } from '../framework/rules/mapping.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { loadEarlier } from './load-earlier.ts';
import type { Source } from './rules/carried.ts';
import { type CarryProblem, carryForward } from './rules/carry.ts';
import { loadCarried } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string };

/**
 * Puts last year's answers beside this year's as suggestions (R8), for all objectives or some. `given` is what was
 * published in full or told by a workbook, which does not change; without it the earlier edition's answers are taken.
 */
export function carryAnswersForward(
  context: Context,
  where: Where,
  chosen: readonly string[],
  given: Source | null,
): Promise<Outcome<CarryProblem>> {
  const { house, now } = context;
  return change<CarryProblem>(context, 'write-answers', where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, house.packs, where, now);
    if (!assessment) return missing;
    const { pack, organisation, open } = assessment;
    const earlier = packBefore(house.packs, pack);
    const carried = await loadCarried(tx, { ...where, framework: pack.framework.id });
    return carryForward(
      {
        organisation: organisation.code,
        ...{ pack, earlier, open },
        mapping: earlier && mappingBetween(house.packs, earlier, pack),
        source: given ?? (earlier && (await loadEarlier(tx, organisation.code, earlier))),
        there: [...carried.values()].filter((one) => one.state !== 'dismissed').map((one) => one.outcome),
      },
      chosen,
    );
  });
}
