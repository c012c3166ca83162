import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cast } from '../../test/support/a-house.ts';
import {
  aHouseWithPassword,
  clockAfter,
  codeOf,
  keyOn,
  logIn,
  minute,
  password,
  start,
} from './testing/ada.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: start }));
afterEach(() => void vi.useRealTimers());

describe('the password', () => {
  test('what is wrong is said beside the field and in the summary, and the email stays', async () => {
    const house = await aHouseWithPassword();
    const visit = await house.visit();
    await visit.open('/log-in');
    await visit.press('Log in');
    expect(visit.errors()).toEqual(['Enter your email address', 'Enter your password']);
    await logIn(visit, 'not the password');
    expect(visit.status()).toBe(422);
    expect(visit.title()).toMatch(/^Error: /);
    expect(visit.errors()).toEqual(['The email address or password is not right. Check both and try again']);
    expect(visit.document().querySelector('#password-error')?.textContent).toContain('not right');
    expect(visit.document().querySelector('#email')?.getAttribute('value')).toBe(cast.ada.email);
    expect(visit.html()).not.toContain('not the password');
  });

  test('nobody learns whether an account exists', async () => {
    const house = await aHouseWithPassword();
    const known = await logIn(await house.visit(), 'not the password');
    const unknown = await logIn(await house.visit(), 'not the password', 'nobody@example.nhs.uk');
    expect(unknown.errors()).toEqual(known.errors());
    for (const visit of [known, unknown])
      for (let n = 0; n < 10; n++) await visit.fill('Password', 'not the password').press('Log in');
    expect(known.errors()).toEqual(['You have tried too many times. Wait 15 minutes, then try again']);
    expect(unknown.errors()).toEqual(known.errors());
  });

  test('after ten wrong ones not even the right one is tried, until the time that was said', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await house.visit();
    for (let n = 0; n < 10; n++) await logIn(visit, 'not the password');
    clockAfter(5 * minute);
    await logIn(visit);
    expect(visit.errors()).toEqual(['You have tried too many times. Wait 10 minutes, then try again']);
    clockAfter(15 * minute);
    await logIn(visit);
    expect(visit.errors()).toEqual([]);
    expect(visit.cookies()).toHaveProperty('session');
  });

  test('strangers who guess cannot lock out the owner, whose browser is known', async () => {
    const house = await aHouseWithPassword('demonstration');
    const owner = await logIn(await house.visit());
    const stranger = await house.visit();
    for (let n = 0; n < 11; n++) await logIn(stranger, 'not the password');
    expect(stranger.errors()[0]).toContain('Wait');
    await owner.open('/log-in');
    await logIn(owner);
    expect(owner.errors()).toEqual([]);
    const newBrowser = await logIn(await house.visit());
    expect(newBrowser.errors()[0], 'but an unknown browser waits').toContain('Wait');
  });
});

describe('where one is led', () => {
  test('back to the page that asked for a log-in', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await house.visit();
    await visit.open('/account');
    expect(visit.address()).toBe('/log-in?return=%2Faccount');
    await visit.fill('Email address', cast.ada.email).fill('Password', password).press('Log in');
    expect(visit.address()).toBe('/account');
  });

  test('also through the second factor', async () => {
    const house = await aHouseWithPassword();
    const visit = await house.visit();
    await visit.open('/account/password');
    await visit.fill('Email address', cast.ada.email).fill('Password', password).press('Log in');
    await visit.fill('6-digit code', await codeOf(keyOn(visit))).press('Continue');
    await visit.press('I have saved my recovery codes');
    expect(visit.address()).toBe('/account/password');
  });

  test.each(['https://example.com/', '//example.com', '/\\example.com'])('never to %s', async (elsewhere) => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await house.visit();
    await visit.open(`/log-in?return=${encodeURIComponent(elsewhere)}`);
    const answer = await house.app.inject({
      method: 'POST',
      url: visit.address(),
      headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ email: cast.ada.email, password }).toString(),
    });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/organisations');
  });

  test('straight to the organisation when there is one, to a choice when there are several', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await logIn(await house.visit());
    expect(visit.address()).toBe('/organisations/RX1');
    await house.given({
      type: 'role-given',
      organisation: 'RY2',
      about: null,
      payload: { person: cast.ada.id, role: 'viewer', discipline: null },
    });
    await visit.open('/organisations');
    expect(visit.text()).toContain('Select organisation');
    expect(visit.text()).toContain('Southport Vale NHS Foundation Trust');
    expect(visit.text()).toContain('Your role: Viewer');
    const national = await house.visit(cast.nat);
    await national.open('/organisations');
    expect(national.address()).toBe('/national/2025-26');
  });
});
