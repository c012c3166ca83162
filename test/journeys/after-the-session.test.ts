import { expect, test } from 'vitest';
import { startSession } from '../../src/account/start-session.ts';
import { cast, type TestHouse } from '../support/a-house.ts';
import { aStory, chosen, inBox } from './support/the-story.ts';

/** Ends every session, as an hour without a click does. */
const endSessions = ({ db }: TestHouse) =>
  db.updateTable('account_session').set({ idle_ends: '2020-01-01T00:00:00.000Z' }).execute();

test('a form sent after the session ended changes nothing and is there, filled in, after logging in (R5)', async () => {
  const { house, outcome, answer } = await aStory();
  const visit = await (await house.visit(cast.mo)).open(outcome('A1.a'));
  visit.choose('Achieved', 'Achievement level').fill('Supporting information', 'An hour of work');
  visit.choose('Save as complete');
  await endSessions(house);
  await visit.press('Save and continue');
  expect(visit.title()).toContain('Log in');
  expect((await answer('A1.a')).version).toBe(0);
  expect(visit.address()).toContain(encodeURIComponent(outcome('A1.a')));

  const again = await (await house.visit(cast.mo)).open(outcome('A1.a'));
  expect([inBox(again, 'statement'), chosen(again, 'level'), chosen(again, 'complete')]).toEqual([
    'An hour of work',
    'achieved',
    'yes',
  ]);
  await again.press('Save and continue');
  expect(await answer('A1.a')).toMatchObject({ statement: 'An hour of work', complete: true, version: 1 });
  expect(await house.db.selectFrom('unsent').selectAll().execute()).toEqual([]);
});

test('it is shown to that person alone, whoever logs in next at the same browser (R5)', async () => {
  const { house, outcome } = await aStory();
  const visit = await (await house.visit(cast.mo)).open(outcome('A1.a'));
  visit.fill('Supporting information', 'Mo’s own words');
  await endSessions(house);
  await visit.press('Save and continue');
  for (const person of [cast.ada, cast.vera, cast.otto]) {
    const other = await (await house.visit(person)).open(outcome('A1.a'));
    expect(other.html()).not.toContain('Mo’s own words');
  }
});

test('a file sent with it cannot be kept; the words beside it are', async () => {
  const { house, outcome } = await aStory();
  const visit = await (await house.visit(cast.mo)).open(outcome('A1.a'));
  visit.attach('Upload a file', { filename: 'Plan.txt', bytes: Buffer.from('A plan\n') });
  visit.fill('Supporting information', 'See the plan');
  await endSessions(house);
  await visit.press('Save and continue');
  const again = await (await house.visit(cast.mo)).open(outcome('A1.a'));
  expect(inBox(again, 'statement')).toBe('See the plan');
  expect(await house.db.selectFrom('evidence').select('id').execute()).toEqual([]);
});

test('a policy’s details are kept the same way', async () => {
  const { house, policy } = await aStory();
  const visit = await (await house.visit(cast.mo)).open(policy('B2.a'));
  await endSessions(house);
  await visit.fill('Summary of the exceptions', 'Two systems').press('Save and continue');
  const again = await (await house.visit(cast.mo)).open(policy('B2.a'));
  expect(inBox(again, 'details[summary]')).toBe('Two systems');
});

test('who logs in with a second factor still to be given is led to it, and nothing is saved', async () => {
  const { house, outcome, answer } = await aStory({ mode: 'production' });
  const visit = await (await house.visit(cast.mo)).open(outcome('A1.a'));
  visit.fill('Supporting information', 'Words');
  const [line = ''] = await startSession(house, cast.mo.id, { secondFactorGiven: false });
  const cookies = visit.cookies() as Record<string, string>;
  cookies.session = line.split(';')[0]?.split('=')[1] ?? '';
  await visit.press('Save and continue');
  expect(visit.address()).toMatch(/^\/account\/second-factor|^\/log-in/);
  expect((await answer('A1.a')).version).toBe(0);
});
