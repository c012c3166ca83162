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
import { loadActions } from '../improvement-plan/action-store.ts';
import { loadMoves } from '../improvement-plan/load-moves.ts';
import { loadPlanVersion } from '../improvement-plan/load-versions.ts';
import { addPlanAction } from '../improvement-plan/save-action.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { typed } from '../improvement-plan/testing/typed.ts';
import { nationalChain } from '../platform/change/events.ts';
import { loadHistory } from '../status/store.ts';
import { acknowledgePlans } from './acknowledge.ts';
import { changePlanRound, openPlanRound } from './change-rounds.ts';
import { answerPlanComments, commentPlan } from './comment-on-plan.ts';
import { decidePlan } from './decide-on-plan.ts';
import { loadComments } from './load-comments.ts';
import { loadDesk } from './load-desk.ts';
import { remindOfUpdates } from './remind.ts';
import {
  answered,
  answerNow,
  aSubmittedPlan,
  decideNow,
  recommendNow,
  updateNow,
} from './testing/a-review.ts';
import { answerPlanUpdate, submitPlanUpdate } from './update-plan.ts';

const edition = '2024-25';
const where = { organisation: 'RX1', edition };

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const as = (person: Person) => house.as(person);
const problemsOf = (outcome: object) =>
  'problems' in outcome ? (outcome.problems as { code: string }[]).map((one) => one.code) : outcome;
const statuses = async (organisation = 'RX1') =>
  (await loadHistory(house.db, organisation)).map(({ label, publishedOn }) => [label.status, publishedOn]);
const mailsTo = async ({ email }: Person) =>
  (
    await house.db.selectFrom('delivery').select(['recipient', 'subject', 'body']).orderBy('id').execute()
  ).filter(({ recipient }) => recipient === email);

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
      const mail = (await mailsTo(person)).at(-1);
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
    expect((await mailsTo(cast.dee)).at(-1)?.subject).toContain('recommendation on the improvement plan');
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
    expect((await mailsTo(cast.ada)).at(-1)?.subject).toContain('2 comments on the improvement plan');
    const [first] = await loadComments(house.db, where);
    const mo = await as(cast.mo);
    await answerPlanComments(mo, where, { [first?.id ?? '']: 'The capital programme.' });
    expect((await mailsTo(cast.reg)).at(-1)?.subject).toContain('answers to your comments');
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

describe('rounds of updates (R24, R25)', () => {
  const agreed = async () => {
    await aSubmittedPlan(house, await as(cast.ada), where);
    await decideNow(await as(cast.dee), where, 'agree');
  };

  test('an update says of each action whether its date holds; a later one than the plan’s end is taken and explained', async () => {
    await agreed();
    const ada = await as(cast.ada);
    const at = { ...where, reference: 'A1.a-1' };
    const no = { stillValid: 'no', newDelivery: '2026-08-31' };
    const refused: [Parameters<typeof answered>[0], string[]][] = [
      [{ stillValid: '' }, ['valid-missing']],
      [{ status: 'finished' }, ['status-unknown']],
      [{ status: 'complete', stillValid: '' }, ['level-missing']],
      [{ stillValid: 'no' }, ['new-date-missing']],
      [{ stillValid: 'no', newDelivery: '2026-02-31' }, ['new-date-not-a-day']],
      [{ stillValid: 'no', newDelivery: '2025-07-01' }, ['new-date-before-start']],
      [no, ['explanation-missing']],
    ];
    for (const [over, codes] of refused)
      expect(problemsOf(await answerNow(ada, at, answered(over)))).toEqual(codes);
    const outcome = await updateNow(ada, where, answered({ ...no, comment: 'The supplier is late.' }));
    expect('done' in outcome && outcome.events.map((one) => one.type)).toEqual([
      'plan-submitted',
      'plan-moved',
      'plan-action-changed',
    ]);
    const version = await loadPlanVersion(house.db, where, 2);
    expect(version?.content).toMatchObject({
      ...{ kind: 'update', round: 'December 2025' },
      actions: [{ delivery: '2026-03-31', update: { stillValid: false, newDelivery: '2026-08-31' } }],
    });
    expect(await loadActions(house.db, where)).toMatchObject([
      { delivery: '2026-08-31', status: 'in-progress' },
    ]);
    expect(await loadPlan(house.db, where)).toMatchObject({ state: 'updated', version: 2 });
  });

  test('what is not answered keeps the update from being submitted; so does what somebody changed since', async () => {
    await agreed();
    const ada = await as(cast.ada);
    expect(problemsOf(await submitPlanUpdate(ada, where, 'x'))).toEqual(['action-unanswered']);
    await answerNow(ada, { ...where, reference: 'A1.a-1' }, answered());
    expect(problemsOf(await submitPlanUpdate(ada, where, 'x'))).toEqual(['changed-since-check']);
    expect(
      problemsOf(
        await answerPlanUpdate(await as(cast.mo), { ...where, reference: 'A1.a-1' }, '1.0', answered()),
      ),
    ).toEqual(['changed-meanwhile']);
  });

  test('insufficient keeps the status; taking it back is a decision of its own; on track gives it again', async () => {
    await agreed();
    await updateNow(await as(cast.ada), where);
    const dee = await as(cast.dee);
    await decideNow(dee, where, 'find-insufficient');
    expect((await statuses())[0]?.[0]).toBe('approaching-standards');
    await decideNow(dee, where, 'revert', 'Nothing has moved since June.');
    expect((await statuses())[0]).toEqual(['standards-not-met', '2025-06-27']);
    await updateNow(await as(cast.ada), where);
    await decideNow(dee, where, 'find-on-track');
    expect((await statuses())[0]?.[0]).toBe('approaching-standards');
  });

  test('complete needs every action done with the level reached, and gives Standards met', async () => {
    await agreed();
    await updateNow(await as(cast.ada), where);
    const dee = await as(cast.dee);
    expect(problemsOf(await decideNow(dee, where, 'find-complete'))).toEqual(['every-action-is-complete']);
    const done = answered({ status: 'complete', stillValid: '', levelReached: 'achieved' });
    await updateNow(await as(cast.ada), where, done);
    await decideNow(dee, where, 'find-complete');
    expect((await statuses())[0]).toEqual(['standards-met', '2025-06-27']);
    expect(await loadPlan(house.db, where)).toMatchObject({ state: 'complete' });
  });

  test('that no update came can be found only after the round’s day, as extended for this organisation', async () => {
    await agreed();
    const dee = await as(cast.dee);
    expect(problemsOf(await decideNow(dee, where, 'find-no-update'))).toEqual(['update-is-overdue']);
    house.setClock('2026-01-05T09:00:00.000Z');
    const late = await as(cast.dee);
    const longer = { round: 'December 2025', how: 'extend', due: '2026-01-31', reason: 'Illness' };
    const one = { scope: 'organisation', organisation: 'rx1', region: '' };
    expect(await changePlanRound(late, edition, { ...longer, ...one })).toMatchObject({ done: true });
    expect(problemsOf(await decideNow(late, where, 'find-no-update'))).toEqual(['update-is-overdue']);
    house.setClock('2026-02-01T09:00:00.000Z');
    expect(await decideNow(await as(cast.dee), where, 'find-no-update')).toMatchObject({ done: true });
  });

  test('every organisation below is reminded four weeks, a week and a day before and when overdue; each time once', async () => {
    await agreed();
    await house.given({
      type: 'status-published',
      organisation: 'RY2',
      about: edition,
      payload: { edition, status: 'standards-not-met', publishedOn: '2025-06-30' },
    });
    const days: [string, number][] = [
      ['2025-12-01T00:30:00.000Z', 0],
      ['2025-12-03T23:30:00.000Z', 2],
      ['2025-12-12T09:00:00.000Z', 0],
      ['2025-12-24T09:00:00.000Z', 2],
      ['2025-12-30T09:00:00.000Z', 2],
      ['2025-12-31T23:59:00.000Z', 0],
      ['2026-01-01T00:00:00.000Z', 2],
      ['2026-02-01T00:00:00.000Z', 0],
    ];
    for (const [now, sent] of days) {
      house.setClock(now);
      const first = await remindOfUpdates(house);
      // Four weeks before 31 December is the 3rd; whatever was missed went out when it was looked for.
      expect([now, first]).toEqual([now, sent]);
      expect(await remindOfUpdates(house)).toBe(0);
    }
    const kinds = await house.db
      .selectFrom('plan_reminder')
      .select(['organisation', 'kind'])
      .orderBy('reminded_at')
      .execute();
    expect(kinds.filter((one) => one.organisation === 'RY2').map((one) => one.kind)).toEqual([
      'four-weeks',
      'one-week',
      'day-before',
      'overdue',
    ]);
    const subjects = (await mailsTo(cast.otto)).map((one) => one.subject);
    expect(subjects.at(-1)).toContain('improvement plan 2024-25 was due by 31 December 2025');
    expect((await mailsTo(cast.ada)).at(-1)?.subject).toContain(
      'update December 2025 of your improvement plan',
    );
  });

  test('who has updated, is waived or stands as Standards met is not reminded', async () => {
    await agreed();
    await updateNow(await as(cast.ada), where);
    house.setClock('2025-12-30T09:00:00.000Z');
    expect(await remindOfUpdates(house)).toBe(0);
    await decideNow(await as(cast.dee), where, 'find-on-track');
    await openPlanRound(await as(cast.dee), edition, {
      ...{
        name: 'Spring 2026',
        opens: '2026-03-01',
        due: '2026-03-31',
        reason: 'Cyber incident in the region',
      },
    });
    const waive = { round: 'Spring 2026', how: 'waive', due: '', organisation: '', reason: 'Cancelled' };
    await changePlanRound(await as(cast.dee), edition, { ...waive, scope: 'region', region: 'Midlands' });
    house.setClock('2026-03-30T09:00:00.000Z');
    expect(await remindOfUpdates(house)).toBe(0);
    const again = {
      ...waive,
      how: 'extend',
      due: '2026-04-15',
      scope: 'organisation',
      organisation: 'RX1',
      region: '',
    };
    await changePlanRound(await as(cast.dee), edition, again);
    house.setClock('2026-04-14T09:00:00.000Z');
    expect(await remindOfUpdates(house)).toBe(1);
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
