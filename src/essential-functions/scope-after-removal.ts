import type { Recorded } from '../platform/change/events.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { RaisedRow } from '../removal/events.ts';
import './tables.ts';

type Removed = Recorded<'words-removed'>;

/**
 * What lost words by a removal begins anew with a version of its own (R37): functions and justification are saved
 * against the version in which each was last written, so a form that was open then is stale.
 */
export async function scopeAfterRemoval(tx: Transaction, event: Removed): Promise<void> {
  const of = (event.payload.raised ?? []).filter(({ table }) => tables.has(table));
  for (const edition of new Set(of.map(({ key }) => key.edition ?? '')))
    await beginAnew(
      tx,
      event,
      edition,
      of.filter(({ key }) => key.edition === edition),
    );
}

const tables: ReadonlySet<string> = new Set(['essential_function', 'scope_version']);

async function beginAnew(tx: Transaction, event: Removed, edition: string, raised: readonly RaisedRow[]) {
  const { organisation, at, actor } = event;
  const last = await tx
    .selectFrom('scope_version')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return;
  const version = last.version + 1;
  const isJustified = raised.some(({ key }) => key.version === String(last.version));
  const rows = await endCurrent(tx, { organisation, edition, version }, raised);
  if (rows.length === 0 && !isJustified) return;
  await tx
    .insertInto('scope_version')
    .values({
      ...{ ...last, version, reason: 'other', explanation: null, file_version: null },
      justified_in: isJustified ? version : last.justified_in,
      ...{ changed_at: at, changed_by: actor.id, changed_by_name: actor.name },
    })
    .execute();
  if (rows.length > 0)
    await tx
      .insertInto('essential_function')
      .values(rows.map((row) => ({ ...row, since: version, until: null })))
      .execute();
}

type Ending = { readonly organisation: string; readonly edition: string; readonly version: number };

/** Ends the functions that lost words as they stand, and answers them. */
async function endCurrent(tx: Transaction, { version, ...where }: Ending, raised: readonly RaisedRow[]) {
  const references = raised.flatMap(({ key }) => key.reference ?? []);
  if (references.length === 0) return [];
  return tx
    .updateTable('essential_function')
    .set({ until: version })
    .where('organisation', '=', where.organisation)
    .where('edition', '=', where.edition)
    .where('until', 'is', null)
    .where('reference', 'in', references)
    .returningAll()
    .execute();
}
