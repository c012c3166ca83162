import { setPassword } from '../../src/account/credentials.ts';
import { startSession } from '../../src/account/start-session.ts';
import { codeOf, keyOn, password } from '../../src/account/testing/ada.ts';
import { paths } from '../../src/paths.ts';
import { cast, type Person, type TestHouse } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';
import { auditorOf } from './audited.ts';
import { columns, expected, expectedActs } from './expectations.ts';
import { pip } from './filled-house.ts';
import { type Cookie, cookieOf, personOf } from './requests.ts';
import type { PathName } from './samples.ts';

/** Somebody for whom a page and its first button are there; nobody where nobody needs to log in. */
export function readerOf(name: PathName): Person | null {
  const [act] = Object.values(expectedActs[name] ?? {});
  const line = (act ?? expected[name])[0].replaceAll(' ', '');
  const column = columns[line.endsWith('y') ? columns.length - 1 : line.indexOf('y')];
  // What is for auditors alone is in no column.
  if (act && !act[0].includes('y')) return auditorOf('RX1');
  return column === undefined ? cast.ada : personOf(column);
}

export type Sessions = {
  /** Has a password, an authenticator app and recovery codes. */
  readonly withApp: Cookie;
  /** Has yet to save the recovery codes. */
  readonly saving: Cookie;
  /** The same person, who has not given the code yet. */
  readonly halfway: Cookie;
  /** Is about to scan the code for the app. */
  readonly scanning: Cookie;
  /** Belongs to two organisations. */
  readonly twofold: Cookie;
  readonly of: (person: Person | null) => Promise<Cookie>;
};

const cookieFrom = (visit: Visitor): Cookie =>
  Object.entries(visit.cookies())
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');

/** Sets up what the account pages show: through their own forms. */
export async function sessionsIn(house: TestHouse): Promise<Sessions> {
  const scan = await beginApp(house, cast.vera);
  const given = await confirmApp(house, cast.amir);
  await given.press('I have saved my recovery codes');
  const [line = ''] = await startSession(house, cast.amir.id, { secondFactorGiven: false });
  return {
    withApp: cookieFrom(given),
    saving: cookieFrom(await confirmApp(house, cast.dora)),
    halfway: line.split(';')[0] ?? '',
    scanning: cookieFrom(scan),
    twofold: await cookieOf(house, pip),
    of: (person) => cookieOf(house, person),
  };
}

async function beginApp(house: TestHouse, person: Person): Promise<Visitor> {
  await setPassword(house, person, password);
  const visit = await (await house.visit(person)).open(paths.setUpSecondFactor.to());
  return visit.fill('Your password', password).press('Continue');
}

async function confirmApp(house: TestHouse, person: Person): Promise<Visitor> {
  const visit = await beginApp(house, person);
  return visit.fill('6-digit code', await codeOf(keyOn(visit))).press('Continue');
}
