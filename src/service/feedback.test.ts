import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { mailsOf } from '../../test/support/mails.ts';
import { paths } from '../paths.ts';
import { mostInAnHour } from './rules/feedback.ts';

const words = 'What went wrong, or what could be better?';
const email = 'Your email address (optional)';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const mails = () => mailsOf(house);
const opened = async (person?: (typeof cast)[keyof typeof cast]) =>
  (await house.visit(person)).open(paths.feedback.to());

describe('feedback', () => {
  test('anybody can give it, without an account, and support gets it by mail', async () => {
    const visit = await opened();
    visit.fill('What were you doing? (optional)', 'Looking for a trust').fill(words, 'I found\ntwo of them');
    await visit.press('Send feedback');
    expect(visit.title()).toMatch(/^Thank you for your feedback/);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.recipient).toBe(house.packs.editions[0]?.edition.support.email);
    for (const part of ['Looking for a trust', 'I found\ntwo of them', 'They left no email address'])
      expect(mail?.body).toContain(part);
  });

  test('whoever is logged in finds their email address filled in (WCAG 3.3.7), and may take it out', async () => {
    const visit = await opened(cast.mo);
    await visit.fill(words, 'Good').press('Send feedback');
    expect((await mails())[0]?.body).toContain(cast.mo.email);
    await visit.open(paths.feedback.to());
    await visit.fill(words, 'Still good').fill(email, '').press('Send feedback');
    expect((await mails()).filter(({ body }) => body.includes(cast.mo.email))).toHaveLength(1);
  });

  test('an error loses nothing that was typed, and sends nothing', async () => {
    const visit = await opened();
    visit.fill('What were you doing? (optional)', 'Publishing').fill(email, 'nia@');
    await visit.press('Send feedback');
    expect(visit.status()).toBe(422);
    expect(visit.title()).toMatch(/^Error: /);
    expect(visit.errors()).toHaveLength(2);
    expect(visit.document().querySelector('#doing')?.textContent).toBe('Publishing');
    expect(visit.document().querySelector('#email')?.getAttribute('value')).toBe('nia@');
    expect(await mails()).toEqual([]);
  });

  test('one person is heard so often in an hour, and what they typed then stays', async () => {
    const visit = await opened(cast.mo);
    const send = async (text: string) => {
      await visit.open(paths.feedback.to());
      return visit.fill(words, text).press('Send feedback');
    };
    for (let n = 0; n < mostInAnHour.one; n++) await send('Again');
    expect((await mails()).length).toBe(mostInAnHour.one);
    await send('And again');
    expect(visit.errors()[0]).toContain('Wait an hour');
    expect(visit.document().querySelector('#words')?.textContent).toBe('And again');
    const others = await opened(cast.vera);
    await others.fill(words, 'Me too').press('Send feedback');
    expect(others.errors(), 'nobody else has to wait').toEqual([]);
    house.setClock('2025-12-12T10:00:01.000Z');
    await send('And later');
    expect(visit.errors()).toEqual([]);
  });

  test('it is in no event: the journal is kept for good', async () => {
    const count = () => house.db.selectFrom('journal').select('id').execute();
    const before = await count();
    await (await opened(cast.mo)).fill(words, 'Good').press('Send feedback');
    expect(await count()).toEqual(before);
  });
});
