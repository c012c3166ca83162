import { sql } from 'kysely';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import './tables.ts';

/** A comment that is for somebody: where it stands, who wrote it and since when it is for them. */
export type Told = {
  readonly organisation: string;
  readonly edition: string;
  readonly outcome: string;
  readonly by: string;
  readonly at: Moment;
};

type Whose = { readonly person: string; readonly organisation?: string; readonly since?: Moment };

/**
 * The comments that name a person, newest first: all since a moment, or those of threads not resolved to which they
 * have not said anything since.
 */
export async function loadTold(
  db: Queryable,
  { person, organisation, since }: Whose,
): Promise<readonly Told[]> {
  return db
    .selectFrom('comment_mention as mention')
    .innerJoin('comment', 'comment.id', 'mention.comment')
    .leftJoin('comment as thread', 'thread.id', 'comment.thread')
    .select(['comment.organisation', 'comment.edition', 'comment.outcome', 'comment.made_by_name as by'])
    .select('mention.at')
    .where('mention.person_id', '=', person)
    .where('comment.removed_at', 'is', null)
    .$if(organisation !== undefined, (query) => query.where('comment.organisation', '=', organisation ?? ''))
    .$if(since !== undefined, (query) => query.where('mention.at', '>', since ?? ''))
    .$if(since === undefined, (query) =>
      query
        .where('comment.resolved_at', 'is', null)
        .where('thread.resolved_at', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('comment as own')
                .select('own.id')
                .where(sql<boolean>`own.thread = coalesce(comment.thread, comment.id)`)
                .whereRef('own.made_at', '>=', 'mention.at')
                .where('own.made_by', '=', person)
                .where('own.removed_at', 'is', null),
            ),
          ),
        ),
    )
    .orderBy('mention.at', 'desc')
    .orderBy('comment.id')
    .execute();
}
