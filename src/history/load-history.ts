import type { Events, EventType } from '../platform/change/events.ts';
import { type Moment, sayDay } from '../platform/clock.ts';
import { anyOf } from '../platform/database/built-once.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Removed, removalOf } from '../removal/store.ts';
import { sayEvent } from './rules/say-event.ts';

export type Filter = {
  /** A person's id; empty for everybody. */
  readonly person: string;
  /** Part of what it is about: an outcome’s code, an edition, `evidence`. */
  readonly about: string;
};

export type Entry = {
  readonly seq: number;
  readonly at: Moment;
  readonly actor: string;
  readonly about: string | null;
  readonly type: string;
  readonly hash: string;
  readonly what: string;
};

/** Entries of an organisation's journal before `before` (0: from the newest), newest first, at most `size`. */
export async function loadHistory(
  db: Queryable,
  organisation: string,
  filter: Filter,
  before: number,
  size: number,
): Promise<Entry[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'at', 'actor_name as actor', 'type', 'about', 'payload', 'hash'])
    .select((of) => removalOf(of).as('removed'))
    .where('organisation', '=', organisation)
    .$if(before > 0, (query) => query.where('seq', '<', before))
    .$if(filter.person !== '', (query) => query.where('actor_id', '=', filter.person))
    .$if(filter.about !== '', (query) =>
      query.where('about', 'like', `%${filter.about.replace(/[\\%_]/g, '\\$&')}%`),
    )
    .orderBy('seq', 'desc')
    .limit(size)
    .execute();
  const told = rows.map(({ payload, ...row }) => ({ ...row, payload: JSON.parse(payload) as unknown }));
  const people = await namesIn(
    db,
    told.map((one) => one.payload),
  );
  return told.map(({ payload, removed, ...row }) => ({
    ...row,
    what: sayRemoved(removed) ?? sayEvent(row.type as EventType, payload as Events[EventType], people),
  }));
}

/** What is said in place of an entry that lost words. */
const sayRemoved = (removed: Removed | null): string | null =>
  removed ? `Removed on ${sayDay(new Date(removed.at).toISOString())} because ${removed.because}` : null;

/** The names of those whom entries are about, also of who has left: payloads call their id `person`. */
async function namesIn(db: Queryable, payloads: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const ids = payloads.flatMap((one) => (isAboutSomebody(one) ? one.person : []));
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', anyOf([...new Set(ids)]))
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

const isAboutSomebody = (payload: unknown): payload is { person: string } =>
  typeof payload === 'object' &&
  payload !== null &&
  'person' in payload &&
  typeof payload.person === 'string';

/** Everybody who has changed something in an organisation, by name. */
export async function loadActors(db: Queryable, organisation: string) {
  return db
    .selectFrom('journal')
    .select(['actor_id as id', 'actor_name as name'])
    .distinct()
    .where('organisation', '=', organisation)
    .where('actor_id', 'is not', null)
    .orderBy('name')
    .execute();
}
