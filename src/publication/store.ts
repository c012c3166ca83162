import type { Appliers } from '../platform/change/record.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import './events.ts';
import type { Position, Snapshot } from './rules/snapshot.ts';
import './tables.ts';

type PublicationEvents = 'interim-published' | 'interim-signed-off' | 'sign-off-asked';

/** How this room's events change its tables. */
export const publicationAppliers: Appliers<PublicationEvents> = {
  'interim-published': async (tx, { payload, organisation, actor }) => {
    const key = {
      organisation,
      edition: payload.edition,
      kind: 'interim',
      version: payload.version,
    } as const;
    await tx
      .insertInto('publication')
      .values({
        ...key,
        published_at: payload.publishedAt,
        published_by: actor.name,
        late: payload.late,
        sign_off: payload.signOff.how,
        snapshot: payload.snapshot,
        snapshot_hash: payload.snapshotHash,
        pack_hash: payload.packHash,
      })
      .execute();
    await tx
      .insertInto('publication_outcome')
      .values(payload.outcomes.map((one) => ({ ...key, ...one })))
      .execute();
  },
  'interim-signed-off': async (tx, { payload, organisation, at, actor }) => {
    const signed = {
      content_hash: payload.contentHash,
      content: payload.content,
      signed_at: at,
      signed_by: actor.id ?? '',
      signed_by_name: actor.name,
    };
    await tx
      .insertInto('interim_sign_off')
      .values({ organisation, edition: payload.edition, ...signed })
      .onConflict((conflict) => conflict.columns(['organisation', 'edition']).doUpdateSet(signed))
      .execute();
  },
  // Nothing to keep: the journal has it, and the mail is its consequence.
  'sign-off-asked': async () => {},
};

export type Published = {
  readonly version: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly late: boolean;
  readonly signOff: Snapshot['signOff']['how'];
};

/** The published interims of an organisation in an edition, newest first; without their content. */
export async function loadInterims(
  db: Queryable,
  organisation: string,
  edition: string,
): Promise<Published[]> {
  return db
    .selectFrom('publication')
    .select([
      'version',
      'published_at as publishedAt',
      'published_by as publishedBy',
      'late',
      'sign_off as signOff',
    ])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '=', 'interim')
    .orderBy('version', 'desc')
    .execute();
}

/** One published interim exactly as it was published, with the hash it was stored under; null where there is none. */
export async function loadInterim(
  db: Queryable,
  organisation: string,
  edition: string,
  version: number,
): Promise<{ snapshot: Snapshot; hash: string; text: string } | null> {
  const row = await db
    .selectFrom('publication')
    .select(['snapshot', 'snapshot_hash'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '=', 'interim')
    .where('version', '=', version)
    .executeTakeFirst();
  return row
    ? { snapshot: JSON.parse(row.snapshot) as Snapshot, hash: row.snapshot_hash, text: row.snapshot }
    : null;
}

export type SignedOff = {
  readonly contentHash: string;
  readonly content: Position;
  readonly at: string;
  readonly by: string;
};

/** The SIRO's latest sign-off in the service, or null. */
export async function loadSignOff(
  db: Queryable,
  organisation: string,
  edition: string,
): Promise<SignedOff | null> {
  const row = await db
    .selectFrom('interim_sign_off')
    .select(['content_hash as contentHash', 'content', 'signed_at as at', 'signed_by_name as by'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .executeTakeFirst();
  return row ? { ...row, content: JSON.parse(row.content) as Position } : null;
}

/** When an organisation first published its interim of an edition, or null (R15). */
export async function loadFirstInterim(
  db: Queryable,
  organisation: string,
  edition: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('publication')
    .select('published_at')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '=', 'interim')
    .where('version', '=', 1)
    .executeTakeFirst();
  return row?.published_at ?? null;
}

/** Whether the full assessment of an edition is published: after that no interim is (R15). */
export async function isFullPublished(
  db: Queryable,
  organisation: string,
  edition: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('publication')
    .select('version')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '=', 'full')
    .executeTakeFirst();
  return row !== undefined;
}
