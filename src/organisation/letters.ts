import { currentPack } from '../framework/rules/year.ts';
import { paths } from '../paths.ts';
import type { Recorded } from '../platform/change/events.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { type Day, dayOf } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import './tables.ts';

const service = 'Data Security and Protection Toolkit';

/** How a mail about an account ends: where to ask, and who writes. */
export const closing = (origin: string): string =>
  `If you need help, go to:\n${origin}${paths.contact.to()}\n\n${service}\n`;

/** How the others end: whom to ask in words, so that the one link in them is what to do. */
function closingOf({ packs }: House, today: Day): string {
  const support = currentPack(packs, today)?.edition.support;
  const ask = support
    ? `If you need help, contact ${support.name}: ${support.email}, ${support.telephone}\n\n`
    : '';
  return `${ask}${service}\n`;
}

type Mailer = (tx: Transaction, event: Recorded, house: House) => Promise<Mail[]>;

/** The same mailers, whose mails are letters: they address their reader by name where one is known, and close. */
export function asLetters(mailers: Mailers): Mailers {
  const written = Object.entries(mailers).map(([type, mailer]) => {
    const write = mailer as Mailer;
    const letter: Mailer = async (tx, event, house) =>
      lettersOf(tx, event.organisation, await write(tx, event, house), closingOf(house, dayOf(event.at)));
    return [type, letter];
  });
  return Object.fromEntries(written) as Mailers;
}

async function lettersOf(
  tx: Transaction,
  organisation: string,
  mails: readonly Mail[],
  ending: string,
): Promise<Mail[]> {
  if (mails.length === 0) return [];
  const names = await namesOf(
    tx,
    organisation,
    mails.map(({ to }) => to),
  );
  return mails.map((mail) => {
    const name = names.get(mail.to.toLowerCase());
    const greeting = name === undefined || mail.text.startsWith('Dear ') ? '' : `Dear ${name}\n\n`;
    return { ...mail, text: `${greeting}${mail.text.trimEnd()}\n\n${ending}` };
  });
}

/** The names that go with addresses: of accounts, else as the organisation's profile has them, else another's. */
async function namesOf(
  tx: Transaction,
  organisation: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(addresses.map((one) => one.toLowerCase()))];
  const { fn } = tx;
  const key = await tx
    .selectFrom('key_person')
    .select(['organisation', 'email', 'name'])
    .where(fn<string>('lower', ['email']), 'in', asked)
    .orderBy('organisation')
    .orderBy('role')
    .execute();
  const people = await tx
    .selectFrom('person')
    .select(['email', 'name'])
    .where(fn<string>('lower', ['email']), 'in', asked)
    .orderBy('id')
    .execute();
  const own = key.filter((one) => one.organisation === organisation);
  return new Map([...key, ...own, ...people].map(({ email, name }) => [email.toLowerCase(), name]));
}
