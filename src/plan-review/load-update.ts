import type { Packs } from '../framework/rules/pack.ts';
import { loadMoves } from '../improvement-plan/load-moves.ts';
import { loadWorkingPlan, type WorkingPlan } from '../improvement-plan/load-working-plan.ts';
import { planContent } from '../improvement-plan/rules/content.ts';
import { type MoveSituation, roundOn } from '../improvement-plan/rules/decide-move.ts';
import type { Plan, Where } from '../improvement-plan/rules/plan.ts';
import type { PlanContent } from '../improvement-plan/rules/version.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { agreedOn } from './load-review.ts';
import { loadRoundsFor } from './load-rounds.ts';
import { asked, type RoundFor, sinceAgreed } from './rules/rounds.ts';
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
  const working = await loadWorkingPlan(db, packs, where, now);
  const plan = working?.plan;
  if (!working || !plan) return null;
  const rounds = await loadRoundsFor(db, working.pack.edition, working.organisation);
  const since = agreedOn(await loadMoves(db, where));
  const round = roundOn(sinceAgreed(asked(rounds), since), dayOf(now));
  const answers = round ? await loadAnswers(db, where, round.name) : new Map<string, UpdateAnswer>();
  const updatedIn = await loadUpdatedIn(db, where);
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

async function loadAnswers(
  db: Queryable,
  { organisation, edition }: Where,
  round: string,
): Promise<ReadonlyMap<string, UpdateAnswer>> {
  const rows = await db
    .selectFrom('plan_update_answer')
    .select(['reference', 'version', 'still_valid as stillValid', 'new_delivery as newDelivery', 'comment'])
    .select(['answered_at as at', 'answered_by_name as by'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('round', '=', round)
    .execute();
  return new Map(rows.map((row) => [row.reference, row]));
}

/** The round of the latest update that was handed over; null where none was. */
export async function loadUpdatedIn(db: Queryable, { organisation, edition }: Where): Promise<string | null> {
  const row = await db
    .selectFrom('plan_version')
    .select('round')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '=', 'update')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.round ?? null;
}
