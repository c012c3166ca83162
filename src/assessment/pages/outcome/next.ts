import { outcomesOf, type Placed } from '../../../framework/rules/find.ts';
import { sayLevel } from '../../../framework/rules/level.ts';
import type { Pack } from '../../../framework/rules/pack.ts';
import { sayDisciplines } from '../../../organisation/rules/discipline.ts';
import { paths } from '../../../paths.ts';
import type { Recorded } from '../../../platform/change/events.ts';
import type { Queryable } from '../../../platform/database/open-database.ts';
import { unanswered } from '../../rules/answer.ts';
import { hasOwnPage } from '../../rules/policy.ts';
import { lacking } from '../../rules/review.ts';
import { loadAnswer } from '../../store.ts';
import { wayIn } from '../way-in.ts';
import type { OutcomeLoaded } from './load.ts';

type Where = OutcomeLoaded['where'];

/** The way in to the next outcome of the same objective; null after its last. */
export async function loadNext(
  db: Queryable,
  { edition, framework }: Pack,
  where: Where,
  placed: Placed,
): Promise<string | null> {
  const all = outcomesOf(framework);
  const next = all[all.findIndex((one) => one.outcome.code === placed.outcome.code) + 1];
  if (next?.objective.code !== placed.objective.code) return null;
  const { code } = next.outcome;
  // Only a question on a page of its own makes a difference, and few outcomes have one.
  const answer = hasOwnPage(edition.policies[code])
    ? await loadAnswer(db, where.organisation, edition.id, framework.id, code)
    : unanswered(code);
  return wayIn(edition, where, answer, true);
}

/** Where “Save and continue” leads: back to the check or the list from which they came, else to the next outcome of the objective, after the last to the objective. */
export function onwards({ placed, where, from, next }: OutcomeLoaded): string {
  if (from === 'work') return paths.myWork.to(where);
  if (from === 'interim') return paths.interim.to(where);
  if (from === 'full') return paths.fullCheck.to(where);
  if (from === 'missing') return paths.fullTasks.to(where);
  return next ?? paths.objective.to({ ...where, objective: placed.objective.code });
}

/** The way back to where they came from. */
export function backOf({ placed, where, from }: OutcomeLoaded): {
  readonly to: string;
  readonly text: string;
} {
  const { code } = placed.objective;
  if (from === 'work') return { to: paths.myWork.to(where), text: 'Back to my work' };
  if (from === 'interim') return { to: paths.interim.to(where), text: 'Back to check your answers' };
  if (from === 'full') return { to: paths.fullCheck.to(where), text: 'Back to check your answers' };
  if (from === 'missing')
    return { to: paths.fullTasks.to(where), text: 'Back to what you need before you publish' };
  return { to: paths.objective.to({ ...where, objective: code }), text: `Back to objective ${code}` };
}

/** Somebody had approved what the save replaced. */
const lapsed = ({ reviews }: OutcomeLoaded): string =>
  reviews.asked.length > lacking(reviews.asked, reviews.verdicts).length
    ? ' What reviewers had approved has changed, so their approval has lapsed.'
    : '';

/** What a save did, in a sentence for the next page. */
export function noticeOf(loaded: OutcomeLoaded, events: readonly Recorded[]): string {
  const { code, title } = loaded.placed.outcome;
  const saved = events.find((event) => event.type === 'outcome-answered');
  if (!saved) return `Nothing changed in ${code} ${title}.`;
  if (saved.payload.because === 'policy-withdrawn')
    return `The mandatory policy of ${code} is no longer confirmed, so its level was lowered from ${sayLevel(
      saved.payload.after.loweredFrom,
    )} to Not achieved and the answer is a draft again.`;
  const { after, waitsFor } = saved.payload;
  if (waitsFor) return `${code} ${title} is saved. It waits for review by ${sayDisciplines(waitsFor)}.`;
  return `${code} ${title} is saved as ${after.complete ? 'complete' : 'a draft'}.${lapsed(loaded)}`;
}
