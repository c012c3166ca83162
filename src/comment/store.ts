import { expressionBuilder, sql } from 'kysely';
import type { Appliers } from '../platform/change/record.ts';
import type { Moment } from '../platform/clock.ts';
import type { Operand } from '../platform/database/built-once.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { part, type Said, together } from '../platform/database/together.ts';
import './events.ts';
import type { Place } from './rules/comment.ts';
import type { Named } from './rules/mentions.ts';
import './tables.ts';

type CommentEvents =
  | 'comment-added'
  | 'comment-edited'
  | 'comment-removed'
  | 'comment-resolved'
  | 'comment-reopened';

/** How this room's events change its tables. */
export const commentAppliers: Appliers<CommentEvents> = {
  'comment-added': async (tx, { payload, organisation, at, actor }) => {
    const { tells, ...comment } = payload;
    await tx
      .insertInto('comment')
      .values({
        ...comment,
        ...{ organisation, version: 1, made_at: at, made_by: actor.id ?? '', made_by_name: actor.name },
      })
      .execute();
    await tell(tx, payload.id, tells, at);
  },
  'comment-edited': async (tx, { payload: { id, version, after, tells }, at }) => {
    await one(tx, id).set({ text: after, version, edited_at: at }).execute();
    await tell(tx, id, tells, at);
  },
  'comment-removed': async (tx, { payload: { id }, at, actor }) => {
    await one(tx, id).set({ text: '', removed_at: at, removed_by_name: actor.name }).execute();
    await tx.deleteFrom('comment_mention').where('comment', '=', id).execute();
  },
  'comment-resolved': async (tx, { payload: { id }, at, actor }) => {
    await one(tx, id).set({ resolved_at: at, resolved_by_name: actor.name }).execute();
  },
  'comment-reopened': async (tx, { payload: { id } }) => {
    await one(tx, id).set({ resolved_at: null, resolved_by_name: null }).execute();
  },
};

const one = (tx: Transaction, id: string) => tx.updateTable('comment').where('id', '=', id);

async function tell(tx: Transaction, comment: string, people: readonly Named[], at: Moment): Promise<void> {
  const rows = people.map(({ id: person_id }) => ({ comment, person_id, at }));
  if (rows.length === 0) return;
  await tx.insertInto('comment_mention').values(rows).execute();
}

/** How many comments an outcome has: to run as a part of another query. One row. */
export const commentCounts = ({
  organisation,
  edition,
  outcome,
}: {
  readonly [One in keyof Place]: Operand<string>;
}) =>
  expressionBuilder<Tables, never>()
    .selectFrom('comment')
    .select([
      sql<number>`count(*) filter (where removed_at is null)`.as('all'),
      sql<number>`count(*) filter (where removed_at is null and thread is null and resolved_at is null)`.as(
        'open',
      ),
    ])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('outcome', '=', outcome);

export type LoadedComment = ReturnType<typeof commentsFrom>[number];

/** All comments on an outcome, oldest first, with whom each is for. */
export const loadComments = async (db: Queryable, place: Place) =>
  commentsFrom(await together(db, commentParts(db, place)));

const onOutcome = (db: Queryable, { organisation, edition, outcome }: Place) =>
  db
    .selectFrom('comment')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('outcome', '=', outcome);

/** What is read for them. */
export const commentParts = (db: Queryable, place: Place) => ({
  comments: part(
    onOutcome(db, place)
      .select(['id', 'thread', 'text', 'version', 'made_at as at', 'made_by as by', 'made_by_name as name'])
      .select(['edited_at as editedAt', 'removed_at as removedAt', 'removed_by_name as removedBy'])
      .select(['resolved_at as resolvedAt', 'resolved_by_name as resolvedBy'])
      .orderBy('made_at')
      .orderBy('id'),
    (rows) => rows,
  ),
  told: part(
    db
      .selectFrom('comment_mention')
      .innerJoin('person', 'person.id', 'comment_mention.person_id')
      .select(['comment', 'person.id', 'person.name'])
      .where('comment', 'in', onOutcome(db, place).select('id'))
      .orderBy('person.name'),
    (rows) => rows,
  ),
});

/** The same out of what was read. */
export const commentsFrom = ({ comments, told }: Said<ReturnType<typeof commentParts>>) =>
  comments.map((row) => ({
    ...row,
    removed: row.removedAt !== null,
    resolved: row.resolvedAt !== null,
    tells: told.filter((person) => person.comment === row.id),
  }));
