import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aHouse, anOrganisation, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { profileFor } from '../framework/rules/find.ts';
import type { Level, Pack } from '../framework/rules/pack.ts';
import { addPlanAction } from '../improvement-plan/save-action.ts';
import { typed } from '../improvement-plan/testing/typed.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { decideNow } from '../plan-review/testing/a-review.ts';
import { dayOf, later } from '../platform/clock.ts';
import { loadHistory } from '../status/store.ts';
import { loadFigures } from './load-figures.ts';
import type { Scope } from './population.ts';
import { publishedInFull } from './testing/a-full.ts';
import { agreedPlan, openRoundToday, updatedWith } from './testing/a-plan-carried-out.ts';
import { scopeFor } from './testing/a-year.ts';
import { anInterim } from './testing/an-interim.ts';

const edition = '2025-26';
const { pack } = scopeFor({});
const cells = profileFor(pack, 'nhs-trust', null)?.cells ?? {};
/** Two outcomes that can be below what is expected, and one where nothing is lower. */
const codes = ['A1.a', 'B2.a', 'C2.a'] as const;
const order: readonly Level[] = ['not-achieved', 'partially-achieved', 'achieved'];
const rank = (level: Level | null) => (level === null ? -1 : order.indexOf(level));
const pick = <T>(among: readonly T[], choice: number): T => among[choice % among.length] as T;

type Levels = { readonly [code: string]: Level };
type Version = { readonly levels: Levels; readonly isLate: boolean };
/** What an organisation has done, in plain words: the statement beside which the figures are held. */
type Told = {
  interims: Version[];
  fulls: Version[];
  /** What the last update said, and what it said when the plan was found complete, since the last full publication. */
  updated: readonly { readonly reference: string; readonly level: Level }[];
  reached: Map<string, Level>;
};
const places = [
  { organisation: 'RX1', administrator: cast.ada },
  { organisation: 'RY2', administrator: cast.otto },
] as const;

const kinds = [
  'interim',
  'full',
  'full',
  'plan',
  'extra',
  'update',
  'update',
  'complete',
  'complete',
  'insufficient',
  'revert',
  'time',
  'move',
] as const;
type Step = readonly [kind: (typeof kinds)[number], place: number, choice: number];

const levelsBy = (choice: number): Levels => ({
  'A1.a': pick(order, choice),
  'B2.a': pick(order, Math.floor(choice / 3)),
  'C2.a': pick(order, Math.floor(choice / 9)),
});

async function take(house: TestHouse, told: ReadonlyMap<string, Told>, [kind, at, choice]: Step) {
  const { organisation, administrator } = pick(places, at);
  const where = { organisation, edition };
  const one = told.get(organisation);
  const now = house.clock.now();
  const context = await house.as(administrator);
  const dee = await house.as(cast.dee);
  if (!one) throw new Error('Nobody is told of');
  if (kind === 'time') house.setClock(later(now, pick([5, 20, 40], choice) * 86_400_000));
  if (kind === 'interim' && one.fulls.length === 0) {
    const isLate = choice % 2 === 0;
    const levels = levelsBy(choice);
    const organisationNow = await loadOrganisation(house.db, organisation);
    const region = organisationNow?.region ?? null;
    await house.given(
      anInterim({ code: organisation, region, version: one.interims.length + 1, late: isLate, levels }),
    );
    one.interims.push({ levels, isLate });
  }
  if (kind === 'full') {
    await publishedInFull(house, organisation, levelsBy(choice));
    one.fulls.push({ levels: levelsBy(choice), isLate: dayOf(now) > '2026-06-30' });
    one.reached = new Map();
  }
  if (kind === 'plan') await agreedPlan(house, context, organisation);
  if (kind === 'extra')
    await addPlanAction(
      context,
      { ...where, outcome: pick(codes, choice) },
      typed({ start: '2026-07-10', delivery: '2027-03-31' }),
    );
  if (kind === 'update') {
    await openRoundToday(house);
    one.updated =
      (await updatedWith(context, organisation, (nth) => pick(order, choice + nth * 2))) ?? one.updated;
  }
  if (kind === 'insufficient') await decideNow(dee, where, 'find-insufficient');
  if (kind === 'revert') await decideNow(dee, where, 'revert');
  if (kind === 'complete' && 'done' in (await decideNow(dee, where, 'find-complete'))) {
    const number = (reference: string) => Number(reference.split('-')[1]);
    for (const { reference, level } of one.updated.toSorted(
      (a, b) => number(a.reference) - number(b.reference),
    ))
      one.reached.set(reference.split('-')[0] ?? '', level);
  }
  if (kind === 'move') {
    const before = await loadOrganisation(house.db, organisation);
    if (!before) throw new Error(`There is no ${organisation}`);
    const after = { ...before, region: pick(['Midlands', 'South West', null] as const, choice) };
    await house.given({
      type: 'organisation-corrected',
      organisation,
      about: null,
      payload: { before: { region: before.region }, after },
    });
  }
}

/** What counts of an organisation: its version's levels, of a full assessment raised by what the plan has reached. */
function countsAs({ interims, fulls, reached }: Told, kind: Scope['kind'], includesLater: boolean) {
  if (kind === 'interim') {
    const version = interims.findLast((one) => !one.isLate) ?? (includesLater ? interims.at(-1) : undefined);
    return version ? { levels: version.levels, raised: [] as string[] } : null;
  }
  const version = fulls.at(-1);
  if (!version || (!includesLater && fulls.every((one) => one.isLate))) return null;
  const raised = codes.filter((code) => rank(reached.get(code) ?? null) > rank(version.levels[code] ?? null));
  const levels = {
    ...version.levels,
    ...Object.fromEntries(raised.map((code) => [code, reached.get(code)])),
  };
  return { levels: levels as Levels, raised };
}

/** The figures as plain counting over what was told makes them. */
async function plainly(house: TestHouse, told: ReadonlyMap<string, Told>, { kind, remit, filter }: Scope) {
  const within: Told[] = [];
  const statuses: string[] = [];
  for (const [code, one] of told) {
    const organisation = await loadOrganisation(house.db, code);
    if (remit.regions !== 'all' && !remit.regions.includes(organisation?.region ?? '')) continue;
    within.push(one);
    const latest = (await loadHistory(house.db, code)).find(({ label }) => label.edition === edition);
    if (latest) statuses.push(latest.label.status);
  }
  const counting = within.flatMap((one) => countsAs(one, kind, filter.includesLater) ?? []);
  const at = (one: Levels, code: string, level: Level) => one[code] === level;
  return {
    counted: counting.length,
    byPlan: counting.filter(({ raised }) => raised.length > 0).length,
    outcomes: codes.map((code) => ({
      code,
      declared: order.map((level) => counting.filter(({ levels }) => at(levels, code, level)).length),
      atOrAbove: counting.filter(
        ({ levels }) => rank(levels[code] ?? null) >= rank(cells[code]?.expected ?? null),
      ).length,
      byPlan: counting.filter(({ raised }) => raised.includes(code)).length,
    })),
    statuses: kind === 'interim' ? [] : statuses.sort(),
    notYet: within.filter((one) => (kind === 'interim' ? one.interims : one.fulls).length === 0).length,
  };
}

/** The same as the service has it. */
async function served(house: TestHouse, scope: Scope & { readonly pack: Pack }) {
  const { counts, counted, byPlan, tally, fullTally } = await loadFigures(house.db, scope);
  return {
    counted,
    byPlan,
    outcomes: codes.map((code) => {
      const one = counts.find(({ outcome }) => outcome.code === code);
      return {
        code,
        declared: order.map((level) => one?.declared[level].all ?? 0),
        atOrAbove: one?.atOrAbove.all ?? 0,
        byPlan: order.reduce((sum, level) => sum + (one?.declared[level].byPlan ?? 0), 0),
      };
    }),
    statuses: Object.entries(fullTally?.of ?? {})
      .flatMap(([status, count]) => Array.from({ length: count }, () => status))
      .sort(),
    notYet: tally?.notYet ?? fullTally?.notYet,
  };
}

const scopes = (['interim', 'full'] as const).flatMap((kind) =>
  [true, false].flatMap((includesLater) =>
    [{}, { regions: ['Midlands'] }].map((remit) => scopeFor(remit, { includesLater }, kind)),
  ),
);

test('figures agree with plain counting, whatever was published and decided in whatever order (R15, R20, R22)', async () => {
  const seen = { byPlan: 0, republished: 0, reverted: 0 };
  const steps = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(1), fc.nat(80)), {
    minLength: 8,
    maxLength: 22,
  });
  // One is below its profile and has carried its plan out; then anything.
  const begun: Step[] = [
    ['interim', 0, 3],
    ['full', 0, 0],
    ['time', 0, 2],
    ['plan', 0, 0],
    ['time', 0, 0],
    ['update', 0, 2],
  ];
  await fc.assert(
    fc.asyncProperty(steps, async (path) => {
      const house = await aHouse({ now: '2026-06-12T09:00:00.000Z' });
      await house.given(
        ...theUsual(),
        anOrganisation({ code: 'FA1', name: 'Corner Pharmacy', type: 'other' }),
      );
      const nothing = (): Told => ({ interims: [], fulls: [], updated: [], reached: new Map() });
      const told = new Map<string, Told>(places.map((one) => [one.organisation, nothing()]));
      for (const step of [...begun, ...path]) {
        const before = reachedIn(told);
        await take(house, told, step);
        house.setClock(later(house.clock.now(), 61_000));
        if (before > 0 && reachedIn(told) < before) seen.republished += 1;
        if (!telling.includes(step[0])) continue;
        for (const scope of scopes) {
          const plain = await plainly(house, told, scope);
          expect(await served(house, scope)).toEqual(plain);
          seen.byPlan += plain.byPlan;
        }
      }
      const moves = await house.db
        .selectFrom('plan_move')
        .select('move')
        .where('move', '=', 'revert')
        .execute();
      seen.reverted += moves.length;
    }),
    { numRuns: 25, seed: 28, interruptAfterTimeLimit: 110_000 },
  );
  // The walks reach what they are about.
  expect(seen.byPlan).toBeGreaterThan(50);
  expect(seen.republished).toBeGreaterThan(3);
  expect(seen.reverted).toBeGreaterThan(0);
}, 150_000);

/** After these the figures are looked at: what they can change, and what must not. */
const telling: readonly Step[0][] = ['complete', 'full', 'interim', 'move', 'revert'];

const reachedIn = (told: ReadonlyMap<string, Told>): number =>
  [...told.values()].reduce((sum, { reached }) => sum + reached.size, 0);
