import { beforeEach, describe, expect, test } from 'vitest';
import {
  aHouse,
  aMember,
  anOrganisation,
  cast,
  type TestHouse,
  theUsual,
} from '../../test/support/a-house.ts';
import { statusImported } from '../status/rules/given.ts';
import { changePlanRound, openPlanRound } from './change-rounds.ts';
import { aSubmittedPlan, decideNow } from './testing/a-review.ts';

const edition = '2024-25';
const where = { organisation: 'RX1', edition };
const spring = {
  name: 'Spring 2026',
  opens: '2026-03-01',
  due: '2026-03-31',
  reason: 'An incident in\nthe region',
};
const extended = {
  ...{ round: spring.name, how: 'extend', due: '2026-04-30', reason: 'Illness <of many>' },
  ...{ scope: 'all', region: '', organisation: '' },
};

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  await aSubmittedPlan(house, await house.as(cast.ada), where);
  await decideNow(await house.as(cast.dee), where, 'agree');
  await house.given(statusImported('RY2', { edition, status: 'standards-not-met' }, '2025-06-27'));
});

/** What was written since the last look: who, what and the text, by recipient. */
async function written() {
  const mails = await house.db
    .selectFrom('delivery')
    .select(['recipient', 'subject', 'body'])
    .where('id', 'like', '-.%')
    .orderBy('recipient')
    .execute();
  await house.db.deleteFrom('delivery').execute();
  return mails;
}
const open = async () => openPlanRound(await house.as(cast.dee), edition, spring);
const change = async (over: Partial<typeof extended> = {}) =>
  changePlanRound(await house.as(cast.dee), edition, { ...extended, ...over });
const own = [cast.ada, cast.amir, cast.sira].map((one) => one.email).sort();

describe('mails about rounds (R25)', () => {
  test('an opened round: administrators and SIRO of everybody who is asked, for what, by when, why, and where', async () => {
    await written();
    await open();
    const mails = await written();
    expect(mails.map((one) => one.recipient)).toEqual([...own, cast.otto.email].sort());
    const ada = mails.find((one) => one.recipient === cast.ada.email);
    expect(ada?.subject).toBe(
      'Northbridge University Hospitals NHS Trust: update Spring 2026 of the improvement plan 2024-25 is due by 31 March 2026',
    );
    expect(ada?.body).toContain('Dee Decider of the national team has opened the round Spring 2026');
    expect(ada?.body).toContain('The reason given: An incident in\nthe region');
    expect(ada?.body).toContain('/organisations/RX1/assessments/2024-25/improvement-plan/update');
    const otto = mails.find((one) => one.recipient === cast.otto.email);
    expect(otto?.subject).toMatch(/: improvement plan 2024-25 is due by 31 March 2026$/);
    expect(otto?.body).toContain('You are asked for the plan because none is agreed yet.');
    expect(otto?.body).not.toContain('RX1');
  });

  test('extended, waived and asked for again: each is told with what was before; whom it changes nothing for is not', async () => {
    await open();
    await written();
    await change();
    const mails = await written();
    expect(mails.map((one) => one.recipient)).toEqual([...own, cast.otto.email].sort());
    expect(mails[0]?.body).toContain('is due by 30 April 2026 instead of 31 March 2026');
    expect(mails[0]?.body).toContain('has extended the round Spring 2026');
    expect(mails[0]?.body).toContain('The reason given: Illness <of many>');
    await change({ how: 'waive', due: '', scope: 'organisation', organisation: 'RX1' });
    const waived = await written();
    expect(waived.map((one) => one.recipient)).toEqual(own);
    expect(waived[0]?.subject).toContain(
      'update Spring 2026 of the improvement plan 2024-25 is no longer asked for',
    );
    expect(waived[0]?.body).toContain('It was due by 30 April 2026.');
    await change({ due: '2026-05-31' });
    expect(
      (await written()).map((one) => one.recipient),
      'RX1 stays waived',
    ).toEqual([cast.otto.email]);
    await change({ due: '2026-05-31', scope: 'organisation', organisation: 'RX1' });
    expect((await written()).map((one) => one.recipient)).toEqual(own);
  });

  test('what is refused writes nothing', async () => {
    await written();
    expect(await openPlanRound(await house.as(cast.ada), edition, spring)).toMatchObject({
      refused: 'missing',
    });
    await change({ round: 'Never' });
    expect(await written()).toEqual([]);
  });

  test('it takes as many statements for two organisations as for forty', async () => {
    const counted = async (name: string) => {
      let count = 0;
      const db = house.db.withPlugin({
        transformQuery: ({ node }) => {
          count += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      const dee = await house.as(cast.dee);
      await openPlanRound({ ...dee, house: { ...dee.house, db } }, edition, { ...spring, name });
      return { count, mails: (await written()).length };
    };
    await written();
    const two = await counted('One');
    const codes = Array.from({ length: 38 }, (_, nth) => `RZ${nth}`);
    await house.given(
      ...codes.flatMap((code) => [
        anOrganisation({ code, name: `Trust ${code}`, type: 'nhs-trust', sector: 'NHS Trust' }),
        ...aMember(cast.otto, 'administrator', code).slice(1),
        statusImported(code, { edition, status: 'standards-not-met' }, '2025-06-27'),
      ]),
    );
    const forty = await counted('Two');
    expect([two.mails, forty.mails]).toEqual([4, 42]);
    expect(two.count).toBeGreaterThan(3);
    expect(forty.count).toBe(two.count);
  });
});
