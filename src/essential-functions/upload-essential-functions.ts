import {
  addPrepared,
  type FileOfferProblem,
  type Prepared,
  prepareFile,
} from '../evidence/prepare-evidence.ts';
import type { Context } from '../platform/change/change.ts';
import { invalid, type Outcome, type Problem } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { Upload } from '../platform/pages/page.ts';
import { inOpenEdition, type Where } from './in-open-edition.ts';
import { readScopeFile } from './read-scope-file.ts';
import { changeScope } from './rules/change-scope.ts';
import { nextScope } from './rules/next-scope.ts';
import {
  decideUpload,
  isLatest,
  problemsOfUpload,
  type UploadInput,
  type UploadProblem,
} from './rules/upload.ts';
import { loadScope } from './scope-store.ts';
import { loadEssentialFunctions } from './store.ts';

export type EssentialFunctionsProblem = UploadProblem | FileOfferProblem | 'file-missing' | 'edition-closed';

type Offer = UploadInput & { readonly upload: Upload | undefined };

/** Keeps a file as the next version of an organisation's essential functions; any allowed kind counts (R29). */
export async function uploadEssentialFunctions(
  context: Context,
  where: Where,
  offer: Offer,
): Promise<Outcome<EssentialFunctionsProblem>> {
  const prepared = await prepare(context, where, offer);
  if (Array.isArray(prepared)) return invalid(...prepared);
  const read = await readScopeFile(prepared.bytes, context.now);
  return inOpenEdition<EssentialFunctionsProblem>(context, where, async (tx) => {
    const latest = await loadEssentialFunctions(tx, where.organisation, where.edition);
    const added = await addPrepared(tx, context.house, where.organisation, [prepared]);
    if ('refused' in added) throw new Error('A title of our own was refused');
    const evidence = added.added[0]?.evidenceId ?? '';
    const decided = decideUpload(where, latest, evidence, offer);
    if ('refused' in decided) return decided;
    const recorded = await recordFirst(tx, where, read, (latest?.version ?? 0) + 1);
    return { events: [...added.events, ...decided.events, ...recorded] };
  });
}

/** Where nothing is recorded yet there is nothing to compare with: what the file says is recorded at once. */
async function recordFirst(
  tx: Transaction,
  where: Where,
  read: Awaited<ReturnType<typeof readScopeFile>>,
  fileVersion: number,
): Promise<readonly Event[]> {
  const current = await loadScope(tx, where.organisation, where.edition);
  if ('unread' in read || current.version > 0) return [];
  const first = nextScope(read, current.scope, 0);
  const decided = changeScope(where, current, first, { reason: '', explanation: '' }, fileVersion);
  return 'events' in decided ? decided.events : [];
}

/** The file made ready, or all that is wrong with file and reason at once: a file must be chosen anew each time. */
async function prepare(
  { house, now }: Context,
  where: Where,
  offer: Offer,
): Promise<Extract<Prepared, { kind: 'file' }> | Problem<EssentialFunctionsProblem>[]> {
  const latest = await loadEssentialFunctions(house.db, where.organisation, where.edition);
  // Whoever has not seen the latest version is told of that, not asked for a reason.
  const reasons = isLatest(latest, offer) ? problemsOfUpload(latest, offer) : [];
  if (!offer.upload) return [{ code: 'file-missing' }, ...reasons];
  const file = await prepareFile(house, offer.upload, now);
  if ('refused' in file) return [...('problems' in file ? file.problems : []), ...reasons];
  if (reasons.length > 0) return [...reasons];
  return { kind: 'file', file, bytes: offer.upload.bytes, title: `Essential functions ${where.edition}` };
}
