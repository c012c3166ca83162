import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { thisMorning } from '../../test/support/this-morning.ts';
import { setPassword } from '../account/credentials.ts';

const start = thisMorning;
const password = 'teapot gravel umbrella';
const profile = '/organisations/RX1/profile';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: start }));
afterEach(() => void vi.useRealTimers());

async function given(): Promise<TestHouse> {
  const house = await aHouse();
  await house.given(...theUsual());
  return house;
}

test('an administrator names the key people; everybody of the organisation reads them', async () => {
  const house = await given();
  const visit = await house.visit(cast.ada);
  await visit.open(profile);
  const email = () => visit.document().querySelector('#emails-siro');
  visit.document().querySelector('#names-siro')?.setAttribute('value', 'Sira Owner');
  await visit.press('Save profile');
  expect(visit.errors()).toEqual(['Enter the email address of the Senior Information Risk Owner (SIRO)']);
  expect(visit.document().querySelector('#names-siro')?.getAttribute('value')).toBe('Sira Owner');
  email()?.setAttribute('value', 'Sira@example.nhs.uk');
  await visit.fill('Address', '2 Hospital Way').press('Save profile');
  expect(visit.html()).toContain('The profile is saved.');
  const viewer = await house.visit(cast.vera);
  await viewer.open(profile);
  expect(viewer.text()).toContain('Sira Owner, sira@example.nhs.uk');
  expect(viewer.text()).toContain('2 Hospital Way');
  expect(viewer.document().querySelector('main form')).toBeNull();
});

test('a form that arrives after the session has ended is kept and shown after logging in (R5)', async () => {
  const house = await given();
  await setPassword(house, cast.ada, password);
  const visit = await house.visit(cast.ada);
  await visit.open(profile);
  visit.fill('Address', '3 Hospital Way, typed before lunch');
  vi.setSystemTime(start + 45 * 60_000);
  await visit.press('Save profile');
  expect(visit.address()).toBe(`/log-in?return=${encodeURIComponent(profile)}`);
  await visit.fill('Email address', cast.ada.email).fill('Password', password).press('Log in');
  expect(visit.address()).toBe(profile);
  expect(visit.html()).toContain('Not saved yet');
  expect(visit.document().querySelector('#address')?.textContent).toBe('3 Hospital Way, typed before lunch');
  const saved = await house.db
    .selectFrom('organisation')
    .select('address')
    .where('code', '=', 'RX1')
    .executeTakeFirst();
  expect(saved?.address, 'nothing was changed').toBe('1 Hospital Way, Northbridge, NB1 2CD');
});

test('so is one that arrives after logging out in another tab', async () => {
  const house = await given();
  const visit = await house.visit(cast.ada);
  await visit.open(profile);
  const other = await house.visit();
  Object.assign(other.cookies(), visit.cookies());
  await other.open('/account');
  await other.press('Log out');
  await visit.fill('Address', 'typed in the first tab').press('Save profile');
  expect(visit.address()).toContain('/log-in');
  const kept = await house.db.selectFrom('unsent').select(['person_id', 'fields']).execute();
  expect(kept).toEqual([
    { person_id: cast.ada.id, fields: expect.stringContaining('typed in the first tab') },
  ]);
});

test('a member cannot save the profile', async () => {
  const house = await given();
  const mo = await house.visit(cast.mo);
  const answer = await house.app.inject({
    method: 'POST',
    url: profile,
    headers: {
      origin: 'http://localhost:3000',
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `session=${mo.cookies().session}`,
    },
    payload: 'act=save&address=elsewhere',
  });
  expect(answer.statusCode).toBe(403);
});
