import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cast, type TestHouse } from '../../test/support/a-house.ts';
import { mailsOf } from '../../test/support/mails.ts';
import { paths } from '../paths.ts';
import { aHouseWithPassword, clockAfter, logIn, minute, password, start } from './testing/ada.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: start }));
afterEach(() => void vi.useRealTimers());

const newPassword = 'saddle fjord 47 lantern';

/** The address in the mail that has one to choose a password, other than those known: mails of one moment have no order. */
async function linkIn(house: TestHouse, ...known: string[]): Promise<string> {
  const bodies = (await mailsOf(house)).map((mail) => mail.body);
  const links = bodies.flatMap((body) => body.match(/\/reset-password\/[\w-]+/g) ?? []);
  return links.find((link) => !known.includes(link)) ?? '';
}

async function ask(house: TestHouse, email: string) {
  const visit = await house.visit();
  await visit.open('/log-in');
  await visit.follow('I have forgotten my password');
  return visit.fill('Your email address', email).press('Send the link');
}

describe('a forgotten password', () => {
  test('a link comes by mail and lets a new one be chosen, once', async () => {
    const house = await aHouseWithPassword('demonstration');
    const elsewhere = await logIn(await house.visit());
    const visit = await ask(house, ' Ada@Example.nhs.uk ');
    expect(visit.address()).toBe(paths.forgottenPassword.to({}, { sent: 'yes' }));
    expect(visit.text()).toContain('Check your email');
    const [mail] = await mailsOf(house);
    expect(mail).toMatchObject({ recipient: cast.ada.email });
    expect(mail?.body).toContain('http://localhost:3000/reset-password/');
    const link = await linkIn(house);
    await visit.open(link);
    await visit.fill('New password', 'password1234').press('Save the new password');
    expect(visit.errors()[0]).toContain('harder to guess');
    await visit.fill('New password', newPassword).press('Save the new password');
    expect(visit.address()).toBe('/log-in');
    expect(visit.html()).toContain('Your password has been changed. Log in with your new password.');
    await visit.open(link);
    expect(visit.text()).toContain('This link no longer works');
    await elsewhere.open('/account');
    expect(elsewhere.address(), 'who was logged in is not any more').toContain('/log-in');
    await logIn(visit, password);
    expect(visit.errors()[0]).toContain('not right');
    await logIn(visit, newPassword);
    expect(visit.errors()).toEqual([]);
    expect((await mailsOf(house)).map((one) => one.subject)).toContain(
      'Your password for the Data Security and Protection Toolkit was changed',
    );
  });

  test('the form of a used link saves nothing, also when two are sent at once', async () => {
    const house = await aHouseWithPassword('demonstration');
    await ask(house, cast.ada.email);
    const link = await linkIn(house);
    const post = (chosen: string) =>
      house.app.inject({
        method: 'POST',
        url: link,
        headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ newPassword: chosen }).toString(),
      });
    const answers = await Promise.all([post(newPassword), post(`${newPassword} 2`)]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([303, 409]);
  });

  test('the link works for an hour, and a newer one that was used ends it', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await ask(house, cast.ada.email);
    const first = await linkIn(house);
    clockAfter(60 * minute - 1);
    await visit.open(first);
    expect(visit.text()).toContain('Choose a new password');
    await ask(house, cast.ada.email);
    const second = await linkIn(house, first);
    await visit.open(second);
    await visit.fill('New password', newPassword).press('Save the new password');
    await visit.open(first);
    expect(visit.text()).toContain('This link no longer works');
    await ask(house, cast.ada.email);
    clockAfter(120 * minute);
    const third = await linkIn(house, first, second);
    expect(third).not.toBe('');
    await visit.open(third);
    expect(visit.text()).toContain('This link no longer works');
  });

  test('nobody learns whether an account exists, and no mail is sent to whoever has none', async () => {
    const house = await aHouseWithPassword('demonstration');
    const known = await ask(house, cast.ada.email);
    const unknown = await ask(house, 'nobody@example.nhs.uk');
    expect(unknown.text()).toBe(known.text());
    expect((await mailsOf(house)).map((mail) => mail.recipient)).toEqual([cast.ada.email]);
  });

  test('nobody can be flooded: three links an hour, with the same answer', async () => {
    const house = await aHouseWithPassword('demonstration');
    for (let n = 0; n < 5; n++)
      expect((await ask(house, cast.ada.email)).text()).toContain('Check your email');
    expect(await mailsOf(house)).toHaveLength(3);
  });

  test('a person who never had a password gets one this way', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await ask(house, cast.mo.email);
    await visit.open(await linkIn(house));
    await visit.fill('New password', newPassword).press('Save the new password');
    await logIn(visit, newPassword, cast.mo.email);
    expect(visit.errors()).toEqual([]);
  });

  test('an address that cannot be one is said', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await ask(house, 'ada');
    expect(visit.errors()).toEqual([
      'Enter an email address in the correct format, like name@example.nhs.uk',
    ]);
    expect(visit.document().querySelector('#email')?.getAttribute('value')).toBe('ada');
  });

  test('no token stands in the database or the journal as it is in the mail', async () => {
    const house = await aHouseWithPassword('demonstration');
    await ask(house, cast.ada.email);
    const token = (await linkIn(house)).slice(paths.resetPassword.to({ token: '' }).length);
    const stored = [
      ...(await house.db.selectFrom('account_password_reset').selectAll().execute()),
      ...(await house.db.selectFrom('journal').selectAll().execute()),
    ];
    expect(token).toHaveLength(43);
    expect(JSON.stringify(stored)).not.toContain(token);
  });
});

describe('changing the password', () => {
  test('needs the present one, ends every other session and is told by mail', async () => {
    const house = await aHouseWithPassword('demonstration');
    const elsewhere = await logIn(await house.visit());
    const visit = await logIn(await house.visit());
    await visit.open('/account/password');
    await visit.fill('New password', newPassword).press('Change password');
    expect(visit.errors()).toEqual(['Enter the password that you have now']);
    await visit.fill('Password that you have now', 'not it at all').fill('New password', newPassword);
    await visit.press('Change password');
    expect(visit.errors()).toEqual(['That is not the password that you have now. Try again']);
    await visit.fill('Password that you have now', password).fill('New password', 'Ada2026Administrator');
    await visit.press('Change password');
    expect(visit.errors()).toHaveLength(1);
    await visit.fill('Password that you have now', password).fill('New password', newPassword);
    await visit.press('Change password');
    expect(visit.address()).toBe('/account');
    await elsewhere.open('/account');
    expect(elsewhere.address()).toContain('/log-in');
    expect(await mailsOf(house)).toHaveLength(1);
    await logIn(elsewhere, newPassword);
    expect(elsewhere.errors()).toEqual([]);
  });

  test('who guesses at the present one is told to wait', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await logIn(await house.visit());
    await visit.open('/account/password');
    for (let n = 0; n < 11; n++) {
      await visit.fill('Password that you have now', 'not it at all').fill('New password', newPassword);
      await visit.press('Change password');
    }
    expect(visit.errors()).toEqual(['You have tried too many times. Wait 15 minutes, then try again']);
  });

  test('fields are named for password managers', async () => {
    const house = await aHouseWithPassword('demonstration');
    const visit = await logIn(await house.visit());
    const named = () =>
      [...visit.document().querySelectorAll('main input')].map(
        (input) => [...input.attributes].find(({ name }) => name.toLowerCase() === 'autocomplete')?.value,
      );
    await visit.open('/account/password');
    expect(named()).toEqual(['current-password', 'username', 'new-password']);
    await visit.open('/log-in');
    expect(named()).toEqual(['username', 'current-password']);
  });
});
