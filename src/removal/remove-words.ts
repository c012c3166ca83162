import { sql } from 'kysely';
import { changeAsService } from '../platform/change/change.ts';
import { type Decision, invalid, missing, type Outcome } from '../platform/change/decision.ts';
import { type Event, nationalChain } from '../platform/change/events.ts';
import { sha256 } from '../platform/change/hash.ts';
import { removalMark, removalType } from '../platform/change/removed.ts';
import { dayOf, type Moment, sayDay } from '../platform/clock.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import './events.ts';
import { type FoundEntry, type FoundRow, findEntries, findRows, redactedHash } from './find-words.ts';
import type { Redaction } from './redact.ts';
import { marksFor } from './rules/headings.ts';
import { holdsAny } from './rules/words.ts';
import { takeOut } from './take-out.ts';
import { raisedBy } from './versioned.ts';
import { holdWaiting, removeWaiting } from './waiting.ts';

export type RemovalProblem =
  | 'decider-missing'
  | 'reason-missing'
  | 'words-in-reason'
  | 'nothing-found'
  | 'in-working-answer';

export type Removal = {
  readonly organisation: string;
  readonly words: readonly string[];
  /** Who decided, by name and office; it stands in the history, as the reason does. */
  readonly decidedBy: string;
  readonly reason: string;
  /** Whether today's answers lose the words as well: else they are refused, for the organisation to change them. */
  readonly fromAnswers: boolean;
  /** The request of the organisation that it answers. */
  readonly request?: string;
};

/** The chains that lose words: a removal locks both. */
export const chainsOf = (organisation: string) => [organisation, nationalChain] as const;

/**
 * Removes words from an organisation's history, from what it published and from everything made of these, on a named
 * decision with a reason (R37). What held them is replaced whole by “Removed on … because …”; hashes stay.
 */
export function removeWords(house: House, removal: Removal): Promise<Outcome<RemovalProblem>> {
  const now = house.clock.now();
  const chains = chainsOf(removal.organisation);
  return changeAsService<RemovalProblem>(house, 'Operator of the service', now, chains, (tx) =>
    decideRemoval(tx, house.newId, removal, now),
  );
}

/**
 * The same within a change that holds the chains: takes the words out and answers the events that name what lost them,
 * or a refusal, before which nothing was changed.
 */
export async function decideRemoval(
  tx: Transaction,
  newId: () => string,
  removal: Removal,
  now: Moment,
): Promise<Decision<RemovalProblem>> {
  const { organisation, words, reason } = removal;
  if (!(await isKnown(tx, organisation))) return missing;
  const redaction = redactionOf(words, reason, now, await headingsOf(tx, organisation));
  const problem = problemOf(removal, redaction);
  if (problem) return invalid({ code: problem });
  const entries = await findEntries(tx, organisation, redaction);
  const rows = await findRows(tx, organisation, redaction);
  if (!removal.fromAnswers && rows.some((one) => one.table === 'answer'))
    return invalid({ code: 'in-working-answer' });
  const waiting = await holdWaiting(tx, organisation, redaction);
  if (entries.length + rows.length + waiting.length === 0) return invalid({ code: 'nothing-found' });
  const [own, national] = [entries.filter(isOf(organisation)), entries.filter(isOf(nationalChain))];
  const id = newId();
  await removeWaiting(tx, waiting, redaction);
  await takeOut(tx, id, entries, rows);
  return {
    events: [
      removed(id, organisation, removal, own, rows),
      ...(national.length > 0 ? [removed(newId(), nationalChain, removal, national, [])] : []),
    ],
  };
}

const isOf =
  (chain: string) =>
  (entry: FoundEntry): boolean =>
    entry.chain === chain;

function problemOf({ decidedBy, reason }: Removal, redaction: Redaction): RemovalProblem | null {
  if (decidedBy.trim() === '') return 'decider-missing';
  if (reason.trim() === '') return 'reason-missing';
  return redaction.holds(reason) || redaction.holds(decidedBy) ? 'words-in-reason' : null;
}

function removed(
  id: string,
  chain: string,
  { decidedBy, reason, request }: Removal,
  entries: readonly FoundEntry[],
  rows: readonly FoundRow[],
): Event<typeof removalType> {
  const payloads = entries.map(({ seq, payloadHash, payload }) => ({
    seq,
    payloadHash,
    redactedHash: sha256(payload),
  }));
  const documents = rows.flatMap((row) =>
    row.original === null
      ? []
      : [{ place: row.table, originalHash: row.original, redactedHash: redactedHash(row) }],
  );
  const said = { id, decidedBy: decidedBy.trim(), reason: reason.trim(), payloads, documents };
  const payload = { ...said, raised: raisedBy(rows), ...(request === undefined ? {} : { request }) };
  return { type: removalType, organisation: chain, about: `removal/${id}`, payload };
}

/** What goes and what stands in its place, from a day on; headings of one's own get a mark that is not `taken`. */
export function redactionOf(
  words: readonly string[],
  reason: string,
  now: Moment,
  taken: readonly string[] = [],
): Redaction {
  const mark = removalMark(sayDay(dayOf(now)), reason.trim());
  const note = { on: now, because: reason.trim() };
  return { holds: holdsAny(words), mark, heading: marksFor(mark, taken), note };
}

async function isKnown(tx: Transaction, code: string): Promise<boolean> {
  const { rows } = await sql`select from organisation where code = ${code}`.execute(tx);
  return rows.length > 0;
}

/** Every heading of an organisation's own columns, so that no mark is given twice. */
async function headingsOf(db: Queryable, organisation: string): Promise<string[]> {
  const { rows } = await sql<{ headings: string }>`
    select columns as headings from scope_version where organisation = ${organisation}
    union select headings from plan_workbook_columns where organisation = ${organisation}`.execute(db);
  return rows.flatMap(({ headings }) => JSON.parse(headings) as string[]);
}
