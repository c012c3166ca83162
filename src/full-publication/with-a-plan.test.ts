import { describe, expect, test } from 'vitest';
import { cast } from '../../test/support/a-house.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { changeAsService } from '../platform/change/change.ts';
import type { Event } from '../platform/change/events.ts';
import { loadPublication } from '../publication/store.ts';
import { aReadyHouse, type ReadyHouse } from './testing/a-ready-house.ts';

/** The plan with an action for each of these outcomes is handed over and agreed, as reviewers do it. */
async function agreedFor({ house, where }: ReadyHouse, codes: readonly string[]) {
  const plan = await loadPlan(house.db, where);
  const about = `${where.edition}/improvement-plan`;
  const actions = codes.map((outcome, nth) => ({
    ...{ reference: `${outcome}-${nth + 1}`, outcome, status: 'planned' },
    ...{ delivery: '2027-03-31', levelReached: null },
  }));
  const outcomes = codes.map((code) => ({ code, expected: 'achieved', declared: 'not-achieved' }));
  const events: Event[] = [
    {
      type: 'plan-submitted',
      organisation: 'RX1',
      about,
      payload: {
        ...{ edition: where.edition, version: 1, kind: 'plan', round: null, contentHash: 'abc' },
        content: JSON.stringify({ actions, outcomes }),
      },
    },
    {
      type: 'plan-moved',
      organisation: 'RX1',
      about,
      payload: {
        ...{ edition: where.edition, number: (plan?.moves ?? 0) + 1, move: 'agree', from: 'submitted' },
        ...{ to: 'agreed', part: 'decider', version: 1, round: null, reason: 'Credible' },
        ...{ statusBefore: 'standards-not-met', status: 'approaching-standards' },
      },
    },
  ];
  // A decision is made by somebody with a name (R22).
  const by = { id: cast.dee.id, name: cast.dee.name };
  await changeAsService(house, by, house.clock.now(), ['RX1'], async () => ({ events }));
}

describe('publishing again while an agreed plan runs (R20)', () => {
  const republished = async (change: (world: ReadyHouse) => Promise<void>) => {
    const world = await aReadyHouse({ low: 2 });
    await world.publish();
    await agreedFor(world, world.lowable.slice(0, 2));
    world.house.setClock('2026-06-20T09:00:00.000Z');
    await change(world);
    await world.approve();
    await world.publish();
    const found = await loadPublication(world.house.db, 'full', world.where, 2);
    const plan = await loadPlan(world.house.db, world.where);
    return { status: found?.snapshot.statusGiven, plan: plan?.state, named: found?.snapshot.plan };
  };

  test('the same outcomes below: the status stays Approaching standards, and so does the plan', async () => {
    const { status, plan, named } = await republished(async () => {});
    expect([status, plan]).toEqual(['approaching-standards', 'agreed']);
    expect(named).toMatchObject({ state: 'agreed' });
    expect(named?.outcomes).toHaveLength(2);
  });

  test('one of them better: Approaching standards', async () => {
    const { status } = await republished((world) => world.declare(world.lowable[0] ?? ''));
    expect(status).toBe('approaching-standards');
  });

  test('one newly below: Standards not met, and the plan is open again', async () => {
    const { status, plan } = await republished((world) => world.declareLow(world.lowable[2] ?? ''));
    expect([status, plan]).toEqual(['standards-not-met', 'reopened']);
  });

  test('none below: Standards met, and the plan is closed', async () => {
    const { status, plan } = await republished(async (world) => {
      for (const code of world.lowable.slice(0, 2)) await world.declare(code);
    });
    expect([status, plan]).toEqual(['standards-met', 'closed']);
  });
});
