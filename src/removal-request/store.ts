import type { NotNull } from 'kysely';
import type { Appliers } from '../platform/change/record.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import { onePart, part } from '../platform/database/together.ts';
import { textsIn } from '../removal/rules/words.ts';
import './events.ts';
import type { RemovalRequest, RequestState } from './rules/request.ts';
import './tables.ts';

type Owned =
  | 'removal-asked'
  | 'removal-request-withdrawn'
  | 'removal-granted'
  | 'removal-refused'
  | 'removal-words-read';

/** How requests stand in their table. The words that must go are kept and forgotten by the use cases: no event holds them. */
export const removalRequestAppliers: Pick<Appliers, Owned> = {
  'removal-asked': async (tx, { organisation, payload: { item, ...said }, at, actor }) => {
    const asked = { asked_at: at, asked_by: actor.id ?? '', asked_by_name: actor.name };
    await tx
      .insertInto('removal_request')
      .values({ ...said, evidence: item, organisation, state: 'open', ...asked })
      .execute();
  },
  'removal-request-withdrawn': async (tx, { payload: { id }, at, actor }) => {
    await one(tx, id).set({ state: 'withdrawn', decided_at: at, decided_by: actor.name }).execute();
  },
  'removal-granted': async (tx, { payload: { id, decidedBy, answer, removal }, at }) => {
    const decided = { decided_at: at, decided_by: decidedBy, answer, removal };
    await one(tx, id)
      .set({ state: 'removed', ...decided })
      .execute();
  },
  'removal-refused': async (tx, { payload: { id, decidedBy, answer }, at }) => {
    await one(tx, id).set({ state: 'refused', decided_at: at, decided_by: decidedBy, answer }).execute();
  },
  // A look changes nothing but the history.
  'removal-words-read': async () => {},
};

const one = (tx: Transaction, id: string) => tx.updateTable('removal_request').where('id', '=', id);

const columns = [
  ...(['removal_request.id', 'organisation', 'place', 'whereabouts', 'description', 'evidence'] as const),
  ...(['texts', 'ground', 'reason', 'state', 'asked_at as askedAt', 'asked_by_name as askedByName'] as const),
  ...(['decided_at as decidedAt', 'decided_by as decidedBy', 'answer'] as const),
] as const;

/** An organisation's request; null where it made no such one. */
export const requestPart = (db: Queryable, organisation: string, id: string) =>
  onePart(
    db
      .selectFrom('removal_request')
      .select(columns)
      .where('id', '=', id)
      .where('organisation', '=', organisation),
    (row): RemovalRequest => row,
  );

export const loadRequest = (db: Queryable, organisation: string, id: string) =>
  requestPart(db, organisation, id).alone();

/** What an organisation has asked for, newest first. */
export const requestsPart = (db: Queryable, organisation: string) =>
  part(
    db
      .selectFrom('removal_request')
      .select(columns)
      .where('organisation', '=', organisation)
      .orderBy('asked_at', 'desc')
      .orderBy('id'),
    (rows): readonly RemovalRequest[] => rows,
  );

export type OnDesk = RemovalRequest & { readonly name: string };

/** The newest decided ones that the desk shows. */
const decidedShown = 50;

/** What waits for the national team, longest first; or what it decided, newest first. */
export async function loadDesk(db: Queryable, states: readonly RequestState[]): Promise<OnDesk[]> {
  const isOpen = states.includes('open');
  return db
    .selectFrom('removal_request')
    .innerJoin('organisation as of', 'of.code', 'removal_request.organisation')
    .select(columns)
    .select('of.name')
    .where('state', 'in', states)
    .orderBy(isOpen ? 'asked_at' : 'decided_at', isOpen ? 'asc' : 'desc')
    .orderBy('removal_request.id')
    .$if(!isOpen, (query) => query.limit(decidedShown))
    .execute();
}

/** The texts that must go; none once it is decided. */
export const wordsPart = (db: Queryable, request: string) =>
  part(
    db.selectFrom('removal_words').select('words').where('request', '=', request),
    (rows): readonly string[] => rows.flatMap(({ words }) => textsIn(words)),
  );

export const loadWords = (db: Queryable, request: string) => wordsPart(db, request).alone();

export const keepWords = async (tx: Transaction, request: string, words: string): Promise<void> => {
  if (textsIn(words).length > 0) await tx.insertInto('removal_words').values({ request, words }).execute();
};

export const forgetWords = async (tx: Transaction, request: string): Promise<void> => {
  await tx.deleteFrom('removal_words').where('request', '=', request).execute();
};

/** The item that a request names, as a query for `namedParts`. */
export const namedItem = (db: Queryable, id: string) =>
  db
    .selectFrom('removal_request')
    .select('evidence')
    .where('id', '=', id)
    .$narrowType<{ evidence: NotNull }>()
    .$asScalar();
