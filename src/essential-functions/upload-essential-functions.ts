import {
  addPrepared,
  type FileOfferProblem,
  type Prepared,
  prepareFile,
} from '../evidence/prepare-evidence.ts';
import { findPack } from '../framework/rules/find.ts';
import { isOpenForAnswers, takesPart } from '../framework/rules/year.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, invalid, missing, type Outcome, type Problem } from '../platform/change/decision.ts';
import { dayOf } from '../platform/clock.ts';
import type { Upload } from '../platform/pages/page.ts';
import {
  decideUpload,
  isLatest,
  problemsOfReason,
  type UploadInput,
  type UploadProblem,
} from './rules/upload.ts';
import { loadEssentialFunctions } from './store.ts';

export type EssentialFunctionsProblem = UploadProblem | FileOfferProblem | 'file-missing' | 'edition-closed';

type Where = { readonly organisation: string; readonly edition: string };
type Offer = UploadInput & { readonly upload: Upload | undefined };

/** Keeps a file as the next version of an organisation's essential functions; any allowed kind counts (R29). */
export async function uploadEssentialFunctions(
  context: Context,
  where: Where,
  offer: Offer,
): Promise<Outcome<EssentialFunctionsProblem>> {
  const { house, now } = context;
  const prepared = await prepare(context, where, offer);
  if (Array.isArray(prepared)) return invalid(...prepared);
  return change<EssentialFunctionsProblem>(context, 'write-answers', where.organisation, async (tx) => {
    const pack = findPack(house.packs, where.edition);
    const organisation = await loadOrganisation(tx, where.organisation);
    if (!pack || !organisation || !takesPart(pack.edition, organisation.type)) return missing;
    if (!isOpenForAnswers(house.packs, pack.edition, dayOf(now))) return closed('edition-closed');
    const latest = await loadEssentialFunctions(tx, where.organisation, where.edition);
    const added = await addPrepared(tx, house, where.organisation, [prepared]);
    if ('refused' in added) throw new Error('A title of our own was refused');
    const evidence = added.added[0]?.evidenceId ?? '';
    const decided = decideUpload(where, latest, evidence, offer);
    return 'refused' in decided ? decided : { events: [...added.events, ...decided.events] };
  });
}

/** The file made ready, or all that is wrong with file and reason at once: a file must be chosen anew each time. */
async function prepare(
  { house, now }: Context,
  where: Where,
  offer: Offer,
): Promise<Prepared | Problem<EssentialFunctionsProblem>[]> {
  const latest = await loadEssentialFunctions(house.db, where.organisation, where.edition);
  // Whoever has not seen the latest version is told of that, not asked for a reason.
  const reasons = isLatest(latest, offer) ? problemsOfReason(latest, offer) : [];
  if (!offer.upload) return [{ code: 'file-missing' }, ...reasons];
  const file = await prepareFile(house, offer.upload, now);
  if ('refused' in file) return [...('problems' in file ? file.problems : []), ...reasons];
  if (reasons.length > 0) return [...reasons];
  return { kind: 'file', file, bytes: offer.upload.bytes, title: `Essential functions ${where.edition}` };
}
