import type { Selectable } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Allocated } from '../allocation/rules/allocation.ts';
import { unallocated } from '../allocation/rules/allocation.ts';
import { allocationRows, allocationsFrom } from '../allocation/store.ts';
import type { CommentCounts } from '../comment/rules/say-comments.ts';
import { commentCounts } from '../comment/store.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import { organisationColumns } from '../organisation/store.ts';
import { anyOf, builtOnce, type Places } from '../platform/database/built-once.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { askedRows, noReviews, type ReviewsListed, reviewsFrom, verdictRows } from './load-reviews.ts';
import { type Answer, unanswered } from './rules/answer.ts';
import { answerColumns } from './store.ts';
import './tables.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly framework: string };

/** What a list of outcomes shows. Of answers only how far they have got: their texts are left out. */
export type Listed = {
  readonly organisation: Organisation;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly allocations: ReadonlyMap<string, Allocated>;
  /** By outcome; one of which no review is asked is not there. */
  readonly reviews: ReadonlyMap<string, ReviewsListed>;
};

/** An organisation with its answers and whom some outcomes are given to, in one query; null where there is none. */
export async function loadListed(
  db: Queryable,
  where: Where,
  outcomes: readonly string[],
): Promise<Listed | null> {
  const [row] = await listed(db, { ...where, outcomes });
  if (!row) return null;
  const { answers, allocations, asked, verdicts, ...found } = row;
  return {
    organisation: found,
    answers: new Map(answers.map((one) => [one.outcome, { ...unanswered(one.outcome), ...one }])),
    allocations: allocationsFrom(allocations),
    reviews: reviewsFrom({ asked, verdicts }),
  };
}

const listed = builtOnce((db, at: Places<Where & { readonly outcomes: readonly string[] }>) =>
  db
    .selectFrom('organisation')
    .select(organisationColumns)
    .select((of) => [
      jsonArrayFrom(
        of
          .selectFrom('answer')
          .select(['outcome', 'level', 'complete', 'waiting', 'policy', 'version'])
          .whereRef('answer.organisation', '=', 'organisation.code')
          .where('edition', '=', at.edition)
          .where('framework', '=', at.framework)
          .where('outcome', '=', anyOf(at.outcomes)),
      ).as('answers'),
      jsonArrayFrom(allocationRows(at, at.outcomes)).as('allocations'),
      jsonArrayFrom(askedRows(at, at.outcomes)).as('asked'),
      jsonArrayFrom(verdictRows(at, at.outcomes)).as('verdicts'),
    ])
    .where('code', '=', at.organisation),
);

/** What an earlier edition said, as a suggestion (R8): its room is below this one, so its shape is told by the table. */
export type LastYear = Pick<
  Selectable<Tables['carried_answer']>,
  'outcome' | 'kind' | 'source' | 'sources' | 'state'
> & { readonly change: string | null; readonly fromEdition: string };

/** What the page of one outcome shows. */
export type OutcomeRecord = {
  readonly organisation: Organisation;
  readonly answer: Answer;
  readonly allocation: Allocated;
  /** Ids of the evidence attached, in the order of attaching. */
  readonly evidence: readonly string[];
  /** Null also where it was dismissed. */
  readonly lastYear: LastYear | null;
  readonly reviews: ReviewsListed;
  readonly comments: CommentCounts;
};

/** An organisation with all that belongs to one of its outcomes, in one query; null where there is none. */
export async function loadOutcomeRecord(
  db: Queryable,
  where: Where,
  outcome: string,
): Promise<OutcomeRecord | null> {
  const [row] = await outcomeRecord(db, { ...where, outcome, outcomes: [outcome] });
  if (!row) return null;
  const { answer, allocations, evidence, lastYear, asked, verdicts, comments, ...found } = row;
  return {
    organisation: found,
    // In JSON a moment has PostgreSQL's form, with its offset.
    answer: answer ? { ...answer, changedAt: new Date(answer.changedAt).toISOString() } : unanswered(outcome),
    allocation: allocationsFrom(allocations).get(outcome) ?? unallocated,
    evidence: evidence.map((one) => one.id),
    lastYear,
    reviews: reviewsFrom({ asked, verdicts }).get(outcome) ?? noReviews,
    comments: comments[0] ?? { all: 0, open: 0 },
  };
}

type OfOutcome = Where & { readonly outcome: string; readonly outcomes: readonly string[] };

const outcomeRecord = builtOnce((db, at: Places<OfOutcome>) =>
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
    ])
    .where('code', '=', at.organisation),
);
