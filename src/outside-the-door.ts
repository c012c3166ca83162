import type { Tables } from './platform/database/tables.ts';

const itself = 'It is the history itself, from which the other tables are made.';
const accounts = 'Credentials and sessions are secrets: they never enter the history.';
const counting = 'Counters against guessing: they are of no interest after a day.';

/**
 * The tables that are not made by events, and why. Every other table must come out of a replay of the journal as
 * it is (test/replay); a table that is in neither list fails that test.
 */
export const outsideTheDoor: { readonly [T in keyof Tables]?: string } = {
  journal: itself,
  chain: itself,
  migration: 'Which scripts the schema was made by.',
  setting: 'What the service remembers about itself: its mode, the demonstration’s clock.',
  delivery: 'Mails and how far each has got. They are consequences: a replay sends none again.',
  unsent: 'What a person is typing and has not saved is theirs alone (R5).',
  digest_told: 'Up to when each person has been told by the daily email: progress, like that of a delivery.',
  waiting_workbook:
    'What an uploaded workbook says, until its person has chosen what to take, is no answer yet.',
  removal_words:
    'Words that an organisation asks to be removed: kept until that is decided, and in no history (R37).',
  file_scan: 'What the virus scanner said about bytes; the bytes themselves are in the file store.',
  receipt_key: 'Public keys that receipts can be verified with; made by the settings, not by people.',
  account_user: accounts,
  account_credential: accounts,
  account_second_factor: accounts,
  account_session: accounts,
  account_password_reset: accounts,
  account_device: counting,
  account_attempts: counting,
};
