import { expressionBuilder } from 'kysely';
import { inOrder } from '../organisation/rules/discipline.ts';
import type { Moment } from '../platform/clock.ts';
import { anyOf, type Operand } from '../platform/database/built-once.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { type Part, part, type Said, together } from '../platform/database/together.ts';
import { type UnderReview, unreviewed, type Verdict } from './rules/review.ts';
import './tables.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly framework: string };
type Told = { readonly [One in keyof Where]: Operand<string> };

/** A verdict with who gave it when. */
export type GivenVerdict = Verdict & {
  readonly comment: string;
  readonly at: Moment;
  readonly by: string;
  readonly byId: string;
  /** Whether it is on what stands now. */
  readonly counts: boolean;
};

export type Reviews = UnderReview & {
  readonly contentAt: Moment | null;
  /** All that were given, oldest first. */
  readonly given: readonly GivenVerdict[];
};

/** The reviews that outcomes of an edition ask for: to run alone or as a part of another query. */
export const askedRows = ({ organisation, edition }: Told, outcomes: Operand<readonly string[]>) =>
  expressionBuilder<Tables, never>()
    .selectFrom('review_asked')
    .select(['outcome', 'discipline'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('outcome', '=', anyOf(outcomes));

/** The verdicts on what stands now, in the order in which they were given. */
export const verdictRows = (
  { organisation, edition, framework }: Told,
  outcomes: Operand<readonly string[]>,
) =>
  expressionBuilder<Tables, never>()
    .selectFrom('review_verdict as verdict')
    .innerJoin('answer', (join) =>
      join
        .onRef('answer.organisation', '=', 'verdict.organisation')
        .onRef('answer.edition', '=', 'verdict.edition')
        .onRef('answer.framework', '=', 'verdict.framework')
        .onRef('answer.outcome', '=', 'verdict.outcome')
        .onRef('answer.content_seq', '=', 'verdict.content_seq'),
    )
    .select(['verdict.outcome', 'verdict.discipline', 'verdict.approved'])
    .where('verdict.organisation', '=', organisation)
    .where('verdict.edition', '=', edition)
    .where('verdict.framework', '=', framework)
    .where('verdict.outcome', '=', anyOf(outcomes))
    .orderBy('verdict.seq');

/** What lists say of the reviews of one outcome. */
export type ReviewsListed = Pick<UnderReview, 'asked' | 'verdicts'>;
export const noReviews: ReviewsListed = { asked: [], verdicts: [] };

type Rows = {
  readonly asked: readonly { readonly outcome: string; readonly discipline: string }[];
  readonly verdicts: readonly (Verdict & { readonly outcome: string })[];
};

/** Those rows put together, by outcome; an outcome of which none is asked is not there. */
export function reviewsFrom({ asked, verdicts }: Rows): ReadonlyMap<string, ReviewsListed> {
  return new Map(
    [...new Set(asked.map((one) => one.outcome))].map((outcome) => [
      outcome,
      {
        asked: inOrder(asked.filter((one) => one.outcome === outcome).map((one) => one.discipline)),
        verdicts: verdicts.filter((one) => one.outcome === outcome),
      },
    ]),
  );
}

/** Which reviews the outcomes of an edition ask for, by outcome. */
export const askedPart = (
  db: Queryable,
  { organisation, edition }: Omit<Where, 'framework'>,
): Part<ReadonlyMap<string, UnderReview['asked']>> =>
  part(
    db
      .selectFrom('review_asked')
      .select(['outcome', 'discipline'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition),
    (asked) =>
      new Map([...reviewsFrom({ asked, verdicts: [] })].map(([outcome, one]) => [outcome, one.asked])),
  );

/** The same, asked alone. */
export const loadAsked = (db: Queryable, where: Omit<Where, 'framework'>) => askedPart(db, where).alone();

/** How the outcomes of an edition stand with their reviews: those that have an answer or are asked for one. */
export const loadReviews = async (db: Queryable, where: Where): Promise<ReadonlyMap<string, Reviews>> =>
  standingFrom(await together(db, reviewParts(db, where)));

/** What is read for it: of all outcomes, or of one. */
export const reviewParts = (db: Queryable, where: Where, outcome?: string) => ({
  asked: askedPart(db, where),
  contents: part(
    db
      .selectFrom('answer')
      .select(['outcome', 'complete', 'waiting', 'content_seq as contentSeq'])
      .select(['content_by as contentBy', 'content_at as contentAt'])
      .where('organisation', '=', where.organisation)
      .where('edition', '=', where.edition)
      .where('framework', '=', where.framework)
      .$if(outcome !== undefined, (query) => query.where('outcome', '=', outcome ?? '')),
    (rows) => rows,
  ),
  verdicts: part(
    db
      .selectFrom('review_verdict')
      .select(['outcome', 'discipline', 'approved', 'comment', 'content_seq as contentSeq'])
      .select(['made_at as at', 'made_by_name as by', 'made_by as byId'])
      .where('organisation', '=', where.organisation)
      .where('edition', '=', where.edition)
      .where('framework', '=', where.framework)
      .$if(outcome !== undefined, (query) => query.where('outcome', '=', outcome ?? ''))
      .orderBy('seq'),
    (rows) => rows,
  ),
});

/** The same out of what was read. */
export function standingFrom({
  asked,
  contents,
  verdicts,
}: Said<ReturnType<typeof reviewParts>>): ReadonlyMap<string, Reviews> {
  const outcomes = new Set([...asked.keys(), ...contents.map((one) => one.outcome)]);
  return new Map(
    [...outcomes].map((outcome) => {
      const { outcome: _, ...answer } = contents.find((one) => one.outcome === outcome) ?? {
        ...unreviewed,
        contentAt: null,
        outcome,
      };
      const given = verdicts
        .filter((one) => one.outcome === outcome)
        .map((one) => ({ ...one, counts: one.contentSeq === answer.contentSeq }));
      const verdicts_ = given.filter((one) => one.counts);
      return [outcome, { ...answer, asked: asked.get(outcome) ?? [], verdicts: verdicts_, given }];
    }),
  );
}

/** How one outcome stands with its reviews. */
export const loadReviewsOf = async (db: Queryable, where: Where, outcome: string): Promise<Reviews> =>
  reviewsOf(standingFrom(await together(db, reviewParts(db, where, outcome))), outcome);

/** One outcome of them. */
export const reviewsOf = (all: ReadonlyMap<string, Reviews>, outcome: string): Reviews =>
  all.get(outcome) ?? { ...unreviewed, contentAt: null, given: [] };
