import { type Assessment, loadAssessment } from '../assessment/load-assessment.ts';
import { loadAsked } from '../assessment/load-reviews.ts';
import { unanswered } from '../assessment/rules/answer.ts';
import { loadAnswers } from '../assessment/store.ts';
import { findPack, outcomesOf } from '../framework/rules/find.ts';
import type { Packs } from '../framework/rules/pack.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Row } from './rules/confirm.ts';
import { loadCarried } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string };

export type Rows = { readonly assessment: Assessment; readonly rows: readonly Row[] };

/** Every outcome with a suggestion that waits, in the framework's order; null where there is no such assessment. */
export async function loadRows(db: Queryable, packs: Packs, where: Where, now: Moment): Promise<Rows | null> {
  const pack = findPack(packs, where.edition);
  if (!pack) return null;
  const { edition, framework } = pack;
  const [assessment, answers, carried, reviews] = await Promise.all([
    loadAssessment(db, packs, where, now),
    loadAnswers(db, where.organisation, edition.id, framework.id),
    loadCarried(db, { ...where, framework: framework.id }),
    loadAsked(db, where),
  ]);
  if (!assessment) return null;
  const rows = outcomesOf(framework).flatMap(({ outcome }): readonly Row[] => {
    const suggestion = carried.get(outcome.code);
    if (suggestion?.state !== 'waiting') return [];
    const asked = {
      organisation: where.organisation,
      edition: edition.id,
      framework: framework.id,
      outcome,
      question: edition.policies[outcome.code],
      fields: edition.fields[outcome.code] ?? [],
      open: assessment.open,
      reviews: reviews.get(outcome.code) ?? [],
    };
    return [{ asked, current: answers.get(outcome.code) ?? unanswered(outcome.code), carried: suggestion }];
  });
  return { assessment, rows };
}
