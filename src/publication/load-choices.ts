import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Queryable } from '../platform/database/open-database.ts';
import type { PublicationKind } from './rules/snapshot.ts';
import './tables.ts';

export type PublishedVersion = {
  readonly edition: string;
  readonly kind: PublicationKind;
  readonly version: number;
  readonly publishedAt: string;
};

/** What an organisation published in some editions, and in which of them it has working answers; in one query. */
export async function loadChoices(
  db: Queryable,
  organisation: string,
  editions: readonly string[],
): Promise<{ readonly published: readonly PublishedVersion[]; readonly answered: readonly string[] }> {
  const row = await db
    .selectNoFrom((of) => [
      jsonArrayFrom(
        of
          .selectFrom('publication')
          .select(['edition', 'kind', 'version', 'published_at as publishedAt'])
          .where('organisation', '=', organisation)
          .where('edition', 'in', editions)
          .orderBy('published_at')
          .orderBy('version'),
      ).as('published'),
      jsonArrayFrom(
        of
          .selectFrom('answer')
          .select('edition')
          .distinct()
          .where('organisation', '=', organisation)
          .where('edition', 'in', editions),
      ).as('answered'),
    ])
    .executeTakeFirstOrThrow();
  return {
    // In JSON a moment has PostgreSQL's form, with its offset.
    published: row.published.map((one) => ({
      ...one,
      publishedAt: new Date(one.publishedAt).toISOString(),
    })),
    answered: row.answered.map((one) => one.edition),
  };
}
