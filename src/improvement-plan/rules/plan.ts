import type { Event } from '../../platform/change/events.ts';
import type { Moment } from '../../platform/clock.ts';
import type { PublishedGap } from '../events.ts';
import '../events.ts';
import type { Moved } from './decide-move.ts';
import type { Part, PlanMove, PlanState, PlanStatus } from './states.ts';

/** A plan as it stands, without its actions. */
export type Plan = {
  readonly organisation: string;
  readonly edition: string;
  readonly framework: string;
  readonly state: PlanState;
  readonly status: PlanStatus;
  /** The latest version handed over; 0 where none was. */
  readonly version: number;
  readonly moves: number;
  readonly publication: number | null;
  /** What was below its level in that publication. */
  readonly below: readonly PublishedGap[] | null;
  readonly sharedAt: Moment | null;
  readonly sharedBy: string | null;
  readonly openedAt: Moment;
  readonly movedAt: Moment;
};

export type Where = { readonly organisation: string; readonly edition: string };

/** What events of a plan are about, for histories. */
export const aboutPlan = (edition: string): string => `${edition}/improvement-plan`;
export const aboutAction = (edition: string, reference: string): string =>
  `${aboutPlan(edition)}/${reference}`;

/** Before anything of it stands in the tables: as `plan-opened` makes it. */
export const openedPlan = (where: Where, framework: string, now: Moment): Plan => ({
  organisation: where.organisation,
  edition: where.edition,
  framework,
  state: 'draft',
  status: 'not-published',
  version: 0,
  moves: 0,
  publication: null,
  below: null,
  sharedAt: null,
  sharedBy: null,
  openedAt: now,
  movedAt: now,
});

/** The event by which a plan comes to be. */
export const planOpened = ({ organisation, edition }: Where, framework: string): Event => ({
  type: 'plan-opened',
  organisation,
  about: aboutPlan(edition),
  payload: { edition, framework },
});

type Said = {
  readonly part: Part;
  readonly version: number | null;
  readonly round: string | null;
  readonly reason: string | null;
};

/** The event of a move that `decideMove` allowed. */
export const planMoved = (plan: Plan, move: PlanMove, { to, status }: Moved, said: Said): Event => ({
  type: 'plan-moved',
  organisation: plan.organisation,
  about: aboutPlan(plan.edition),
  payload: {
    edition: plan.edition,
    number: plan.moves + 1,
    move,
    from: plan.state,
    to,
    part: said.part,
    version: said.version,
    round: said.round,
    reason: said.reason?.trim() || null,
    statusBefore: plan.status,
    status,
  },
});
