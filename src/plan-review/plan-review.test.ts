import { beforeEach, describe, expect, test } from 'vitest';
import {
  aHouse,
  aMember,
  anOrganisation,
  cast,
  type Person,
  type TestHouse,
  theUsual,
} from '../../test/support/a-house.ts';
import { mailsTo } from '../../test/support/mails.ts';
import { loadMoves } from '../improvement-plan/load-moves.ts';
import { addPlanAction } from '../improvement-plan/save-action.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { typed } from '../improvement-plan/testing/typed.ts';
import { nationalChain } from '../platform/change/events.ts';
import { acknowledgePlans } from './acknowledge.ts';
import { answerPlanComments, commentPlan } from './comment-on-plan.ts';
import { decidePlan } from './decide-on-plan.ts';
import { loadComments } from './load-comments.ts';
import { loadDesk } from './load-desk.ts';
import { answered, aSubmittedPlan, decideNow, recommendNow, updateNow } from './testing/a-review.ts';
import { problemsOf, statusesIn } from './testing/what-came-of-it.ts';

const edition = '2024-25';
const where = { organisation: 'RX1', edition };

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const as = (person: Person) => house.as(person);
const statuses = (organisation?: string) => statusesIn(house, organisation);

describe('deciding on a plan (R22, R25)', () => {
  beforeEach(async () => void (await aSubmittedPlan(house, await as(cast.ada), where)));

  test('agreed: Approaching standards at once, with the day of the publication, by name and reason; the organisation is told without contents', async () => {
    const outcome = await decideNow(
      await as(cast.dee),
      where,
      'agree',
      'Funded, and every date is credible.',
    );
    expect('done' in outcome && outcome.events.map((one) => one.type)).toEqual([
      'plan-moved',
      'status-published',
    ]);
    expect(await statuses()).toEqual([
      ['approaching-standards', '2025-06-27'],
      ['standards-not-met', '2025-06-27'],
    ]);
    expect((await loadMoves(house.db, where))[0]).toMatchObject({
      ...{ move: 'agree', by: 'Dee Decider', reason: 'Funded, and every date is credible.' },
      ...{ statusBefore: 'standards-not-met', status: 'approaching-standards', part: 'decider', version: 1 },
    });
    for (const person of [cast.ada, cast.amir, cast.sira, cast.reg]) {
      const mail = (await mailsTo(house, person)).at(-1);
      expect(mail?.subject).toContain('decision on the improvement plan 2024-25');
      expect(mail?.body).not.toContain('Funded');
      expect(mail?.body.match(/http/g)).toHaveLength(1);
    }
  });

  test('not agreed: it stays Standards not met', async () => {
    await decideNow(await as(cast.dee), where, 'not-agree');
    expect(await statuses()).toEqual([['standards-not-met', '2025-06-27']]);
    expect(await loadPlan(house.db, where)).toMatchObject({
      state: 'not-agreed',
      status: 'standards-not-met',
    });
  });

  const others: [string, Person, object | string[]][] = [
    ['the regional lead', cast.reg, { refused: 'missing' }],
    ['DHSC, for a trust', cast.dora, ['not-yours']],
    ['who only sees', cast.nat, { refused: 'missing' }],
    ['its own administrator', cast.ada, { refused: 'forbidden' }],
    ['an administrator elsewhere', cast.otto, { refused: 'missing' }],
  ];
  test.each(others)('nobody else decides: %s', async (_, person, refused) => {
    expect(problemsOf(await decideNow(await as(person), where, 'agree'))).toEqual(refused);
    expect(await statuses()).toHaveLength(1);
  });

  test('nobody decides on an organisation they belong to', async () => {
    await house.given(...aMember(cast.dee, 'viewer').slice(1));
    expect(await decideNow(await as(cast.dee), where, 'agree')).toEqual({ refused: 'forbidden' });
  });

  test('no decision without a reason; none on a plan that has moved on', async () => {
    expect(problemsOf(await decideNow(await as(cast.dee), where, 'agree', ' \n'))).toEqual([
      'reason-missing',
    ]);
    await decideNow(await as(cast.dee), where, 'return', 'Say more');
    const dee = await as(cast.dee);
    expect(problemsOf(await decidePlan(dee, where, { move: 'agree', reason: 'Late', seen: '1' }))).toEqual([
      'moved-meanwhile',
    ]);
    expect(await statuses()).toHaveLength(1);
  });

  test('the regional lead of the region recommends and returns; the one of another region finds nothing', async () => {
    const reg = await as(cast.reg);
    expect(await recommendNow(reg, where, 'agree')).toMatchObject({ done: true });
    expect((await mailsTo(house, cast.dee)).at(-1)?.subject).toContain(
      'recommendation on the improvement plan',
    );
    const journal = await house.db
      .selectFrom('journal')
      .select('organisation')
      .where('type', '=', 'plan-recommended')
      .execute();
    expect(journal).toEqual([{ organisation: nationalChain }]);
    await aSubmittedPlan(house, await as(cast.otto), { organisation: 'RY2', edition });
    expect(await recommendNow(reg, { organisation: 'RY2', edition }, 'agree')).toEqual({
      refused: 'missing',
    });
    expect(await decideNow(reg, where, 'return', 'Say who pays')).toMatchObject({ done: true });
    expect((await loadMoves(house.db, where))[0]).toMatchObject({ part: 'reviewer', by: 'Reg Regional' });
  });

  test('for an arm’s-length body DHSC reviews and decides, and the national team does not', async () => {
    const body = { organisation: 'X99', edition };
    await house.given(anOrganisation({ code: 'X99', name: 'Midshire Body', type: 'alb' }));
    await house.given(
      ...aMember({ id: 'bea', name: 'Bea Body', email: 'bea@example.nhs.uk' }, 'administrator', 'X99'),
    );
    await aSubmittedPlan(house, await as({ id: 'bea', name: 'Bea Body', email: 'bea@example.nhs.uk' }), body);
    expect(problemsOf(await decideNow(await as(cast.dee), body, 'agree'))).toEqual(['not-yours']);
    expect(await decideNow(await as(cast.dora), body, 'agree')).toMatchObject({ done: true });
    expect((await statuses('X99'))[0]).toEqual(['approaching-standards', '2025-06-27']);
  });
});

describe('talking about it on record', () => {
  test('comments per row are read and answered by the organisation, once; each side is told', async () => {
    const reference = await aSubmittedPlan(house, await as(cast.ada), where);
    const reg = await as(cast.reg);
    expect(problemsOf(await commentPlan(reg, where, '1', { 'Z9.z-1': 'x' }))).toEqual(['comment-elsewhere']);
    expect(problemsOf(await commentPlan(reg, where, '1', { [reference]: ' ' }))).toEqual(['comment-missing']);
    expect(problemsOf(await commentPlan(reg, where, '7', { [reference]: 'Old' }))).toEqual([
      'moved-meanwhile',
    ]);
    await commentPlan(reg, where, '1', { [reference]: 'Who pays?', plan: 'Thank you.' });
    expect((await mailsTo(house, cast.ada)).at(-1)?.subject).toContain('2 comments on the improvement plan');
    const [first] = await loadComments(house.db, where);
    const mo = await as(cast.mo);
    await answerPlanComments(mo, where, { [first?.id ?? '']: 'The capital programme.' });
    expect((await mailsTo(house, cast.reg)).at(-1)?.subject).toContain('answers to your comments');
    expect(problemsOf(await answerPlanComments(mo, where, { [first?.id ?? '']: 'Again' }))).toEqual([
      'answered-meanwhile',
    ]);
    expect(await answerPlanComments(await as(cast.vera), where, { x: 'No' })).toEqual({
      refused: 'forbidden',
    });
    expect((await loadComments(house.db, where))[0]).toMatchObject({
      ...{ reference, by: 'Reg Regional', answer: 'The capital programme.', answeredBy: 'Mo Member' },
    });
  });

  test('plans are acknowledged together, each once; what is not the reader’s is left alone', async () => {
    await aSubmittedPlan(house, await as(cast.ada), where);
    await aSubmittedPlan(house, await as(cast.otto), { organisation: 'RY2', edition });
    const reg = await as(cast.reg);
    const both = ['RX1', 'RY2', 'nowhere'];
    const one = await acknowledgePlans(reg, edition, both);
    expect('done' in one && one.events.map((event) => event.organisation)).toEqual(['RX1']);
    expect(await acknowledgePlans(reg, edition, both)).toMatchObject({ done: true, events: [] });
    expect(problemsOf(await acknowledgePlans(reg, edition, []))).toEqual(['nothing-chosen']);
  });
});

describe('the desk', () => {
  test('shows what waits, what moved and who has handed nothing over, within the region', async () => {
    await aSubmittedPlan(house, await as(cast.ada), where);
    await addPlanAction(
      await as(cast.ada),
      { ...where, outcome: 'B2.a' },
      typed({ start: '2025-08-01', delivery: '2026-05-01' }),
    );
    await decideNow(await as(cast.dee), where, 'agree');
    const late = answered({ stillValid: 'no', newDelivery: '2026-06-09', comment: 'Late' });
    await updateNow(await as(cast.ada), where, late);
    await aSubmittedPlan(house, await as(cast.otto), { organisation: 'RY2', edition });
    const pack = house.packs.editions.find((one) => one.edition.id === edition);
    if (!pack) throw new Error('No such edition');
    const scope = { edition: pack.edition, own: [], showing: 'waiting', region: null, type: null } as const;
    expect(await loadDesk(house.db, { ...scope, regions: ['Midlands'] })).toMatchObject([
      {
        code: 'RX1',
        state: 'updated',
        version: 2,
        round: 'December 2025',
        slipped: 70,
        added: 1,
        dropped: 0,
      },
    ]);
    expect((await loadDesk(house.db, { ...scope, regions: 'all' })).map((one) => one.code)).toEqual([
      'RX1',
      'RY2',
    ]);
    expect(await loadDesk(house.db, { ...scope, regions: [] })).toEqual([]);
  });
});
