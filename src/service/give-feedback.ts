import { sql } from 'kysely';
import { invalid, nothing, type Outcome } from '../platform/change/decision.ts';
import { sha256 } from '../platform/change/hash.ts';
import { deliverSecret, type Mail } from '../platform/change/record.ts';
import { later, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import { type Feedback, type FeedbackProblem, feedbackProblems, mostInAnHour } from './rules/feedback.ts';

/** Who gives feedback, as it is counted: a person or a browser; null when it cannot be told from others. */
export type Giver = string | null;

const hour = 3_600_000;

/** Sends feedback to support by mail. Refuses more in an hour than somebody with something to say would send. */
export async function giveFeedback(
  house: House,
  given: Feedback,
  about: { readonly giver: Giver; readonly to: string; readonly now: Moment },
): Promise<Outcome<FeedbackProblem>> {
  const problems = feedbackProblems(given);
  if (problems.length > 0) return invalid(...problems.map((code) => ({ code })));
  const { giver, to, now } = about;
  const prefix = `feedback.${giver === null ? 'nameless' : sha256(giver).slice(0, 16)}.`;
  const sent = await house.db.transaction().execute(async (tx) => {
    const most = giver === null ? mostInAnHour.nameless : mostInAnHour.one;
    if ((await countSince(tx, prefix, later(now, -hour))) >= most) return false;
    await deliverSecret(house, tx, `${prefix}${house.newId()}`, mailOf(given, to), now);
    return true;
  });
  if (!sent) return invalid({ code: 'wait' });
  house.wake();
  return nothing;
}

/** The outbox itself is the count: what was sent stands there, by whom as a hash. */
async function countSince(db: Queryable, prefix: string, since: Moment): Promise<number> {
  const row = await db
    .selectFrom('delivery')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('created_at', '>', since)
    .where(sql<boolean>`starts_with(id, ${prefix})`)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

const mailOf = ({ doing, words, email }: Feedback, to: string): Mail => ({
  to,
  subject: 'Feedback about the Data Security and Protection Toolkit',
  text: `Somebody gave feedback on the CAF-aligned Data Security and Protection Toolkit.

What they were doing:
${doing.trim() || 'They did not say.'}

What went wrong or could be better:
${words.trim()}

${email.trim() ? `They can be reached at ${email.trim()}.` : 'They left no email address.'}
`,
});
