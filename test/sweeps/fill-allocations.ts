import { allocateInBulk } from '../../src/allocation/allocate-in-bulk.ts';
import { allocateOutcome } from '../../src/allocation/allocate-outcome.ts';
import { planBulk, readChoice, seenIn } from '../../src/allocation/rules/bulk.ts';
import { loadAllocation } from '../../src/allocation/store.ts';
import { findOutcome, findPack } from '../../src/framework/rules/find.ts';
import { indicatorsOf } from '../../src/framework/rules/level.ts';
import type { Person, TestHouse } from '../support/a-house.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** An outcome given in bulk, and since then with one of its indicators given as well: that step can no longer be undone. */
export async function fillAllocations(
  house: TestHouse,
  where: Where,
  administrator: Person,
  member: Person,
): Promise<string> {
  const context = await house.as(administrator);
  const input = {
    ...{ outcomes: [where.outcome], owner: member.id, way: 'add', contributors: [administrator.id] },
    ...{ due: '2025-12-01', noDue: false },
  };
  const people = [administrator, member].map((one) => ({ ...one, outsider: false }));
  const read = readChoice(input, input.outcomes, { people, letsIn: true });
  const planned = 'refused' in read ? [] : planBulk(new Map(), read.outcomes, read.choice);
  const given = await allocateInBulk(context, where, input, seenIn(planned));
  const [event] = 'done' in given ? given.events : [];
  const pack = findPack(house.packs, where.edition);
  const placed = pack && findOutcome(pack.framework, where.outcome);
  const indicator = placed ? (indicatorsOf(placed.outcome)[0]?.id ?? '') : '';
  const { version } = await loadAllocation(house.db, where, where.outcome);
  await allocateOutcome(context, where, {
    ...{ version, owner: member.id, contributors: [administrator.id], due: '2025-12-01' },
    indicators: { [indicator]: member.id },
  });
  const step = event?.type === 'allocation-changed' ? event.payload.step : null;
  if (!step) throw new Error(`${where.outcome} could not be given to anybody`);
  return step.id;
}
