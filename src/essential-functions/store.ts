import type { Appliers } from '../platform/change/record.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { onePart, part } from '../platform/database/together.ts';
import '../evidence/tables.ts';
import { challengeAppliers } from './challenges.ts';
import './events.ts';
import type { ChangeReason } from './rules/reason.ts';
import { scopeAppliers } from './scope-store.ts';
import './tables.ts';

type FunctionsEvents =
  | 'essential-functions-uploaded'
  | 'scope-changed'
  | 'function-challenged'
  | 'challenge-answered';

/** How this room's events change its tables. */
export const essentialFunctionsAppliers: Appliers<FunctionsEvents> = {
  'essential-functions-uploaded': async (tx, { payload, organisation, at, actor }) => {
    await tx
      .insertInto('essential_functions')
      .values({
        organisation,
        ...payload,
        uploaded_at: at,
        uploaded_by: actor.id,
        uploaded_by_name: actor.name,
      })
      .execute();
  },
  ...scopeAppliers,
  ...challengeAppliers,
};

/** One version of an organisation's essential functions file. */
export type EssentialFunctions = {
  readonly version: number;
  /** The item of evidence that holds the file. */
  readonly evidence: string;
  readonly title: string;
  /** Null once its content was removed (R37). */
  readonly filename: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly uploadedAt: Moment;
  readonly uploadedBy: string;
  readonly reason: ChangeReason | null;
  readonly explanation: string | null;
  readonly withdrawnAt: Moment | null;
};

const versions = (db: Queryable, organisation: string, edition: string) =>
  db
    .selectFrom('essential_functions')
    .innerJoin('evidence', 'evidence.id', 'essential_functions.evidence')
    .select(['essential_functions.version', 'evidence.id as evidence', 'title', 'filename', 'sha256', 'size'])
    .select(['media_type as mediaType', 'uploaded_at as uploadedAt', 'uploaded_by_name as uploadedBy'])
    .select(['reason', 'explanation', 'withdrawn_at as withdrawnAt'])
    .where('essential_functions.organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('essential_functions.version', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

const versionOf = (row: Row): EssentialFunctions => ({
  ...row,
  sha256: row.sha256 ?? '',
  size: row.size ?? 0,
  mediaType: row.mediaType ?? '',
});

/** Every version of an edition, the current one first. */
export const versionsPart = (db: Queryable, organisation: string, edition: string) =>
  part(versions(db, organisation, edition), (rows) => rows.map(versionOf));

/** The same, asked alone. */
export const loadVersions = (db: Queryable, organisation: string, edition: string) =>
  versionsPart(db, organisation, edition).alone();

/** The item that holds the current version, as a condition within another query. */
export const currentFile = (db: Queryable, organisation: string, edition: string) =>
  db
    .selectFrom('essential_functions')
    .select('evidence')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('version', 'desc')
    .limit(1)
    .$asScalar();

/** The current version, or null where nothing has been uploaded: for the assessment screen and snapshots (R11). */
export const functionsFilePart = (db: Queryable, organisation: string, edition: string) =>
  onePart(versions(db, organisation, edition).limit(1), versionOf);

/** The same, asked alone. */
export const loadEssentialFunctions = (db: Queryable, organisation: string, edition: string) =>
  functionsFilePart(db, organisation, edition).alone();
