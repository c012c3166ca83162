import { type Assessment, loadAssessment } from '../assessment/load-assessment.ts';
import { loadAsked } from '../assessment/load-reviews.ts';
import { unanswered } from '../assessment/rules/answer.ts';
import { loadAnswers } from '../assessment/store.ts';
import { findOutcome } from '../framework/rules/find.ts';
import type { Packs } from '../framework/rules/pack.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Judged, judge } from './rules/judge.ts';
import { loadWaiting, type Place, type Waiting } from './store.ts';

export type JudgedWorkbook = {
  readonly assessment: Assessment;
  readonly waiting: Waiting;
  /** In the framework's order; outcomes that the file does not name are not in it. */
  readonly judged: readonly Judged[];
};

/** The person's waiting workbook against the answers as they stand; null where none waits. */
export async function loadJudged(
  db: Queryable,
  packs: Packs,
  place: Omit<Place, 'kind'>,
  now: Moment,
): Promise<JudgedWorkbook | null> {
  const assessment = await loadAssessment(db, packs, place, now);
  const waiting = assessment && (await loadWaiting(db, { ...place, kind: 'answers' }, now));
  if (!waiting) return null;
  const { edition, framework } = assessment.pack;
  const answers = await loadAnswers(db, place.organisation, edition.id, framework.id);
  const reviews = await loadAsked(db, { organisation: place.organisation, edition: edition.id });
  const judged = waiting.told.outcomes.flatMap((told) => {
    const placed = findOutcome(framework, told.outcome);
    if (!placed) return [];
    const asked = {
      ...{ organisation: place.organisation, edition: edition.id, framework: framework.id },
      ...{ outcome: placed.outcome, question: edition.policies[told.outcome] },
      ...{ fields: edition.fields[told.outcome] ?? [], open: assessment.open },
      reviews: reviews.get(told.outcome) ?? [],
    };
    return [judge(answers.get(told.outcome) ?? unanswered(told.outcome), asked, told)];
  });
  return { assessment, waiting, judged };
}
