import type { Packs } from '../framework/rules/pack.ts';
import { movesPart } from '../improvement-plan/load-moves.ts';
import { loadWorkingPlanWith, type WorkingPlan } from '../improvement-plan/load-working-plan.ts';
import { planContent } from '../improvement-plan/rules/content.ts';
import { type MoveSituation, roundOn } from '../improvement-plan/rules/decide-move.ts';
import type { Plan, Where } from '../improvement-plan/rules/plan.ts';
import type { PlanContent } from '../improvement-plan/rules/version.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { onePart, part } from '../platform/database/together.ts';
import { agreedOn } from './load-review.ts';
import { roundParts, roundsFrom } from './load-rounds.ts';
import { asked, type RoundFor, roundsFor, sinceAgreed } from './rules/rounds.ts';
import { type UpdateAnswer, withUpdates } from './rules/update.ts';
import './tables.ts';

/** An organisation's update of its plan, as far as it has got. */
export type Update = {
  readonly working: WorkingPlan;
  readonly plan: Plan;
  readonly rounds: readonly RoundFor[];
  /** The round that is open, or opened last; null before the first. */
  readonly round: RoundFor | null;
  readonly answers: ReadonlyMap<string, UpdateAnswer>;
  readonly updatedIn: string | null;
  readonly content: PlanContent;
  readonly contentHash: string;
  readonly situation: MoveSituation;
};

/** The update that an organisation is asked for; null where it has no plan in the edition. */
export async function loadUpdate(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
): Promise<Update | null> {
  const found = await loadWorkingPlanWith(db, packs, where, now, updateParts(db, where));
  const plan = found?.working.plan;
  if (!found || !plan) return null;
  const { working, more } = found;
  const known = roundsFrom(working.pack.edition, more);
  const rounds = roundsFor(known.rounds, known.changes, working.organisation);
  const round = roundOn(sinceAgreed(asked(rounds), agreedOn(more.moves)), dayOf(now));
  const answers = answersIn(more.answered, round?.name ?? null);
  const updatedIn = more.updatedIn?.round ?? null;
  const content = withUpdates(planContent(working), answers);
  const held = rounds.find((one) => one.name === round?.name) ?? null;
  return {
    ...{ working, plan, rounds, round: held, answers, updatedIn, content },
    contentHash: sha256(canonical(content)),
    situation: {
      ...{ today: dayOf(now), status: plan.status, fullDue: working.pack.edition.dates.fullDue },
      ...{ round, updatedIn, faults: working.check.faults },
      everyGapCovered: working.check.uncovered.length === 0,
      everyActionComplete: false,
    },
  };
}

/** What an update is made of beside the working plan. */
const updateParts = (db: Queryable, where: Where) => ({
  moves: movesPart(db, where),
  ...roundParts(db, where.edition),
  answered: answeredPart(db, where),
  updatedIn: updatedInPart(db, where),
});

const answeredPart = (db: Queryable, { organisation, edition }: Where) =>
  part(
    db
      .selectFrom('plan_update_answer')
      .select(['round', 'reference', 'version', 'still_valid as stillValid'])
      .select(['new_delivery as newDelivery', 'comment'])
      .select(['answered_at as at', 'answered_by_name as by'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition),
    (rows) => rows,
  );

type Answered = readonly (UpdateAnswer & { readonly round: string })[];

const answersIn = (answered: Answered, round: string | null): ReadonlyMap<string, UpdateAnswer> =>
  new Map(
    answered
      .filter((one) => one.round === round)
      .map(({ round: _, ...answer }) => [answer.reference, answer]),
  );

/** The round of the latest update that was handed over; null where none was. */
const updatedInPart = (db: Queryable, { organisation, edition }: Where) =>
  onePart(
    db
      .selectFrom('plan_version')
      .select('round')
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .where('kind', '=', 'update')
      .orderBy('version', 'desc')
      .limit(1),
    (row) => row,
  );
