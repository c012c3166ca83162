import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { mailsTo } from '../../test/support/mails.ts';
import { loadActions } from '../improvement-plan/action-store.ts';
import { loadPlanVersion } from '../improvement-plan/load-versions.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { changePlanRound, openPlanRound } from './change-rounds.ts';
import { remindOfUpdates } from './remind.ts';
import { answered, answerNow, aSubmittedPlan, decideNow, updateNow } from './testing/a-review.ts';
import { problemsOf, statusesIn } from './testing/what-came-of-it.ts';
import { answerPlanUpdate, submitPlanUpdate } from './update-plan.ts';

const edition = '2024-25';
const where = { organisation: 'RX1', edition };

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const as = (person: Person) => house.as(person);
const statuses = (organisation?: string) => statusesIn(house, organisation);

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
    const subjects = (await mailsTo(house, cast.otto)).map((one) => one.subject);
    expect(subjects.at(-1)).toContain('improvement plan 2024-25 was due by 31 December 2025');
    expect((await mailsTo(house, cast.ada)).at(-1)?.subject).toContain(
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
