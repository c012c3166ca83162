import { allocateInBulk } from '../../src/allocation/allocate-in-bulk.ts';
import { allocateOutcome } from '../../src/allocation/allocate-outcome.ts';
import { handOver } from '../../src/allocation/hand-over.ts';
import { candidateOf, loadCircle } from '../../src/allocation/load-circle.ts';
import { loadHeld } from '../../src/allocation/load-held.ts';
import { loadLatestSteps } from '../../src/allocation/load-step.ts';
import {
  type BulkInput,
  contributorWays,
  planBulk,
  readChoice,
  seenIn,
} from '../../src/allocation/rules/bulk.ts';
import { planHandover } from '../../src/allocation/rules/hand-over.ts';
import { loadAllocation, loadAllocations } from '../../src/allocation/store.ts';
import { undoStep } from '../../src/allocation/undo-step.ts';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import { indicatorsOf } from '../../src/framework/rules/level.ts';
import { peopleOf } from '../../src/organisation/load-people.ts';
import { shippedPacks } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { type Draw, edition, places } from './world.ts';

const pack = shippedPacks.editions.find((one) => one.edition.id === edition);
const placed = pack ? outcomesOf(pack.framework).map(({ outcome }) => outcome) : [];
const codes = placed.map(({ code }) => code);
const few = placed.slice(0, 4);
const dues = ['', '2025-12-20', '2026-02-28'];

type Place = (typeof places)[number];
const somebody = (draw: Draw, { administrator, member }: Place) =>
  draw.pick([administrator.id, member.id, null]);

/** Giving outcomes to people: one by one, in bulk and back, and from one person to another. */
export const allocating: Operations = {
  allocate: async (world, draw) => {
    const place = draw.pick(places);
    const { organisation, administrator, member } = place;
    const outcome = draw.pick(few);
    const where = { organisation, edition, outcome: outcome.code };
    const { version } = await loadAllocation(world.house.db, where, outcome.code);
    const indicator = draw.pick(indicatorsOf(outcome)).id;
    await allocateOutcome(await world.as(administrator), where, {
      version,
      owner: somebody(draw, place),
      contributors: draw.number % 2 === 0 ? [] : [member.id, administrator.id],
      due: draw.pick(dues),
      indicators: draw.number % 2 === 0 ? {} : { [indicator]: member.id },
    });
  },
  allocateInBulk: async (world, draw) => {
    const place = draw.pick(places);
    const { organisation, administrator, member } = place;
    const input: BulkInput = {
      outcomes: codes.slice(0, 1 + (draw.number % 6)),
      owner: somebody(draw, place) ?? 'nobody',
      way: draw.pick(contributorWays),
      contributors: [member.id],
      due: draw.pick(dues),
      noDue: false,
    };
    const context = await world.as(administrator);
    const read = readChoice(input, codes, await loadCircle(world.house.db, context.who, organisation));
    if ('refused' in read) return;
    const now = await loadAllocations(world.house.db, { organisation, edition });
    const seen = seenIn(planBulk(now, read.outcomes, read.choice));
    await allocateInBulk(context, { organisation, edition }, input, seen);
  },
  undoAllocations: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const steps = await loadLatestSteps(world.house.db, { organisation, edition }, 3);
    const step = steps[draw.number % Math.max(1, steps.length)]?.id ?? 'none';
    await undoStep(await world.as(administrator), { organisation, step });
  },
  handOver: async ({ house, as }, draw) => {
    const { organisation, administrator, member } = draw.pick(places);
    const [from, to] = draw.number % 2 === 0 ? [administrator, member] : [member, administrator];
    const whose = { organisation, person: from.id };
    const held = await loadHeld(house.db, house.packs, whose, house.clock.now());
    const receiver = (await peopleOf(house.db, organisation)).find((one) => one.id === to.id);
    if (!held || !receiver) return;
    const planned = planHandover(held.allocations, held.outcomes, from.id, candidateOf(receiver));
    await handOver(await as(administrator), whose, to.id, seenIn(planned));
  },
  /** An entry of the time when outcomes had only an owner, so before any other: it still makes the table that it made. */
  ownedOfOld: async ({ house }, draw) => {
    const place = draw.pick(places);
    const { code: outcome } = draw.pick(few);
    const person = draw.pick([place.member, null]);
    const about = `${edition}/${outcome}`;
    const later = await house.db
      .selectFrom('journal')
      .select('id')
      .where('organisation', '=', place.organisation)
      .where('about', '=', about)
      .where('type', '=', 'allocation-changed')
      .executeTakeFirst();
    if (later) return;
    await house.given({
      type: 'outcome-allocated',
      organisation: place.organisation,
      about,
      payload: {
        edition,
        outcome,
        before: null,
        after: person && { id: person.id, name: person.name },
      },
    });
  },
};
