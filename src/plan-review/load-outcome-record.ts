import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Allocated } from '../allocation/rules/allocation.ts';
import { unallocated } from '../allocation/rules/allocation.ts';
import { allocationRows, allocationsFrom } from '../allocation/store.ts';
import {
  askedRows,
  noReviews,
  type ReviewsListed,
  reviewsFrom,
  verdictRows,
} from '../assessment/load-reviews.ts';
import { type Answer, unanswered } from '../assessment/rules/answer.ts';
import { answerColumns } from '../assessment/store.ts';
import type { Carried } from '../carry-forward/rules/carried.ts';
import type { CommentCounts } from '../comment/rules/say-comments.ts';
import { commentCounts } from '../comment/store.ts';
import { servingRows } from '../improvement-plan/action-store.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import { organisationColumns } from '../organisation/store.ts';
import { builtOnce, filledUp, type Places } from '../platform/database/built-once.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { ServingAction } from './rules/earlier.ts';

type Where = {
  readonly organisation: string;
  readonly edition: string;
  readonly framework: string;
  readonly outcome: string;
};

/** What the page of one outcome shows, out of the rooms above: its answer, and what last year's plan means for it. */
export type OutcomeRecord = {
  readonly organisation: Organisation;
  readonly answer: Answer;
  readonly allocation: Allocated;
  /** Ids of the evidence attached, in the order of attaching. */
  readonly evidence: readonly string[];
  /** Last year's answer (R8); null also where it was dismissed. */
  readonly lastYear: Carried | null;
  readonly reviews: ReviewsListed;
  readonly comments: CommentCounts;
  /** Actions of last year's plan for the outcomes that this one comes from, in no order. */
  readonly serving: readonly ServingAction[];
};

/** What is asked of last year's plan: its edition, and the outcomes that this one comes from. */
export type Earlier = { readonly edition: string; readonly from: readonly string[] };

/** An organisation with all that belongs to one of its outcomes, in one query; null where there is none. Without `earlier` nothing of last year's plan is loaded. */
export async function loadOutcomeRecord(
  db: Queryable,
  { organisation, edition, framework, outcome }: Where,
  earlier: Earlier | null,
): Promise<OutcomeRecord | null> {
  const [row] = await outcomeRecord(db, {
    ...{ organisation, edition, framework, outcome, outcomes: filledUp([outcome]) },
    ...{ earlierEdition: earlier?.edition ?? '', earlierOutcomes: filledUp(earlier?.from ?? ['']) },
  });
  if (!row) return null;
  const { answer, allocations, evidence, lastYear, asked, verdicts, comments, serving, ...found } = row;
  return {
    organisation: found,
    answer: answer ? { ...answer, changedAt: isoOf(answer.changedAt) } : unanswered(outcome),
    allocation: allocationsFrom(allocations).get(outcome) ?? unallocated,
    evidence: evidence.map((one) => one.id),
    lastYear,
    reviews: reviewsFrom({ asked, verdicts }).get(outcome) ?? noReviews,
    comments: comments[0] ?? { all: 0, open: 0 },
    serving: serving.map((one) => ({ ...one, finishedAt: one.finishedAt && isoOf(one.finishedAt) })),
  };
}

/** In JSON a moment has PostgreSQL's form, with its offset. */
const isoOf = (moment: string): string => new Date(moment).toISOString();

type Told = Where & {
  readonly outcomes: readonly string[];
  readonly earlierEdition: string;
  readonly earlierOutcomes: readonly string[];
};

const outcomeRecord = builtOnce((db, at: Places<Told>) =>
  db
    .selectFrom('organisation')
    .select(organisationColumns)
    .select((of) => [
      jsonObjectFrom(
        of
          .selectFrom('answer')
          .select(answerColumns)
          .whereRef('answer.organisation', '=', 'organisation.code')
          .where('edition', '=', at.edition)
          .where('framework', '=', at.framework)
          .where('outcome', '=', at.outcome),
      ).as('answer'),
      jsonArrayFrom(allocationRows(at, at.outcomes)).as('allocations'),
      jsonArrayFrom(
        of
          .selectFrom('answer_evidence')
          .select('evidence_id as id')
          .whereRef('answer_evidence.organisation', '=', 'organisation.code')
          .where('edition', '=', at.edition)
          .where('outcome', '=', at.outcome)
          .orderBy('attached_at')
          .orderBy('evidence_id'),
      ).as('evidence'),
      jsonObjectFrom(
        of
          .selectFrom('carried_answer')
          .select(['outcome', 'kind', 'source', 'sources', 'state'])
          .select(['change_note as change', 'from_edition as fromEdition'])
          .whereRef('carried_answer.organisation', '=', 'organisation.code')
          .where('edition', '=', at.edition)
          .where('framework', '=', at.framework)
          .where('outcome', '=', at.outcome)
          .where('state', '!=', 'dismissed'),
      ).as('lastYear'),
      jsonArrayFrom(askedRows(at, at.outcomes)).as('asked'),
      jsonArrayFrom(verdictRows(at, at.outcomes)).as('verdicts'),
      jsonArrayFrom(commentCounts(at)).as('comments'),
      jsonArrayFrom(
        servingRows({ organisation: at.organisation, edition: at.earlierEdition }, at.earlierOutcomes),
      ).as('serving'),
    ])
    .where('code', '=', at.organisation),
);
