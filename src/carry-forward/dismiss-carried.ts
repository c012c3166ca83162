import { loadAssessment } from '../assessment/load-assessment.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, missing, type Outcome } from '../platform/change/decision.ts';
import { loadCarried } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** Takes a suggestion off an outcome's page. It changes no answer, and carrying forward again brings it back. */
export function dismissCarried(context: Context, where: Where): Promise<Outcome<'edition-closed'>> {
  return change<'edition-closed'>(context, 'write-answers', where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    if (!assessment) return missing;
    if (!assessment.open) return closed('edition-closed');
    const framework = assessment.pack.framework.id;
    const carried = (await loadCarried(tx, { ...where, framework })).get(where.outcome);
    if (!carried) return missing;
    if (carried.state === 'dismissed') return { events: [] };
    return {
      events: [
        {
          type: 'carried-answer-dismissed',
          organisation: where.organisation,
          about: `${where.edition}/${where.outcome}`,
          payload: { edition: where.edition, framework, outcome: where.outcome },
        },
      ],
    };
  });
}
