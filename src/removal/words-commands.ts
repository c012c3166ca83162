import { readFileSync } from 'node:fs';
import type { House } from '../platform/house.ts';
import { findEntries, findRows } from './find-words.ts';
import { type RemovalProblem, redactionOf, removeWords } from './remove-words.ts';
import { wordsFrom } from './rules/words.ts';
import { stillStanding } from './still-standing.ts';

type Say = (sentence: string) => void;

const sentences: { readonly [P in RemovalProblem]: string } = {
  'decider-missing': 'Name who decided: CODE FILE NAME AND OFFICE because REASON',
  'reason-missing': 'Give the reason after “because”: it stands in the history, where the words stood.',
  'words-in-reason':
    'The reason or the name repeats words that are to go. Say it without them: both stand in the history.',
  'nothing-found': 'The words stand nowhere in what this organisation wrote. Nothing was changed.',
  'in-working-answer':
    'The words still stand in today’s answers. Ask the organisation to change these first, so that the rest of the answer stays, or use remove-words-everywhere. Nothing was changed.',
};

/** `CODE FILE`: says where the words of a file (one text a line) stand. Never says the words; changes nothing. */
export async function findWordsCommand(house: House, argument: string, say: Say): Promise<boolean> {
  const [organisation = '', file = ''] = argument.split(' ');
  const words = wordsIn(file, say);
  if (!words) return false;
  const redaction = redactionOf(words, 'it is looked for', house.clock.now());
  for (const { chain, seq, type, about } of await findEntries(house.db, organisation, redaction))
    say(
      `${chain === organisation ? 'History' : 'National history'}, entry ${seq}: ${type}${about === null ? '' : `, about ${about}`}`,
    );
  for (const { table, columns } of await findRows(house.db, organisation, redaction))
    say(`Table ${table}: ${Object.keys(columns).join(', ')}`);
  await sayStanding(house, words, 'The whole database has them in', say);
  return true;
}

/** `CODE FILE NAME AND OFFICE because REASON`: removes the words, but refuses while today's answers hold them. */
export const removeWordsCommand = (house: House, argument: string, say: Say): Promise<boolean> =>
  remove(house, argument, false, say);

/** The same, from today's answers too: for editions in which the organisation cannot change them any more. */
export const removeWordsEverywhereCommand = (house: House, argument: string, say: Say): Promise<boolean> =>
  remove(house, argument, true, say);

async function remove(house: House, argument: string, fromAnswers: boolean, say: Say): Promise<boolean> {
  const [organisation = '', file = '', ...rest] = argument.split(' ');
  const [decidedBy = '', ...reasons] = ` ${rest.join(' ')}`.split(' because ');
  const reason = reasons.join(' because ');
  const words = wordsIn(file, say);
  if (!words) return false;
  const outcome = await removeWords(house, { organisation, words, decidedBy, reason, fromAnswers });
  if ('problems' in outcome) for (const { code } of outcome.problems) say(sentences[code]);
  else if ('refused' in outcome) say(`There is no organisation with the code ${organisation}.`);
  if (!('done' in outcome)) return false;
  for (const event of outcome.events)
    if (event.type === 'words-removed' && event.organisation !== organisation)
      say(`Removed from ${event.payload.payloads.length} entries of the national history.`);
    else if (event.type === 'words-removed')
      say(
        `Removed from ${event.payload.payloads.length} entries of the history and ${event.payload.documents.length} documents that were handed over. The administrators of ${organisation} are told by mail.`,
      );
  say('Backups from before still hold the words, and so does whatever people downloaded.');
  return sayStanding(house, words, 'They still stand in', say);
}

/** Says where words stand, and answers whether they stand nowhere. */
async function sayStanding(house: House, words: readonly string[], how: string, say: Say): Promise<boolean> {
  const standing = await stillStanding(house.db, words);
  for (const { table, organisation, rows } of standing)
    say(`${how} ${table}${organisation === null ? '' : ` of ${organisation}`}: ${rows} rows`);
  if (standing.length === 0) say('The words stand nowhere in the database.');
  return standing.length === 0;
}

function wordsIn(file: string, say: Say): readonly string[] | null {
  try {
    const words = wordsFrom(readFileSync(file, 'utf8'));
    if (words === null) say(`${file} needs one text a line, each of five letters or more.`);
    return words;
  } catch {
    say(`${file} cannot be read.`);
    return null;
  }
}
