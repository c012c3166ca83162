import type { Queryable } from '../platform/database/open-database.ts';
import { itemOf, items } from './item-row.ts';
import { loadSharedWith } from './load-shared.ts';
import { type Evidence, isUsable } from './rules/evidence.ts';

type Sought = { readonly q: string; readonly except: readonly string[]; readonly always: readonly string[] };

/**
 * Items that an organisation can attach, those that others share with it first, then its own, newest first, at most `size`: those whose title, file name or address
 * has these words, and `always` the ones chosen so far; never those of `except`, nor what was removed.
 */
export async function loadAttachable(
  db: Queryable,
  organisation: string,
  { q, except, always }: Sought,
  size: number,
): Promise<{ readonly items: readonly Evidence[]; readonly more: boolean }> {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await items(db, organisation)
    .where('withdrawn_at', 'is', null)
    .$if(except.length > 0, (query) => query.where('id', 'not in', except))
    .where((is) =>
      is.or([
        is('title', 'ilike', like),
        is('filename', 'ilike', like),
        is('address', 'ilike', like),
        ...(always.length > 0 ? [is('id', 'in', always)] : []),
      ]),
    )
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute();
  const shared = (await loadSharedWith(db, organisation)).filter(
    (item) =>
      isUsable(item) &&
      !except.includes(item.id) &&
      (always.includes(item.id) || item.title.toLowerCase().includes(q.toLowerCase())),
  );
  return { items: [...shared, ...rows.slice(0, size).map(itemOf)], more: rows.length > size };
}
