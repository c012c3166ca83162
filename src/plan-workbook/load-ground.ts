import { outcomesOf } from '../framework/rules/find.ts';
import type { Pack, Packs } from '../framework/rules/pack.ts';
import type { PlanTemplate } from '../framework/rules/plan-template.ts';
import { loadLastNumbers } from '../improvement-plan/action-store.ts';
import { loadPlanVersion } from '../improvement-plan/load-versions.ts';
import { loadWorkingPlan, type WorkingPlan } from '../improvement-plan/load-working-plan.ts';
import { planContent } from '../improvement-plan/rules/content.ts';
import { gapText } from '../improvement-plan/rules/gaps.ts';
import type { Where } from '../improvement-plan/rules/plan.ts';
import { isAgreed } from '../improvement-plan/rules/states.ts';
import type { PlanContent, VersionAction } from '../improvement-plan/rules/version.ts';
import { loadRoundsFor } from '../plan-review/load-rounds.ts';
import { loadUpdate } from '../plan-review/load-update.ts';
import type { RoundFor } from '../plan-review/rules/rounds.ts';
import { withUpdates } from '../plan-review/rules/update.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Ground } from './rules/ground.ts';
import type { Said } from './rules/texts.ts';
import { type EmailedRows, type Kept, loadEmailedRows, loadKept } from './store.ts';

/** Everything that an organisation's workbook is written from and judged by. */
export type WorkbookPlace = {
  readonly working: WorkingPlan;
  readonly pack: Pack;
  readonly template: PlanTemplate;
  /** The round whose month and year stand in T's heading. */
  readonly round: RoundFor | null;
  /** What would be handed over now. */
  readonly content: PlanContent;
  readonly kept: Kept;
  readonly ground: Ground;
};

/** The place of the plan's workbook; null where the organisation does not take part, or the edition has no template. */
export async function loadWorkbookPlace(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
): Promise<WorkbookPlace | null> {
  const working = await loadWorkingPlan(db, packs, where, now);
  const template = working?.pack.edition.planTemplate;
  if (!working || !template) return null;
  const { plan, pack, organisation, frame, people, outcomes, actions } = working;
  const update = plan && (await loadUpdate(db, packs, where, now));
  const rounds = update?.rounds ?? (await loadRoundsFor(db, pack.edition, organisation));
  const isOpen = plan !== null && isAgreed(plan.state) && update !== null && update.round !== null;
  const answers = update?.answers ?? new Map();
  const kept = await loadKept(db, where);
  const place = { where, framework: pack.framework.id, plan, completeBy: frame.completeBy, people };
  return {
    ...{ working, pack, template, kept },
    round: update?.round ?? comingRound(rounds, now),
    content: withUpdates(planContent(working), answers),
    ground: {
      ...{ place, now, answers, more: kept.cells, handedOver: null },
      outcomes: outcomesOf(pack.framework).map(({ outcome }) => outcome),
      actions: new Map(actions.map((one) => [one.reference, one])),
      last: await loadLastNumbers(db, where),
      gaps: new Map(outcomes.filter((one) => one.isBelow).map((one) => [one.outcome.code, gapText(one)])),
      round: isOpen ? (update?.round?.name ?? null) : null,
    },
  };
}

/** The first round that has not passed, or the last of all. */
const comingRound = (rounds: readonly RoundFor[], now: Moment): RoundFor | null =>
  rounds.find((one) => !one.waived && one.due >= dayOf(now)) ?? rounds.at(-1) ?? null;

/**
 * The same for a reviewer: the actions as they were handed over last, or as they stand while the organisation shares
 * them, with what has come by email since (R38).
 */
export async function asHandedOver(db: Queryable, place: WorkbookPlace): Promise<WorkbookPlace> {
  const { plan, where } = place.working;
  const version = plan === null || plan.version === 0 ? null : await loadPlanVersion(db, where, plan.version);
  const isShared = plan?.sharedAt !== null && plan?.sharedAt !== undefined;
  const content = isShared ? place.content : version?.content;
  const round = isShared ? place.ground.round : (version?.content.round ?? null);
  const before = handedOverIn(content?.actions ?? [], round === place.ground.round);
  const emailed = await loadEmailedRows(db, where, place.ground.round);
  const handedOver = withEmailed(before, emailed, place.ground);
  return { ...place, ground: { ...place.ground, handedOver } };
}

/** What reviewers know of each action: as it was handed over, with what an update said since. */
export const handedOverIn = (
  actions: readonly VersionAction[],
  isOfRound: boolean,
): ReadonlyMap<string, Said> => new Map(actions.map((one) => [one.reference, standingSince(one, isOfRound)]));

/** The same with what reviewers loaded from emails, as long as nobody has written over it. */
export function withEmailed(
  before: ReadonlyMap<string, Said>,
  emailed: EmailedRows,
  { actions, answers }: Pick<Ground, 'actions' | 'answers'>,
): ReadonlyMap<string, Said> {
  const known = new Map(before);
  for (const [reference, { version, ...action }] of actions)
    if (emailed.isAction(reference, version)) {
      const update = before.get(reference)?.update;
      known.set(reference, update ? { ...action, update } : action);
    }
  for (const [reference, { version, ...update }] of answers) {
    const said = known.get(reference);
    if (said && emailed.isAnswer(reference, version)) known.set(reference, { ...said, update });
  }
  return known;
}

/** The dates that an update gives stand in the plan from then on; what it says is of its own round. */
function standingSince({ update, ...action }: VersionAction, isOfRound: boolean): Said {
  const delivery = update?.newDelivery ?? action.delivery;
  return isOfRound && update ? { ...action, delivery, update } : { ...action, delivery };
}
