import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, shippedPacks, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { asLetters } from './letters.ts';

const { support } = shippedPacks.editions[0]?.edition ?? {};
const closed = `If you need help, contact ${support?.name}: ${support?.email}, ${support?.telephone}\n\nData Security and Protection Toolkit\n`;

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

/** What becomes of the mails that a room writes about an event. */
async function sent(...mails: readonly Mail[]): Promise<string[]> {
  const room: Mailers = { 'person-added': async () => [...mails] };
  house = Object.assign(house, { mailers: asLetters(room) });
  const payload = { id: 'somebody', name: 'Some Body', email: 'some.body@example.nhs.uk' };
  await house.given({ type: 'person-added', organisation: 'RX1', about: null, payload });
  const rows = await house.db.selectFrom('delivery').select('body').orderBy('body').execute();
  return rows.map(({ body }) => body);
}

const to = (email: string, text = 'Something is new.'): Mail => ({ to: email, subject: 'News', text });

describe('every mail is a letter', () => {
  test('addresses its reader by name, however the address is spelt, and says whom to ask', async () => {
    expect(await sent(to(cast.ada.email.toUpperCase()))).toEqual([
      `Dear ${cast.ada.name}\n\nSomething is new.\n\n${closed}`,
    ]);
  });

  test('knows key people who have no account, and does not guess the name of anybody else', async () => {
    const named = { name: 'Cal Guardian', email: 'cal@example.nhs.uk' };
    const payload = { role: 'caldicott-guardian', before: null, after: named } as const;
    await house.given({ type: 'key-person-named', organisation: 'RX1', about: null, payload });
    const elsewhere = { ...payload, after: { ...named, name: 'Another spelling' } };
    await house.given({ type: 'key-person-named', organisation: 'RY2', about: null, payload: elsewhere });
    expect(await sent(to(named.email), to('nobody@example.nhs.uk'))).toEqual([
      `Dear Cal Guardian\n\nSomething is new.\n\n${closed}`,
      `Something is new.\n\n${closed}`,
    ]);
  });

  test('greets once', async () => {
    const text = 'Dear Ada\n\nSomething is new.\n';
    expect(await sent(to(cast.ada.email, text))).toEqual([`Dear Ada\n\nSomething is new.\n\n${closed}`]);
  });
});
