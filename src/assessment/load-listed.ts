import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Allocated } from '../allocation/rules/allocation.ts';
import { allocationRows, allocationsFrom } from '../allocation/store.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import { organisationColumns } from '../organisation/store.ts';
import { anyOf, builtOnce, filledUp, type Places } from '../platform/database/built-once.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { askedRows, type ReviewsListed, reviewsFrom, verdictRows } from './load-reviews.ts';
import { type Answer, unanswered } from './rules/answer.ts';
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
  const [row] = await listed(db, { ...where, outcomes: filledUp(outcomes) });
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
