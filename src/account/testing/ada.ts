import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { vi } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { thisMorning } from '../../../test/support/this-morning.ts';
import type { Visitor } from '../../../test/support/visitor.ts';
import type { House } from '../../platform/house.ts';
import { setPassword } from '../credentials.ts';

/** Where the machine's clock stands when a story begins. */
export const start = thisMorning;
export const minute = 60_000;
/** Moves the machine's clock, by which sessions, codes and waits are counted. */
export const clockAfter = (ms: number) => vi.setSystemTime(start + ms);

export const password = 'teapot gravel umbrella';

/** A house in which Ada has a password. */
export async function aHouseWithPassword(mode: House['mode'] = 'production'): Promise<TestHouse> {
  const house = await aHouse({ mode });
  await house.given(...theUsual());
  await setPassword(house, cast.ada, password);
  return house;
}

/** Types email and password on the log-in page. */
export async function logIn(visit: Visitor, typed: string = password, email: string = cast.ada.email) {
  await visit.open('/log-in');
  visit.fill('Email address', email).fill('Password', typed);
  return visit.press('Log in');
}

/** What the authenticator app shows now for the key that was typed into it. */
export async function codeOf(key: string): Promise<string> {
  const secret = new TextDecoder().decode(base32.decode(key.replace(/\s/g, '')));
  return createOTP(secret).totp();
}

/** The key on the page, for who cannot scan. */
export const keyOn = (visit: Visitor): string =>
  visit.document().querySelector('.app-key')?.textContent ?? '';

/** Logs Ada in for the first time and sets her app up; answers her browser, key and recovery codes. */
export async function setUp(house: TestHouse) {
  const visit = await logIn(await house.visit());
  const key = keyOn(visit);
  await visit.fill('6-digit code', await codeOf(key)).press('Continue');
  const codes = [...visit.document().querySelectorAll('main li .app-key')].map(
    (one) => one.textContent ?? '',
  );
  return { visit, key, codes };
}
