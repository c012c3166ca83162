import { type Context, change } from '../platform/change/change.ts';
import { invalid, missing, type Outcome, type Refusal } from '../platform/change/decision.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Upload } from '../platform/pages/page.ts';
import { holdContent } from './contents.ts';
import { type FileOfferProblem, prepareFile } from './prepare-evidence.ts';
import { checkAddress, type LinkProblem } from './rules/address.ts';
import type { Content, Evidence } from './rules/evidence.ts';
import { decideReplace, problemOfReason, type ReplaceProblem } from './rules/replace.ts';
import { loadEvidence, loadSameEvidence } from './store.ts';

type Where = { readonly organisation: string; readonly evidence: string };

/** A newer file for a file, a newer address for a link. */
export type Replacement = {
  readonly seen: number;
  readonly upload: Upload | undefined;
  readonly link: string;
  readonly reason: string;
};

export type ReplaceEvidenceProblem = ReplaceProblem | FileOfferProblem | LinkProblem | 'file-missing';

/**
 * Puts a newer version in the place of an item's content. `isHeld` says whether something rests on the present
 * content as it is: rooms below this one know, and this one does not.
 */
export async function replaceEvidence(
  context: Context,
  where: Where,
  replacement: Replacement,
  isHeld: (db: Queryable, evidence: string) => Promise<boolean>,
): Promise<Outcome<ReplaceEvidenceProblem>> {
  const { house } = context;
  const { seen, upload, reason } = replacement;
  // Asked before a file is taken in: it would have to be chosen anew.
  const problem = problemOfReason(reason);
  if (problem) return invalid({ code: problem });
  const item = await loadEvidence(house.db, where.organisation, where.evidence);
  if (!item) return missing;
  const content = await prepare(context, item, replacement);
  if ('refused' in content) return content;
  return change<ReplaceEvidenceProblem>(context, 'write-answers', where.organisation, async (tx) => {
    const { sha256, address } = content;
    if (sha256 !== null) {
      await holdContent(tx, sha256);
      if (upload && !(await house.files.has(sha256))) await house.files.put(upload.bytes);
    }
    const is = sha256 === null ? { address: address ?? '' } : { sha256 };
    return decideReplace({
      ...{ seen, content, reason },
      item: await loadEvidence(tx, where.organisation, where.evidence),
      same: await loadSameEvidence(tx, where.organisation, is),
      held: await isHeld(tx, where.evidence),
    });
  });
}

const none = { filename: null, mediaType: null, size: null, sha256: null, address: null };

/** The new content, inspected, scanned and stored. */
async function prepare(
  { house, now }: Context,
  item: Evidence,
  { upload, link }: Replacement,
): Promise<Content | Refusal<ReplaceEvidenceProblem>> {
  if (item.kind === 'link') {
    const checked = checkAddress(link);
    return 'problem' in checked ? invalid({ code: checked.problem }) : { ...none, address: checked.address };
  }
  if (!upload) return invalid({ code: 'file-missing' });
  const file = await prepareFile(house, upload, now);
  return 'refused' in file ? file : { ...none, ...file };
}
