import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Recorded } from '../platform/change/events.ts';
import { canonical } from '../platform/change/hash.ts';
import type { Appliers } from '../platform/change/record.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { onePart, type Part, part } from '../platform/database/together.ts';
import './events.ts';
import type { ScopeNow } from './rules/change-scope.ts';
import { type Entry, emptyScope, type Scope } from './rules/entry.ts';
import type { ChangeReason } from './rules/reason.ts';
import { numberIn } from './rules/references.ts';
import './tables.ts';

/** How a change of the recorded scope changes the tables: functions that ended stay, with the version that ended them. */
export const scopeAppliers: Appliers<'scope-changed'> = {
  'scope-changed': async (tx, event) => {
    const { edition, version, added, changed, removed } = event.payload;
    const { organisation } = event;
    await tx.insertInto('scope_version').values(versionOf(event)).execute();
    const ended = [...changed.map((one) => one.before), ...removed].map((one) => one.reference);
    if (ended.length > 0)
      await tx
        .updateTable('essential_function')
        .set({ until: version })
        .where('organisation', '=', organisation)
        .where('edition', '=', edition)
        .where('until', 'is', null)
        .where('reference', 'in', ended)
        .execute();
    const begun = [...added, ...changed.map((one) => one.after)];
    if (begun.length > 0)
      await tx
        .insertInto('essential_function')
        .values(begun.map((entry) => ({ ...{ organisation, edition }, ...rowOf(entry, version) })))
        .execute();
  },
};

const versionOf = ({ payload, organisation, at, actor }: Recorded<'scope-changed'>) => ({
  ...{ organisation, edition: payload.edition, version: payload.version },
  ...{ reason: payload.reason, explanation: payload.explanation, file_version: payload.fileVersion },
  ...{ justification: payload.justification.after, justified_in: payload.justifiedIn },
  columns: JSON.stringify(payload.columns),
  sequence: JSON.stringify(payload.sequence),
  ...{ changed_at: at, changed_by: actor.id, changed_by_name: actor.name },
});

const rowOf = (entry: Entry, since: number) => ({
  ...{ reference: entry.reference, since, until: null },
  // The same text whether the event comes from a use case or from the journal.
  entry: canonical(entry),
});

const versionsOf = (db: Queryable, organisation: string, edition: string) =>
  db
    .selectFrom('scope_version')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('version', 'desc');

const functionsOf = (db: Queryable, organisation: string, edition: string) =>
  db
    .selectFrom('essential_function')
    .select(['reference', 'since', 'entry'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition);

type Row = { readonly reference: string; readonly since: number; readonly entry: string };
type Version = { readonly justification: string; readonly columns: string; readonly sequence: string };

function scopeOf(version: Version, rows: readonly Row[]): Scope {
  const entries = new Map(rows.map((row) => [row.reference, JSON.parse(row.entry) as Entry]));
  return {
    justification: version.justification,
    columns: JSON.parse(version.columns) as string[],
    entries: (JSON.parse(version.sequence) as string[]).flatMap((one) => entries.get(one) ?? []),
  };
}

/** The scope as it is recorded now; empty and version 0 where nothing is. */
export const scopePart = (db: Queryable, organisation: string, edition: string): Part<ScopeNow> => {
  const functions = functionsOf(db, organisation, edition);
  return part(
    versionsOf(db, organisation, edition)
      .select(['version', 'justification', 'columns', 'sequence', 'justified_in as justifiedIn'])
      .select([
        jsonArrayFrom(functions.where('until', 'is', null)).as('rows'),
        jsonArrayFrom(functions.clearSelect().select('reference').distinct()).as('given'),
      ])
      .limit(1),
    ([now]) => (now ? scopeNow(now) : nothingRecorded),
  );
};

const nothingRecorded: ScopeNow = {
  version: 0,
  scope: emptyScope,
  justifiedIn: 0,
  last: 0,
  since: new Map(),
};

type Now = Version & {
  readonly version: number;
  readonly justifiedIn: number;
  readonly rows: readonly Row[];
  /** Every reference that was ever given: no number is given twice. */
  readonly given: readonly { readonly reference: string }[];
};

const scopeNow = ({ rows, given, ...version }: Now): ScopeNow => ({
  version: version.version,
  scope: scopeOf(version, rows),
  justifiedIn: version.justifiedIn,
  last: Math.max(0, ...given.map((one) => numberIn(one.reference))),
  since: new Map(rows.map((row) => [row.reference, row.since])),
});

/** The same, asked alone. */
export const loadScope = (db: Queryable, organisation: string, edition: string): Promise<ScopeNow> =>
  scopePart(db, organisation, edition).alone();

/** How many functions are recorded now. */
export const recordedPart = (db: Queryable, organisation: string, edition: string): Part<number> =>
  part(
    functionsOf(db, organisation, edition)
      .clearSelect()
      .select((of) => of.fn.countAll<number>().as('recorded'))
      .where('until', 'is', null),
    ([counted]) => counted?.recorded ?? 0,
  );

/** The scope as it was recorded in a version, or null where there is none such (R28). */
export const scopeAtPart = (
  db: Queryable,
  organisation: string,
  edition: string,
  version: number,
): Part<Scope | null> =>
  onePart(
    versionsOf(db, organisation, edition)
      .select(['justification', 'columns', 'sequence'])
      .select([
        jsonArrayFrom(
          functionsOf(db, organisation, edition)
            .where('since', '<=', version)
            .where((where) => where.or([where('until', 'is', null), where('until', '>', version)])),
        ).as('rows'),
      ])
      .where('version', '=', version),
    ({ rows, ...found }) => scopeOf(found, rows),
  );

/** The same, asked alone. */
export const loadScopeAt = (db: Queryable, organisation: string, edition: string, version: number) =>
  scopeAtPart(db, organisation, edition, version).alone();

export type ScopeVersion = {
  readonly version: number;
  readonly reason: ChangeReason | null;
  readonly explanation: string | null;
  readonly fileVersion: number | null;
  readonly changedAt: Moment;
  readonly changedBy: string;
};

/** Every version of the recorded scope without its content, the current one first. */
export const scopeVersionsPart = (
  db: Queryable,
  organisation: string,
  edition: string,
): Part<readonly ScopeVersion[]> =>
  part(
    versionsOf(db, organisation, edition)
      .select(['version', 'reason', 'explanation', 'file_version as fileVersion'])
      .select(['changed_at as changedAt', 'changed_by_name as changedBy']),
    (rows) => rows,
  );

/** The same, asked alone. */
export const loadScopeVersions = (db: Queryable, organisation: string, edition: string) =>
  scopeVersionsPart(db, organisation, edition).alone();
