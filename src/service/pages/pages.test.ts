import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { setPassword } from '../../account/credentials.ts';
import { paths } from '../../paths.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

/** The names of all cookies that the service sets from now on. */
function watchCookies(): Set<string> {
  const seen = new Set<string>();
  house.app.addHook('onSend', async (_, reply) => {
    for (const line of [reply.getHeader('set-cookie') ?? []].flat())
      seen.add(String(line).split('=')[0] ?? '');
  });
  return seen;
}

describe('cookies', () => {
  test('the page lists the cookies that are set over a journey, and no others', async () => {
    const password = 'teapot gravel umbrella';
    await setPassword(house, cast.ada, password);
    const seen = watchCookies();
    const visit = await house.visit();
    await visit.open(paths.logIn.to());
    await visit.fill('Email address', cast.ada.email).fill('Password', password).press('Log in');
    await visit.open(paths.outcome.to({ organisation: 'RX1', edition: '2025-26', outcome: 'A1.a' }));
    await visit.press('Save and continue');
    await visit.open(paths.feedback.to());
    await visit.fill('What went wrong, or what could be better?', 'Nothing').press('Send feedback');
    await visit.press('Log out');
    await visit.open(paths.cookies.to());
    const listed = [...visit.document().querySelectorAll('#cookies code')].map(
      (one) => one.textContent ?? '',
    );
    expect([...seen].sort()).toEqual(listed.sort());
  });
});

test('whom to contact is what the newest edition says', async () => {
  const visit = await (await house.visit()).open(paths.contact.to());
  const support = house.packs.editions[0]?.edition.support;
  for (const part of [support?.name, support?.email, support?.telephone])
    expect(visit.text()).toContain(part);
});

test('the accessibility statement has the parts that the regulations ask for', async () => {
  const visit = await (await house.visit()).open(paths.accessibility.to());
  for (const part of [
    'How accessible this service is',
    'Compliance status',
    'partially compliant',
    'Content that is not accessible',
    'Feedback and contact',
    'Enforcement procedure',
    'Equality and Human Rights Commission (EHRC)',
    'Equality Advisory and Support Service (EASS)',
    'This statement was prepared on',
  ])
    expect(visit.text()).toContain(part);
});
