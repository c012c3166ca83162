import type { Moment } from '../clock.ts';
import type { Queryable } from '../database/open-database.ts';
import { type Part, part } from '../database/together.ts';
import type { Event } from './events.ts';
import './tables.ts';

/** An entry of the journal as history pages read it. */
export type JournalEntry = Event & { readonly seq: number; readonly at: Moment; readonly actor: string };

/** Entries of an organisation about one thing, newest first; at most `limit`. */
export const journalPart = (
  db: Queryable,
  organisation: string,
  about: string,
  limit = 200,
): Part<readonly JournalEntry[]> =>
  part(
    db
      .selectFrom('journal')
      .select(['organisation', 'seq', 'at', 'actor_name as actor', 'type', 'about', 'payload'])
      .where('organisation', '=', organisation)
      .where('about', '=', about)
      .orderBy('seq', 'desc')
      .limit(limit),
    (rows) => rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) }) as JournalEntry),
  );

/** The same, asked alone. */
export const loadJournal = (db: Queryable, organisation: string, about: string, limit?: number) =>
  journalPart(db, organisation, about, limit).alone();
