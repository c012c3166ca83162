import type { Event } from '../../platform/change/events.ts';
import type { PublishedGap } from '../events.ts';
import { decideMove, type MoveSituation } from './decide-move.ts';
import { aboutPlan, openedPlan, type Plan, planMoved, planOpened, type Where } from './plan.ts';
import { isAgreed, type PlanMove, type PlanState, type PlanStatus } from './states.ts';

export type PublishedNow = {
  readonly publication: number;
  /** What is below its level in it. */
  readonly below: readonly PublishedGap[];
};

/**
 * What a full publication means for the plan (R20). `covered` are the outcomes with an action in the version that
 * was agreed last. A plan that is complete or closed covers nothing any more.
 */
export function moveAfterPublication(
  state: PlanState,
  covered: readonly string[],
  below: readonly Pick<PublishedGap, 'outcome'>[],
): PlanMove {
  if (below.length === 0) return 'publish-none-below';
  if (state === 'complete' || state === 'closed') return 'publish-newly-below';
  if (!isAgreed(state)) return 'publish-below';
  return below.every((one) => covered.includes(one.outcome)) ? 'publish-as-planned' : 'publish-newly-below';
}

/** The status that a publication leads to, before any of it is recorded: for the page that says so (R19, R20). */
export function statusAfterPublication(
  plan: Plan | null,
  covered: readonly string[],
  below: readonly PublishedGap[],
): PlanStatus {
  if (plan === null) return below.length === 0 ? 'standards-met' : 'standards-not-met';
  const moved = decideMove(
    plan.state,
    moveAfterPublication(plan.state, covered, below),
    publisher,
    anyDay(plan),
  );
  return 'problems' in moved ? plan.status : moved.status;
}

/**
 * The events that follow a full publication in the same change. Without a plan one is opened where something is below;
 * where nothing is, nothing follows.
 */
export function afterPublication(
  where: Where & { readonly framework: string; readonly now: string },
  plan: Plan | null,
  covered: readonly string[],
  published: PublishedNow,
): { readonly plan: Plan | null; readonly events: readonly Event[] } {
  if (plan === null && published.below.length === 0) return { plan: null, events: [] };
  const before = plan ?? openedPlan(where, where.framework, where.now);
  const move = moveAfterPublication(before.state, covered, published.below);
  const moved = decideMove(before.state, move, publisher, anyDay(before));
  if ('problems' in moved) return { plan, events: [] };
  return {
    plan: { ...before, ...published, state: moved.to, status: moved.status, moves: before.moves + 1 },
    events: [
      ...(plan === null ? [planOpened(where, where.framework)] : []),
      {
        type: 'plan-met-publication',
        organisation: where.organisation,
        about: aboutPlan(where.edition),
        payload: { edition: where.edition, ...published },
      },
      planMoved(before, move, moved, {
        part: 'publication',
        version: before.version === 0 ? null : before.version,
        round: null,
        reason: null,
      }),
    ],
  };
}

const publisher = { parts: ['publication'], reason: '' } as const;

/** Publications' moves depend on no condition. */
const anyDay = ({ status }: Plan): MoveSituation => ({
  today: '',
  status,
  fullDue: '',
  round: null,
  updatedIn: null,
  faults: 0,
  everyGapCovered: false,
  everyActionComplete: false,
});
