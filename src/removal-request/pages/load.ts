import { namedParts } from '../../evidence/store.ts';
import { organisationPart } from '../../organisation/store.ts';
import type { Db } from '../../platform/database/open-database.ts';
import { together } from '../../platform/database/together.ts';
import { namedItem, requestPart, wordsPart } from '../store.ts';

export type Params = { readonly organisation: string; readonly request: string };

/** A request with its organisation, the item that it names, and while it is open the texts that must go; null where there is none. */
export async function loadRequestPage(db: Db, { organisation: code, request: id }: Params) {
  const { ownEvidence } = namedParts(db, code, namedItem(db, id));
  const found = await together(db, {
    organisation: organisationPart(db, code),
    request: requestPart(db, code, id),
    words: wordsPart(db, id),
    items: ownEvidence,
  });
  const { organisation, request, words, items } = found;
  return organisation && request ? { organisation, request, words, item: items[0] ?? null } : null;
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof loadRequestPage>>>;
