import { type ExpressionBuilder, sql } from 'kysely';
import type { Day } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { itemOf, items } from './item-row.ts';
import type { Evidence } from './rules/evidence.ts';
import type { Filter } from './rules/filter.ts';
import { expiringWithin } from './rules/freshness.ts';

/** One page of a library. `next` is the key after which the following page begins; null on the last. */
export type LibraryPage = {
  readonly items: readonly Evidence[];
  readonly count: number;
  readonly next: string | null;
};

type Builder = ExpressionBuilder<Tables, 'evidence'>;
type Asked = { readonly filter: Filter; readonly after: string | undefined; readonly today: Day };

/** The items of an organisation that a filter finds, `size` of them after a key. */
export async function loadLibrary(
  db: Queryable,
  organisation: string,
  { filter, after, today }: Asked,
  size: number,
): Promise<LibraryPage> {
  const matching = items(db, organisation).where((is) => is.and(conditionsOf(is, filter, today)));
  const count = await db
    .selectFrom(matching.as('found'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const from = keyFrom(after);
  const rows = await matching
    .$if(from !== null, (query) => query.where(afterKey(filter, from ?? noKey)))
    .$if(filter.order === 'review', (query) => query.orderBy(reviewKey).orderBy('id'))
    .$if(filter.order === 'newest', (query) => query.orderBy('added_at', 'desc').orderBy('id', 'desc'))
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size).map(itemOf);
  const last = shown.at(-1);
  return { items: shown, count: count.count, next: rows.length > size && last ? keyOf(filter, last) : null };
}

/** Evidence without a date is reviewed last. */
const never = '9999-12-31';
const reviewKey = sql<Day>`coalesce(review_by, date ${sql.lit(never)})`;

type Key = { readonly at: string; readonly id: string };
const noKey: Key = { at: never, id: '' };

const keyOf = ({ order }: Filter, { reviewBy, addedAt, id }: Evidence): string =>
  `${order === 'review' ? (reviewBy ?? never) : addedAt}~${id}`;

/** A key out of an address; null where it is none, so that a made-up one shows the first page. */
function keyFrom(text: string | undefined): Key | null {
  const [, at, id] = /^(\d{4}-\d{2}-\d{2}[T0-9:.Z]*)~(.+)$/.exec(text ?? '') ?? [];
  return at === undefined || id === undefined || Number.isNaN(Date.parse(at)) ? null : { at, id };
}

const afterKey = ({ order }: Filter, { at, id }: Key) =>
  order === 'review'
    ? sql<boolean>`(${reviewKey}, id) > (${at.slice(0, 10)}::date, ${id})`
    : sql<boolean>`(added_at, id) < (${at}::timestamptz, ${id})`;

/** Words are found anywhere in title, file name and address; `%` and `_` are only themselves. */
function conditionsOf(is: Builder, { q, type, review }: Filter, today: Day) {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const soon = sql<Day>`(${today}::date + ${sql.lit(expiringWithin)})`;
  return [
    ...(q === ''
      ? []
      : [
          is.or([
            is('title', 'ilike', like),
            is('filename', 'ilike', like),
            is('address', 'ilike', like),
            is('sha256', '=', q.toLowerCase()),
          ]),
        ]),
    ...(type === null ? [] : [is('document_type', '=', type)]),
    // What was removed cannot be reviewed.
    ...(review === null ? [] : [is('withdrawn_at', 'is', null)]),
    ...(review === 'stale' ? [is('review_by', '<', today)] : []),
    ...(review === 'expiring' ? [is('review_by', '>=', today), is('review_by', '<=', soon)] : []),
    ...(review === 'undated' ? [is('review_by', 'is', null)] : []),
  ];
}

/** How much evidence is past its review-by date, and how much nears it. */
export async function countReviews(db: Queryable, organisation: string, today: Day) {
  const soon = sql<Day>`(${today}::date + ${sql.lit(expiringWithin)})`;
  return db
    .selectFrom('evidence')
    .select([
      sql<number>`count(*) filter (where review_by < ${today}::date)`.as('stale'),
      sql<number>`count(*) filter (where review_by between ${today}::date and ${soon})`.as('expiring'),
    ])
    .where('organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
}
