import { findPack } from '../framework/rules/find.ts';
import type { Pack, Packs, Reviewer } from '../framework/rules/pack.ts';
import { takesPart } from '../framework/rules/year.ts';
import { loadMoves, type MoveMade } from '../improvement-plan/load-moves.ts';
import { factsOfVersion } from '../improvement-plan/rules/content.ts';
import { type MoveSituation, roundOn } from '../improvement-plan/rules/decide-move.ts';
import type { Plan, Where } from '../improvement-plan/rules/plan.ts';
import type { PlanVersion } from '../improvement-plan/rules/version.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { type Day, dayOf, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { loadRoundsFor } from './load-rounds.ts';
import { loadRegistered, type Registered } from './load-standing.ts';
import { asked, type RoundFor, sinceAgreed } from './rules/rounds.ts';

/** A plan as its reviewers and those who decide find it: what was handed over, and what a decision depends on. */
export type Review = Registered & {
  readonly where: Where;
  readonly pack: Pack;
  readonly organisation: Organisation;
  readonly reviewer: Reviewer;
  readonly plan: Plan;
  /** Every version, oldest first. */
  readonly versions: readonly PlanVersion[];
  readonly moves: readonly MoveMade[];
  readonly rounds: readonly RoundFor[];
  readonly situation: MoveSituation;
};

/** A plan of which something was handed over; null where there is none, or the organisation takes no part. */
export async function loadReview(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
): Promise<Review | null> {
  const pack = findPack(packs, where.edition);
  const organisation = pack && (await loadOrganisation(db, where.organisation));
  const plan = organisation && (await loadPlan(db, where));
  if (!plan || plan.version === 0 || !takesPart(pack.edition, organisation.type)) return null;
  const [versions, moves, rounds, registered] = await Promise.all([
    loadContents(db, where),
    loadMoves(db, where),
    loadRoundsFor(db, pack.edition, organisation),
    loadRegistered(db, where.organisation, where.edition),
  ]);
  const reviewer = pack.edition.reviewers[organisation.type] ?? 'national-team';
  const place = { where, pack, organisation, reviewer, plan, versions, moves, rounds };
  return { ...place, ...registered, situation: situationOf(place, registered, now) };
}

/** Every version of a plan as it was handed over, oldest first. */
async function loadContents(db: Queryable, { organisation, edition }: Where): Promise<PlanVersion[]> {
  const rows = await db
    .selectFrom('plan_version')
    .select('content')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('version')
    .execute();
  return rows.map((one) => JSON.parse(one.content) as PlanVersion);
}

type Place = Pick<Review, 'plan' | 'pack' | 'versions' | 'rounds' | 'moves'>;

/** The day on which the plan was agreed last; `moves` newest first. */
export const agreedOn = (moves: readonly Pick<MoveMade, 'move' | 'at'>[]): Day | null => {
  const found = moves.find((one) => one.move === 'agree');
  return found ? dayOf(found.at) : null;
};

function situationOf(
  { plan, pack, versions, rounds, moves }: Place,
  { status }: Registered,
  now: Moment,
): MoveSituation {
  const today = dayOf(now);
  const latest = versions.at(-1);
  const facts = latest && factsOfVersion(latest, plan.below);
  return {
    ...{ today, status, fullDue: pack.edition.dates.fullDue },
    round: roundOn(sinceAgreed(asked(rounds), agreedOn(moves)), today),
    updatedIn: versions.findLast((one) => one.kind === 'update')?.round ?? null,
    faults: 0,
    everyGapCovered: facts?.everyGapCovered ?? false,
    everyActionComplete: facts?.everyActionComplete ?? false,
  };
}
