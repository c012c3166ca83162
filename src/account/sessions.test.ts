import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cast } from '../../test/support/a-house.ts';
import { loadSession } from './load-session.ts';
import { startSession } from './start-session.ts';
import { aHouseWithPassword, clockAfter, logIn, minute, start } from './testing/ada.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: start }));
afterEach(() => void vi.useRealTimers());

describe('the session', () => {
  test('logging out ends it for good', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await logIn(await house.visit());
    const { session = '' } = visit.cookies();
    await visit.open('/account');
    await visit.press('Log out');
    const thief = await house.visit();
    const answer = await house.app.inject({ url: '/account', headers: { cookie: `session=${session}` } });
    expect(answer.headers.location).toBe('/log-in?return=%2Faccount');
    expect(thief.cookies()).toEqual({});
  });

  test('a new log-in gives a new token and ends the one before', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await logIn(await house.visit());
    const { session: first } = visit.cookies();
    await logIn(visit);
    expect(visit.cookies().session).not.toBe(first);
    const rows = await house.db
      .selectFrom('account_session')
      .select('ended_at')
      .orderBy('ended_at')
      .execute();
    expect(rows.map((row) => row.ended_at === null)).toEqual([false, true]);
  });

  test('the cookie is for us alone; over https it is bound to the host', async () => {
    const house = await aHouseWithPassword('demonstration');
    const at = (origin: string) =>
      startSession({ ...house, db: house.db, origin }, cast.ada.id, { secondFactorGiven: true });
    expect(await at('http://localhost:3000')).toEqual([
      expect.stringMatching(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(await at('https://dspt.example.nhs.uk')).toEqual([
      expect.stringMatching(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
    ]);
  });

  test('over https a cookie without the prefix opens nothing, whoever set it', async () => {
    const house = await aHouseWithPassword('demonstration');
    const secure = { ...house, db: house.db, origin: 'https://dspt.example.nhs.uk' };
    const [line = ''] = await startSession(secure, cast.ada.id, { secondFactorGiven: true });
    const token = line.slice('__Host-session='.length).split(';')[0] ?? '';
    expect(await loadSession(secure, { '__Host-session': token })).toMatchObject({
      who: { id: cast.ada.id },
    });
    expect(await loadSession(secure, { session: token })).toBeNull();
  });

  test('staying logged in is answered to the script; an ended session gets no new end', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await logIn(await house.visit());
    const { session = '' } = visit.cookies();
    clockAfter(29 * minute);
    const extend = () =>
      house.app.inject({
        method: 'POST',
        url: '/session/extend',
        headers: { origin: 'http://localhost:3000', cookie: `session=${session}` },
      });
    expect((await extend()).json()).toEqual({
      ends: new Date(start + 59 * minute).toISOString(),
      now: new Date(start + 29 * minute).toISOString(),
    });
    clockAfter(60 * minute);
    const late = await extend();
    expect(late.statusCode).toBe(200);
    expect(late.json()).toEqual({});
  });
});
