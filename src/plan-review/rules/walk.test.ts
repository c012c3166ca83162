import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../improvement-plan/rules/parts.ts';
import { moveOf } from '../../improvement-plan/rules/states.ts';
import {
  after,
  aWorld,
  dayAt,
  organisation,
  people,
  registerFrom,
  type Step,
  situationOf,
  type World,
} from '../../improvement-plan/testing/plan-model.ts';
import { type Event, nationalChain } from '../../platform/change/events.ts';
import { decideOnPlan, recommend } from './decide-plan.ts';
import { decisions } from './decisions.ts';
import { changeRound, type RoundChange, roundsFor } from './rounds.ts';

/** The world of the plan, with what the register shows and what was decided about rounds. */
type Reviewed = {
  readonly world: World;
  /** As folded from the events of decisions and publications, not as the plan has it. */
  readonly register: string;
  readonly publishedOn: string | null;
  readonly changes: readonly RoundChange[];
  readonly due: World['rounds'];
};

type Act =
  /** Leads on: everything is written, handed over where it can be, and time goes on. */
  | { readonly kind: 'lead'; readonly done: boolean }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'decide'; readonly move: number; readonly who: number; readonly reason: string }
  | {
      readonly kind: 'round';
      readonly scope: 'all' | 'region' | 'organisation';
      readonly here: boolean;
      readonly days: number;
    };

const outcomes = ['A1.a', 'B2.a', 'C1.b'];
const reason = fc.oneof(
  { weight: 5, arbitrary: fc.constant('Because of the dates') },
  { weight: 1, arbitrary: fc.constantFrom('', ' \n ') },
);
const move = (name: 'submit' | 'update'): Step => ({ kind: 'move', move: name, who: 0, reason: '' });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('days' as const), days: fc.constantFrom(1, 10, 40, 100) }),
  fc.record({
    kind: fc.constant('write' as const),
    covers: fc.oneof(fc.constant(outcomes), fc.subarray(outcomes)),
    checked: fc.constantFrom(true, true, false),
    done: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('publish' as const), below: fc.subarray(outcomes) }),
  fc.constantFrom(move('submit'), move('update'), move('submit'), move('update')),
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: step.map((one) => ({ kind: 'step' as const, step: one })) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('lead' as const), done: fc.boolean() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      move: fc.nat(99),
      who: fc.nat(19),
      reason,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('round' as const),
      scope: fc.constantFrom('all' as const, 'region' as const, 'organisation' as const),
      here: fc.boolean(),
      days: fc.constantFrom(-10, 10, 60),
    }),
  },
);

const leadOn = (done: boolean): readonly Step[] => [
  { kind: 'write', covers: outcomes, checked: true, done },
  move('submit'),
  move('update'),
  { kind: 'days', days: 40 },
];

function take(reviewed: Reviewed, chosen: Act): Reviewed {
  if (chosen.kind === 'lead') return leadOn(chosen.done).reduce(stepped, reviewed);
  if (chosen.kind === 'step') return stepped(reviewed, chosen.step);
  return chosen.kind === 'decide' ? decided(reviewed, chosen) : extended(reviewed, chosen);
}

function stepped(reviewed: Reviewed, chosen: Step): Reviewed {
  const world = after(reviewed.world, chosen);
  const isPublication = chosen.kind === 'publish';
  return {
    ...reviewed,
    world,
    // As full-publication gives it: the status of the publication, with its day.
    ...(isPublication ? { register: statusAfter(world), publishedOn: dayAt(world.today) } : {}),
  };
}

/** A publication with nothing below opens no plan; it gives Standards met all the same. */
const statusAfter = ({ plan }: World): string => (plan.moves === 0 ? 'standards-met' : plan.status);

function decided(reviewed: Reviewed, chosen: Extract<Act, { kind: 'decide' }>): Reviewed {
  const { world } = reviewed;
  const possible = decisions.filter((one) => moveOf(one).from.includes(world.plan.state));
  const name = possible[chosen.move % Math.max(1, possible.length)];
  if (name === undefined) return reviewed;
  // Half of the time it is tried by somebody who may.
  const who = chosen.who < people.length ? chosen.who : world.reviewer === 'dhsc' ? 7 : 5;
  const person = people[who];
  if (!person) return reviewed;
  const parts = partsOf(person, organisation, world.reviewer);
  const deciding = { plan: world.plan, situation: situationOf(world), publishedOn: reviewed.publishedOn };
  const input = { move: name, reason: chosen.reason, seen: String(world.plan.moves) };
  const outcome = decideOnPlan(deciding, parts, input);
  const advised = recommend(deciding, parts, input, 'id');
  if ('events' in advised) {
    expect(parts).toContain('reviewer');
    expect(chosen.reason.trim()).not.toBe('');
    expect(advised.events.every((event) => event.organisation === nationalChain)).toBe(true);
  }
  const next = after(world, { kind: 'move', move: name, who, reason: chosen.reason });
  // Both judge alike: what one refuses, the other does.
  expect('events' in outcome).toBe(next !== world);
  if (!('events' in outcome)) return reviewed;
  const stale = decideOnPlan(deciding, parts, { ...input, seen: String(world.plan.moves + 1) });
  expect(stale).toMatchObject({ refused: 'stale' });
  return { ...reviewed, world: next, register: registered(reviewed, outcome.events) };
}

function registered({ register, publishedOn }: Reviewed, events: readonly Event[]): string {
  const moved = events.filter((one) => one.type === 'plan-moved');
  expect(moved).toHaveLength(1);
  for (const { payload } of moved) {
    expect(payload.reason?.trim()).toBeTruthy();
    expect(['reviewer', 'decider']).toContain(payload.part);
  }
  const given = events.find((one) => one.type === 'status-published');
  if (!given) return register;
  // No decision moves the day of the publication (R22).
  expect(given.payload.publishedOn).toBe(publishedOn);
  expect(given.payload.status).not.toBe(register);
  return given.payload.status;
}

/** The national team moves a round's last day for all, a region or an organisation: this one's or another's. */
function extended(reviewed: Reviewed, { scope, here, days }: Extract<Act, { kind: 'round' }>): Reviewed {
  const { world, changes, due } = reviewed;
  const day = (one: number) => new Date(Date.UTC(2024, 0, 1 + one)).toISOString().slice(0, 10);
  const rounds = due.map((one, at) => ({ name: `round ${at}`, opens: day(one.opens), due: day(one.due) }));
  const at = changes.length % due.length;
  const region = here ? 'Midlands' : 'South West';
  const code = here ? 'RX1' : 'RY2';
  const outcome = changeRound(
    '2025-26',
    `change-${changes.length}`,
    { rounds, regions: ['Midlands', 'South West'], organisation: code },
    {
      ...{ round: `round ${at}`, how: 'extend', due: day((due[at]?.due ?? 0) + days), scope },
      ...{ region, organisation: code, reason: 'Illness' },
    },
  );
  const made = 'events' in outcome ? outcome.events[0] : undefined;
  if (made?.type !== 'plan-round-changed') return reviewed;
  const all = [...changes, { ...made.payload, at: 'now', by: 'Dee Decider' }];
  const standing = roundsFor(rounds, all, organisation);
  const back = (text: string) =>
    Math.round(Date.parse(text) / 86_400_000) - Date.UTC(2024, 0, 1) / 86_400_000;
  if (scope !== 'all' && !here && changes.length === 0)
    expect(standing.map((one) => one.due)).toEqual(rounds.map((one) => one.due));
  return {
    ...reviewed,
    changes: all,
    world: {
      ...world,
      rounds: standing.map((one) => ({ opens: back(one.opens), due: back(one.due) })),
    },
  };
}

describe('whatever organisation, regional lead, national team, DHSC, extensions and the calendar do', () => {
  test('the register shows what publications and decisions say; no decision is without a reason, and none moves the day (R22)', () => {
    const given = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom('regional-security-lead' as const, 'dhsc' as const, 'national-team' as const),
        fc.array(act, { minLength: 10, maxLength: 60 }),
        (reviewer, path) => {
          const world = aWorld(reviewer);
          let reviewed: Reviewed = {
            ...{ world, register: 'not-published', publishedOn: null, changes: [], due: world.rounds },
          };
          for (const chosen of path) {
            reviewed = take(reviewed, chosen);
            const { plan, told } = reviewed.world;
            if (plan.moves > 0) expect(reviewed.register).toBe(registerFrom(told));
            if (plan.moves > 0) expect(reviewed.register).toBe(plan.status);
            for (const { move: name } of told) given.add(name);
          }
        },
      ),
      { numRuns: 3_000, seed: 23, interruptAfterTimeLimit: 120_000 },
    );
    for (const name of decisions) expect(given).toContain(name);
  }, 180_000);
});
