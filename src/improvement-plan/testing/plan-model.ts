import type { Reviewer } from '../../framework/rules/pack.ts';
import type { Day } from '../../platform/clock.ts';
import type { Grant, Role, Who } from '../../platform/pages/gate.ts';
import type { PublishedGap } from '../events.ts';
import { afterPublication } from '../rules/after-publication.ts';
import { decideMove, type MoveSituation, type Round, roundOn } from '../rules/decide-move.ts';
import { partsOf } from '../rules/parts.ts';
import { openedPlan, type Plan, planMoved } from '../rules/plan.ts';
import { moveOf, type PlanMove, type PlanStatus } from '../rules/states.ts';

/** A small world in which a plan lives: what people, publications and the calendar can do to it. */
export type World = {
  readonly reviewer: Reviewer;
  readonly today: number;
  readonly fullDue: number;
  /** Rounds by the day on which they open and the day on which they are due. */
  readonly rounds: readonly { readonly opens: number; readonly due: number }[];
  readonly plan: Plan;
  /** The working plan: outcomes with an action, whether the check finds nothing missing, whether all is complete. */
  readonly working: { readonly covers: readonly string[]; readonly checked: boolean; readonly done: boolean };
  /** The same of the version handed over last, and of the one that was agreed last. */
  readonly handedOver: { readonly covers: readonly string[]; readonly done: boolean };
  readonly agreed: readonly string[];
  readonly updatedIn: string | null;
  readonly told: readonly Told[];
};

/** What happened, as the walk's own memory of it: the invariants are read off this and not off the rules. */
export type Told = {
  readonly move: PlanMove;
  readonly who: Person['name'];
  readonly reason: string;
  readonly today: number;
  readonly below: number;
  readonly before: Plan;
  readonly after: Plan;
  readonly world: World;
};

export type Step =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'extend'; readonly what: 'full' | 'round'; readonly days: number }
  | {
      readonly kind: 'write';
      readonly covers: readonly string[];
      readonly checked: boolean;
      readonly done: boolean;
    }
  | { readonly kind: 'publish'; readonly below: readonly string[] }
  | { readonly kind: 'move'; readonly move: PlanMove; readonly who: number; readonly reason: string };

type Person = Pick<Who, 'name' | 'grants'>;
const grant = (role: Role, organisation: string | null = null, region: string | null = null): Grant => ({
  role,
  organisation,
  organisationName: null,
  region,
});
const person = (name: string, ...grants: Grant[]): Person => ({ name, grants });

export const organisation = { code: 'RX1', region: 'Midlands' } as const;

/** Everybody who might try something. */
export const people: readonly Person[] = [
  person('administrator', grant('administrator', 'RX1')),
  person('member', grant('member', 'RX1')),
  person('administrator elsewhere', grant('administrator', 'RY2')),
  person('regional lead', grant('regional-lead', null, 'Midlands')),
  person('regional lead elsewhere', grant('regional-lead', null, 'South West')),
  person('national team, decides', grant('national-decide')),
  person('national team, sees', grant('national-see')),
  person('DHSC reviewer', grant('dhsc-reviewer')),
  person('administrator who decides nationally', grant('administrator', 'RX1'), grant('national-decide')),
  person('member who reviews for DHSC', grant('member', 'RX1'), grant('dhsc-reviewer')),
];

/** Days are counted from the edition's opening; as texts they keep their order. */
export const dayAt = (day: number): Day => String(day).padStart(6, '0');
const roundAt = ({ opens, due }: World['rounds'][number], at: number): Round => ({
  name: `round ${at}`,
  opens: dayAt(opens),
  due: dayAt(due),
});
export const roundNow = (world: World): Round | null =>
  roundOn(world.rounds.map(roundAt), dayAt(world.today));

export const aWorld = (reviewer: Reviewer): World => ({
  reviewer,
  today: 250,
  fullDue: 290,
  rounds: [
    { opens: 430, due: 460 },
    { opens: 610, due: 640 },
  ],
  plan: openedPlan({ organisation: organisation.code, edition: '2025-26' }, 'framework', 'now'),
  working: { covers: [], checked: false, done: false },
  handedOver: { covers: [], done: false },
  agreed: [],
  updatedIn: null,
  told: [],
});

export const situationOf = (world: World): MoveSituation => ({
  today: dayAt(world.today),
  status: world.plan.status,
  fullDue: dayAt(world.fullDue),
  round: roundNow(world),
  updatedIn: world.updatedIn,
  faults: world.working.checked ? 0 : 1,
  everyGapCovered: (world.plan.below ?? []).every(({ outcome }) => world.handedOver.covers.includes(outcome)),
  everyActionComplete: world.handedOver.done,
});

const gap = (outcome: string): PublishedGap => ({ outcome, expected: 'achieved', declared: 'not-achieved' });

/** The world after a step; what the rules refuse leaves it as it is. */
export function after(world: World, step: Step): World {
  switch (step.kind) {
    case 'days':
      return { ...world, today: world.today + step.days };
    case 'extend':
      return step.what === 'full'
        ? { ...world, fullDue: world.fullDue + step.days }
        : { ...world, rounds: world.rounds.map((one) => ({ ...one, due: one.due + step.days })) };
    case 'write':
      return { ...world, working: step };
    case 'publish':
      return published(world, step.below);
    case 'move':
      return moved(world, step);
    default:
      return step satisfies never;
  }
}

function published(world: World, outcomes: readonly string[]): World {
  const where = { organisation: organisation.code, edition: '2025-26', framework: 'framework', now: 'now' };
  const below = outcomes.map(gap);
  const publication = (world.plan.publication ?? 0) + 1;
  const { plan, events } = afterPublication(where, world.plan, world.agreed, { publication, below });
  const made = events.find((one) => one.type === 'plan-moved');
  if (plan === null || made === undefined) return world;
  return tell({ ...world, plan }, world, made.payload.move, 'publication', '');
}

function moved(world: World, { move, who, reason }: Extract<Step, { kind: 'move' }>): World {
  const mover = people[who % people.length];
  if (!mover) return world;
  const parts = partsOf(mover, organisation, world.reviewer);
  const now = situationOf(world);
  const decided = decideMove(world.plan.state, move, { parts, reason }, now);
  if ('problems' in decided) return world;
  const handsOver = moveOf(move).by.includes('organisation');
  const part = moveOf(move).by.find((one) => parts.includes(one)) ?? 'organisation';
  const version = world.plan.version + (handsOver ? 1 : 0);
  // Through the event, as applied.
  const event = planMoved(world.plan, move, decided, { part, version, round: null, reason });
  if (event.type !== 'plan-moved') return world;
  const { to: state, status, number: moves } = event.payload;
  const next: World = {
    ...world,
    plan: { ...world.plan, state, status, version, moves },
    handedOver: handsOver ? { covers: world.working.covers, done: world.working.done } : world.handedOver,
    updatedIn: move === 'update' ? (now.round?.name ?? null) : world.updatedIn,
    agreed: move === 'agree' ? world.handedOver.covers : world.agreed,
  };
  return tell(next, world, move, mover.name, event.payload.reason ?? '');
}

const tell = (next: World, before: World, move: PlanMove, who: string, reason: string): World => ({
  ...next,
  told: [
    ...next.told,
    {
      ...{ move, who, reason, today: next.today, below: next.plan.below?.length ?? 0 },
      ...{ before: before.plan, after: next.plan, world: before },
    },
  ],
});

/**
 * What the register must show, told once more without the state machine: from publications and decisions alone (R20,
 * R22). `agreed` are the outcomes of the agreement that still holds.
 */
export function registerFrom(told: readonly Told[]): PlanStatus {
  let status: PlanStatus = 'not-published';
  let agreement: readonly string[] | null = null;
  for (const { move, after, world } of told) {
    if (move.startsWith('publish')) {
      const below = (after.below ?? []).map((one) => one.outcome);
      const holds: boolean = agreement !== null && below.every((one) => agreement?.includes(one));
      if (below.length === 0) [status, agreement] = ['standards-met', null];
      else if (!holds) [status, agreement] = ['standards-not-met', null];
    } else if (move === 'agree') [status, agreement] = ['approaching-standards', world.handedOver.covers];
    else if (move === 'find-on-track') status = 'approaching-standards';
    else if (move === 'revert') status = 'standards-not-met';
    else if (move === 'find-complete') [status, agreement] = ['standards-met', null];
  }
  return status;
}
