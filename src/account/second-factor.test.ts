import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  aHouseWithPassword,
  clockAfter,
  codeOf,
  keyOn,
  logIn,
  password,
  setUp,
  start,
} from './testing/ada.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: start }));
afterEach(() => void vi.useRealTimers());

describe('logging in outside the demonstration', () => {
  test('the first log-in leads through setting up an authenticator app and saving recovery codes', async () => {
    const house = await aHouseWithPassword();
    const visit = await logIn(await house.visit());
    expect(visit.address()).toBe('/account/second-factor');
    expect(visit.text()).toContain('Set up your authenticator app');
    expect(visit.document().querySelector('main svg[role=img]')?.getAttribute('aria-label')).toContain(
      'QR code',
    );
    await visit.open('/organisations');
    expect(visit.address(), 'nothing else opens before').toBe('/account/second-factor');
    const key = keyOn(visit);
    await visit.fill('6-digit code', '000000').press('Continue');
    expect(visit.errors()).toEqual([
      'That code is not right. Enter the code that your authenticator app shows now',
    ]);
    expect(keyOn(visit), 'the key stays, so the app need not be set up again').toBe(key);
    await visit.fill('6-digit code', await codeOf(key)).press('Continue');
    expect(visit.address()).toBe('/account/recovery-codes');
    expect(visit.document().querySelectorAll('main li .app-key')).toHaveLength(10);
    await visit.open('/account/recovery-codes.txt');
    expect(visit.bytes().toString()).toMatch(/([a-z2-9]{4}-){2}[a-z2-9]{4}/);
    await visit.open('/account/recovery-codes');
    await visit.press('I have saved my recovery codes');
    await visit.open('/account/recovery-codes');
    expect(visit.text(), 'they are shown once').toContain('You have 10 recovery codes left');
    expect(visit.document().querySelectorAll('main li .app-key')).toHaveLength(0);
    await visit.open('/account/recovery-codes.txt');
    expect(visit.status()).toBe(404);
  });

  test('later log-ins ask for a code, and a code is taken once', async () => {
    const house = await aHouseWithPassword();
    const { key } = await setUp(house);
    const used = await codeOf(key);
    const visit = await logIn(await house.visit());
    expect(visit.address()).toBe('/log-in/code');
    await visit.fill('Enter the 6-digit code', used).press('Continue');
    expect(visit.errors()).toEqual([
      'That code has been used. Wait for your authenticator app to show the next one, then enter it',
    ]);
    clockAfter(30_000);
    const fresh = await codeOf(key);
    await visit.fill('Enter the 6-digit code', `${fresh.slice(0, 3)} ${fresh.slice(3)}`).press('Continue');
    await visit.open('/account');
    expect(visit.text()).toContain('ada@example.nhs.uk');
    const second = await logIn(await house.visit());
    await second.fill('Enter the 6-digit code', fresh).press('Continue');
    expect(second.errors()[0]).toContain('That code has been used');
    await second.open('/account');
    expect(second.address()).toBe('/log-in/code');
  });

  test('a code older than one that was taken is refused too', async () => {
    const house = await aHouseWithPassword();
    const { key } = await setUp(house);
    clockAfter(60_000);
    const older = await codeOf(key);
    clockAfter(90_000);
    const visit = await logIn(await house.visit());
    await visit.fill('Enter the 6-digit code', await codeOf(key)).press('Continue');
    const other = await logIn(await house.visit());
    await other.fill('Enter the 6-digit code', older).press('Continue');
    expect(other.errors()[0]).toContain('That code has been used');
  });

  test('a recovery code stands in for the app once, however it is typed', async () => {
    const house = await aHouseWithPassword();
    const { codes } = await setUp(house);
    const typed = (codes[3] ?? '').toUpperCase().replaceAll('-', ' ');
    const visit = await logIn(await house.visit());
    await visit.follow('I do not have my authenticator app');
    await visit.fill('Enter a recovery code', typed).press('Continue');
    expect(visit.address()).toBe('/account');
    expect(visit.html()).toContain('You used a recovery code. You have 9 left.');
    const again = await logIn(await house.visit());
    await again.open('/log-in/recovery-code');
    await again.fill('Enter a recovery code', typed).press('Continue');
    expect(again.errors()).toEqual([
      'That recovery code is not right, or has been used. Check it, or enter another one',
    ]);
  });

  test('wrong codes come to an end', async () => {
    const house = await aHouseWithPassword();
    await setUp(house);
    const visit = await logIn(await house.visit());
    for (let n = 0; n < 5; n++) await visit.fill('Enter the 6-digit code', '123456').press('Continue');
    expect(visit.errors()[0]).toContain('not right');
    await visit.fill('Enter the 6-digit code', '123456').press('Continue');
    expect(visit.errors()).toEqual(['You have tried too many times. Wait 15 minutes, then try again']);
  });

  test('changing the app asks for the password, and the session opens nothing until the new one is confirmed', async () => {
    const house = await aHouseWithPassword();
    const { visit, key } = await setUp(house);
    await visit.open('/account/second-factor');
    await visit.fill('Your password', 'not the password').press('Continue');
    expect(visit.errors()).toEqual(['That password is not right. Try again']);
    await visit.fill('Your password', password).press('Continue');
    expect(keyOn(visit)).not.toBe('');
    expect(keyOn(visit)).not.toBe(key);
    await visit.open('/account');
    expect(visit.address()).toBe('/account/second-factor');
    await visit.fill('6-digit code', await codeOf(keyOn(visit))).press('Continue');
    expect(visit.address()).toBe('/account/recovery-codes');
  });
});
