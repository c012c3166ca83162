import { buffer } from 'node:stream/consumers';
import { loadEvidence } from '../evidence/store.ts';
import { takeFile } from '../evidence/take-file.ts';
import type { Context } from '../platform/change/change.ts';
import { missing, type Outcome, stale } from '../platform/change/decision.ts';
import type { Db } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import { inOpenEdition, type Where } from './in-open-edition.ts';
import { readScopeFile, type Unread } from './read-scope-file.ts';
import { changeScope, type ScopeProblem } from './rules/change-scope.ts';
import { nextScope } from './rules/next-scope.ts';
import type { ReadScope } from './rules/read-scope.ts';
import type { ReasonInput } from './rules/reason.ts';
import { loadScope } from './scope-store.ts';
import { type EssentialFunctions, loadVersions } from './store.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the file of a version records. `not-a-workbook`: of another kind; `not-there`: removed, or held back by the virus scan. */
export async function readVersion(
  house: House,
  db: Db,
  organisation: string,
  file: EssentialFunctions,
  now: string,
): Promise<ReadScope | Unread | { readonly unread: 'not-there' }> {
  if (file.mediaType !== workbookType) return { unread: 'not-a-workbook' };
  const item = await loadEvidence(db, organisation, file.evidence);
  const taken = item && (await takeFile(house, item));
  if (!taken || typeof taken.body === 'string') return { unread: 'not-there' };
  const bytes = taken.body instanceof Uint8Array ? taken.body : await buffer(taken.body);
  return readScopeFile(bytes, now);
}

type Input = ReasonInput & {
  /** The version of the recorded scope that the person has compared with. */
  readonly version: string;
};

/** Makes what a file records the next version of the scope, once a person has seen the difference. */
export async function acceptFile(
  context: Context,
  where: Where,
  fileVersion: number,
  input: Input,
): Promise<Outcome<ScopeProblem | 'changed-meanwhile' | 'edition-closed'>> {
  const { house, now } = context;
  const versions = await loadVersions(house.db, where.organisation, where.edition);
  const file = versions.find((one) => one.version === fileVersion);
  const read = file && (await readVersion(house, house.db, where.organisation, file, now));
  if (!read || 'unread' in read) return missing;
  return inOpenEdition<ScopeProblem | 'changed-meanwhile'>(context, where, async (tx) => {
    const current = await loadScope(tx, where.organisation, where.edition);
    if (input.version !== String(current.version)) return stale('changed-meanwhile');
    const after = nextScope(read, current.scope, current.last);
    return changeScope(where, current, after, input, fileVersion);
  });
}
