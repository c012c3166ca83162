import { expect, test } from 'vitest';
import { aHouse } from '../../../test/support/a-house.ts';
import { startMailSender } from '../../platform/mail/mail-sender.ts';
import { writeMails } from '../../platform/mail/testing/deliveries.ts';
import { demonstrationTransport } from '../../platform/mail/transport.ts';

const now = '2025-12-12T09:00:00.000Z';

test('the demonstration shows its mails to anybody, and what became of them', async () => {
  const house = await aHouse();
  await writeMails(house.db, 1, now);
  await house.db
    .updateTable('delivery')
    .set({ body: 'Open it here:\nhttp://localhost:3000/x?y=1.' })
    .execute();
  const visitor = await house.visit();
  expect((await visitor.open('/demonstration/mails')).text()).toContain('Waiting');
  await startMailSender({ db: house.db, transport: demonstrationTransport, clock: house.clock }).drain();
  await (await visitor.open('/demonstration/mails')).follow('Mail 1');
  expect(visitor.text()).toContain('person-1@example.nhs.uk');
  expect(visitor.text()).toContain('Sent');
  expect(visitor.document().querySelector('main a[href="http://localhost:3000/x?y=1"]')).not.toBeNull();
});

test('there is a page even before the first mail', async () => {
  const visitor = await (await aHouse()).visit();
  expect((await visitor.open('/demonstration/mails')).text()).toContain('No emails have been sent yet');
});

test('in production there are no such pages', async () => {
  const house = await aHouse({ mode: 'production' });
  await writeMails(house.db, 1, now);
  const visitor = await house.visit();
  expect((await visitor.open('/demonstration/mails')).status()).toBe(404);
  expect((await visitor.open('/demonstration/mails/RX1.1.0')).status()).toBe(404);
});
