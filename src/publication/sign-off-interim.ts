import { loadAssessment } from '../assessment/load-assessment.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, invalid, missing, type Outcome, stale } from '../platform/change/decision.ts';
import { loadPosition } from './load-position.ts';

export type SignOffProblem = 'changed-since-read' | 'edition-closed';
type Where = { readonly organisation: string; readonly edition: string };

/** The SIRO signs off the interim in the service: exactly the content whose hash was on the page (R13). */
export function signOffInterim(
  context: Context,
  where: Where,
  seen: string,
): Promise<Outcome<SignOffProblem>> {
  return change<SignOffProblem>(context, 'sign-off-interim', where.organisation, async (tx) => {
    const today = await loadPosition(tx, context.house.packs, where, context.now);
    if (!today) return missing;
    if (!today.open) return closed('edition-closed');
    if (today.contentHash !== seen) return stale('changed-since-read');
    return {
      events: [
        {
          type: 'interim-signed-off',
          organisation: where.organisation,
          about: `${where.edition}/interim`,
          payload: { edition: where.edition, contentHash: today.contentHash, content: today.content },
        },
      ],
    };
  });
}

export type AskProblem = 'no-siro' | 'edition-closed';

/** Asks the SIRO by mail to sign off. Refuses where nobody in the organisation has the role. */
export function askForSignOff(context: Context, where: Where): Promise<Outcome<AskProblem>> {
  return change<AskProblem>(context, 'publish-interim', where.organisation, async (tx) => {
    const assessment = await loadAssessment(tx, context.house.packs, where, context.now);
    if (!assessment) return missing;
    if (!assessment.open) return closed('edition-closed');
    const siro = await tx
      .selectFrom('role_grant')
      .select('person_id')
      .where('organisation', '=', where.organisation)
      .where('role', '=', 'siro')
      .executeTakeFirst();
    if (!siro) return invalid({ code: 'no-siro' });
    return {
      events: [
        {
          type: 'sign-off-asked',
          organisation: where.organisation,
          about: `${where.edition}/interim`,
          payload: { edition: where.edition },
        },
      ],
    };
  });
}
