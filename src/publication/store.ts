import type { Recorded } from '../platform/change/events.ts';
import type { Appliers } from '../platform/change/record.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import { onePart, type Part } from '../platform/database/together.ts';
import './events.ts';
import type { GivenStatus } from './rules/full-snapshot.ts';
import type { Position, PublicationKind, SignOff, SnapshotOf } from './rules/snapshot.ts';
import { keepStanding } from './standing.ts';
import './tables.ts';

type Where = { readonly organisation: string; readonly edition: string };

type PublicationEvents = 'interim-published' | 'full-published' | 'interim-signed-off' | 'sign-off-asked';

/** How this room's events change its tables. */
export const publicationAppliers: Appliers<PublicationEvents> = {
  'interim-published': (tx, event) => keep(tx, event, 'interim', event.payload.signOff.how),
  'full-published': (tx, event) =>
    keep(tx, event, 'full', event.payload.approvedInService ? 'in-service' : 'outside'),
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

async function keep(
  tx: Transaction,
  { payload, organisation, actor }: Recorded<'interim-published' | 'full-published'>,
  kind: PublicationKind,
  signOff: SignOff['how'],
): Promise<void> {
  const key = { organisation, edition: payload.edition, kind, version: payload.version };
  await tx
    .insertInto('publication')
    .values({
      ...key,
      published_at: payload.publishedAt,
      published_by: actor.name,
      late: payload.late,
      sign_off: signOff,
      snapshot: payload.snapshot,
      snapshot_hash: payload.snapshotHash,
      pack_hash: payload.packHash,
    })
    .execute();
  await tx
    .insertInto('publication_outcome')
    .values(payload.outcomes.map((one) => ({ ...key, ...one })))
    .execute();
  await keepStanding(tx, { organisation, edition: payload.edition, kind }, { ...payload, signOff });
  if (payload.receipt !== undefined)
    await tx
      .insertInto('publication_receipt')
      .values({ ...key, receipt: payload.receipt })
      .execute();
}

export type Published = {
  readonly version: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly late: boolean;
  /** Of a full assessment: whether every approval was given in the service. */
  readonly signOff: SignOff['how'];
};

/** The published interims of an organisation in an edition, newest first; without their content. */
export const loadInterims = (db: Queryable, organisation: string, edition: string): Promise<Published[]> =>
  loadVersions(db, 'interim', organisation, edition);

const versions = (db: Queryable, kind: PublicationKind, organisation: string, edition: string) =>
  db
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
    .where('kind', '=', kind)
    .orderBy('version', 'desc');

/** The publications of one kind, newest first; without their content. */
export const loadVersions = (
  db: Queryable,
  kind: PublicationKind,
  organisation: string,
  edition: string,
): Promise<Published[]> => versions(db, kind, organisation, edition).execute();

/** The newest of them, or null where there is none. */
export const newestPart = (
  db: Queryable,
  kind: PublicationKind,
  { organisation, edition }: Where,
): Part<Published | null> => onePart(versions(db, kind, organisation, edition).limit(1), (row) => row);

/** The newest of them exactly as it was published, or null. */
export const newestSnapshotPart = <K extends PublicationKind>(
  db: Queryable,
  kind: K,
  { organisation, edition }: Where,
): Part<{ readonly publishedAt: string; readonly snapshot: SnapshotOf<K> } | null> =>
  onePart(
    versions(db, kind, organisation, edition).select('snapshot').limit(1),
    ({ publishedAt, snapshot }) => ({ publishedAt, snapshot: JSON.parse(snapshot) as SnapshotOf<K> }),
  );

export type PublishedFull = Published & { readonly status: GivenStatus | null };

/** The full assessments that were published, newest first, each with the status that it gave: out of its receipt. */
export async function loadFullVersions(
  db: Queryable,
  organisation: string,
  edition: string,
): Promise<PublishedFull[]> {
  const rows = await db
    .selectFrom('publication')
    .leftJoin('publication_receipt as given', (join) =>
      join
        .onRef('given.organisation', '=', 'publication.organisation')
        .onRef('given.edition', '=', 'publication.edition')
        .onRef('given.kind', '=', 'publication.kind')
        .onRef('given.version', '=', 'publication.version'),
    )
    .select(['publication.version', 'published_at as publishedAt', 'published_by as publishedBy', 'late'])
    .select(['sign_off as signOff', 'given.receipt'])
    .where('publication.organisation', '=', organisation)
    .where('publication.edition', '=', edition)
    .where('publication.kind', '=', 'full')
    .orderBy('publication.version', 'desc')
    .execute();
  return rows.map(({ receipt, ...row }) => ({
    ...row,
    status: receipt === null ? null : (JSON.parse(receipt) as { status: GivenStatus | null }).status,
  }));
}

/** One published interim, as `loadPublication` has it. */
export const loadInterim = (db: Queryable, organisation: string, edition: string, version: number) =>
  loadPublication(db, 'interim', { organisation, edition }, version);

/** One publication exactly as it was published, with the hash it was stored under; null where there is none. */
export async function loadPublication<K extends PublicationKind>(
  db: Queryable,
  kind: K,
  { organisation, edition }: { readonly organisation: string; readonly edition: string },
  version: number,
): Promise<{ snapshot: SnapshotOf<K>; hash: string; text: string } | null> {
  const row = await db
    .selectFrom('publication')
    .select(['snapshot', 'snapshot_hash'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('version', '=', version)
    .executeTakeFirst();
  return row
    ? { snapshot: JSON.parse(row.snapshot) as SnapshotOf<K>, hash: row.snapshot_hash, text: row.snapshot }
    : null;
}

export type SignedOff = {
  readonly contentHash: string;
  readonly content: Position;
  readonly at: string;
  readonly by: string;
};

/** The SIRO's latest sign-off in the service, or null. */
export const signOffPart = (db: Queryable, { organisation, edition }: Where): Part<SignedOff | null> =>
  onePart(
    db
      .selectFrom('interim_sign_off')
      .select(['content_hash as contentHash', 'content', 'signed_at as at', 'signed_by_name as by'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition),
    (row) => ({ ...row, content: JSON.parse(row.content) as Position }),
  );

/** The same, asked alone. */
export const loadSignOff = (db: Queryable, organisation: string, edition: string) =>
  signOffPart(db, { organisation, edition }).alone();

/** When an organisation first published its interim of an edition, or null (R15). */
export const firstInterimPart = (db: Queryable, { organisation, edition }: Where): Part<string | null> =>
  onePart(
    versions(db, 'interim', organisation, edition).where('version', '=', 1),
    ({ publishedAt }) => publishedAt,
  );

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

/** The receipt that went with a publication, exactly as it was signed; null where there is none. */
export async function loadReceipt(
  db: Queryable,
  kind: PublicationKind,
  { organisation, edition }: { readonly organisation: string; readonly edition: string },
  version: number,
): Promise<string | null> {
  const row = await db
    .selectFrom('publication_receipt')
    .select('receipt')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.receipt ?? null;
}
