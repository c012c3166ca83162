import { loadAllocations } from '../allocation/store.ts';
import { findOutcome } from '../framework/rules/find.ts';
import { judge } from '../organisation/rules/permission.ts';
import { type Context, change } from '../platform/change/change.ts';
import { forbidden, invalid, missing, type Outcome } from '../platform/change/decision.ts';
import type { Who } from '../platform/pages/gate.ts';
import { loadAssessment } from './load-assessment.ts';
import { loadReviews, type Reviews } from './load-reviews.ts';
import { type AskProblem, askReviews } from './rules/ask-reviews.ts';
import { unreviewed } from './rules/review.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** Whether a person may say which reviews any outcome of an organisation needs. */
export const asksEverywhere = (who: Who, organisation: string): boolean =>
  judge(who, 'manage-organisation', { organisation, region: null }) === 'granted';

/** Says which reviews some outcomes need, all in one step: administrators of any, owners of what they own. */
export function askForReviews(
  context: Context,
  where: Where,
  outcomes: readonly string[],
  wanted: readonly string[],
): Promise<Outcome<AskProblem>> {
  const { house, who, now } = context;
  const codes = [...new Set(outcomes)];
  const [first] = codes;
  if (first === undefined) return Promise.resolve(invalid({ code: 'nothing-chosen' }));
  const about = { organisation: where.organisation, edition: where.edition, outcome: first };
  const needed = { permission: 'write-given-answers', about } as const;
  return change<AskProblem>(context, needed, where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, house.packs, where, now);
    const framework = assessment?.pack.framework;
    if (!framework || !codes.every((code) => findOutcome(framework, code))) return missing;
    if (!asksEverywhere(who, where.organisation)) {
      const allocations = await loadAllocations(tx, where, codes);
      if (!codes.every((code) => allocations.get(code)?.owner?.id === who.id)) return forbidden;
    }
    const reviews = await loadReviews(tx, { ...where, framework: framework.id });
    const place = { ...where, framework: framework.id, open: assessment.open };
    const decisions = codes.map((outcome) =>
      askReviews(reviews.get(outcome) ?? none, { ...place, outcome }, wanted),
    );
    const refused = decisions.find((one) => 'refused' in one);
    return refused ?? { events: decisions.flatMap((one) => ('events' in one ? one.events : [])) };
  });
}

const none: Reviews = { ...unreviewed, contentAt: null, given: [] };
