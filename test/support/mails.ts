import type { Person, TestHouse } from './a-house.ts';

type Housed = Pick<TestHouse, 'db'>;
export type SentMail = { readonly recipient: string; readonly subject: string; readonly body: string };

/** Numbers inside an id count as numbers: the tenth event of a chain comes after its ninth, on every database. */
const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * Every mail in the outbox, oldest first. At one moment, those of one organisation's history are in its order and those
 * with a link in the order of asking. To whom one event writes first is not fixed: ask with `mailsTo`, or for a set.
 */
export async function mailsOf({ db }: Housed): Promise<SentMail[]> {
  const rows = await db
    .selectFrom('delivery')
    .select(['id', 'recipient', 'subject', 'body', 'created_at as at'])
    .execute();
  return rows
    .sort((one, other) => one.at.localeCompare(other.at) || compare(one.id, other.id))
    .map(({ recipient, subject, body }) => ({ recipient, subject, body }));
}

/** The mails to this person whose subject has these words, oldest first. */
export const mailsTo = async (
  house: Housed,
  { email }: Pick<Person, 'email'>,
  words = '',
): Promise<SentMail[]> =>
  (await mailsOf(house)).filter(({ recipient, subject }) => recipient === email && subject.includes(words));

/** The addresses to which a mail with these words in its subject went, sorted, each as often as it did. */
export const toldOf = async (house: Housed, words: string): Promise<string[]> =>
  (await mailsOf(house))
    .filter(({ subject }) => subject.includes(words))
    .map(({ recipient }) => recipient)
    .sort();
