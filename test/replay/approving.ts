import { askApproval } from '../../src/approval/ask-approval.ts';
import { attestApproval, objectToAttestation } from '../../src/approval/attest-approval.ts';
import { approveAll, decideApprovals } from '../../src/approval/decide-approvals.ts';
import { loadApprovals } from '../../src/approval/load-approvals.ts';
import { endDeputy, nameDeputy } from '../../src/approval/name-deputy.ts';
import { loadDeputies } from '../../src/approval/store.ts';
import { tellLapses } from '../../src/approval/tell-lapses.ts';
import { dayOf, later } from '../../src/platform/clock.ts';
import type { Operations } from './operations.ts';
import { edition, places, type World } from './world.ts';

async function seenIn({ house }: World, organisation: string) {
  const where = { organisation, edition };
  const items = (await loadApprovals(house.db, house.packs, where, house.clock.now())) ?? [];
  return { where, items, seen: Object.fromEntries(items.map((one) => [one.item, one.contentHash])) };
}

const day = 86_400_000;

/** What the SIRO, their deputies and administrators do with the full submission. */
export const approving: Operations = {
  askApproval: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    await askApproval(await world.as(administrator), { organisation, edition });
  },
  approve: async (world, draw) => {
    const { organisation, siro, member } = draw.pick(places);
    const { where, items, seen } = await seenIn(world, organisation);
    const typed = { choices: {}, comments: {}, seen, declared: true };
    const context = await world.as(draw.pick([siro, member]));
    if (draw.number % 3 === 0) await approveAll(context, where, typed);
    const item = draw.pick(items.map((one) => one.item));
    const choices = { [item]: draw.pick(['approve', 'return']) };
    await decideApprovals(context, where, { ...typed, choices, comments: { [item]: 'Look at it again' } });
  },
  attest: async (world, draw) => {
    const { organisation, administrator, siro } = draw.pick(places);
    const { where, items, seen } = await seenIn(world, organisation);
    const attested = {
      items: items.map((one) => one.item),
      by: 'Sira Owner',
      on: '2025-12-11',
      how: 'By email',
    };
    await attestApproval(await world.as(administrator), where, { ...attested, seen });
    if (draw.number % 2 === 0) await objectToAttestation(await world.as(siro), where, 'I did not');
  },
  deputise: async (world, draw) => {
    const { organisation, siro, member } = draw.pick(places);
    const from = dayOf(world.house.clock.now());
    const to = dayOf(later(from, (draw.number % 3) * day));
    await nameDeputy(await world.as(siro), organisation, { person: member.id, from, to });
  },
  endDeputy: async (world, draw) => {
    const { organisation, siro, member } = draw.pick(places);
    const context = await world.as(siro);
    const from = dayOf(world.house.clock.now());
    await nameDeputy(context, organisation, { person: member.id, from, to: from });
    const [latest] = await loadDeputies(world.house.db, organisation);
    await endDeputy(context, organisation, String(latest?.number));
  },
  tellLapses: async ({ house }) => void (await tellLapses(house, house.clock.now())),
};
