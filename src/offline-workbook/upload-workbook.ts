import { loadAssessment } from '../assessment/load-assessment.ts';
import { tidy } from '../essential-functions/rules/text.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, invalid, missing, type Outcome } from '../platform/change/decision.ts';
import { later } from '../platform/clock.ts';
import type { Upload } from '../platform/pages/page.ts';
import { readAnswersFile, type UnreadFile } from './read-answers-file.ts';
import { keepWaiting } from './store.ts';

export type UploadProblem =
  | UnreadFile['unread']
  | 'file-missing'
  | 'file-empty'
  | 'file-too-large'
  | 'edition-closed';

type Where = { readonly organisation: string; readonly edition: string };

/** How long a workbook waits for its person to choose. */
const patience = 24 * 60 * 60 * 1_000;

/** Reads a workbook and lets what it says wait for the person's choice. Changes no answer; the file itself is not kept. */
export async function uploadWorkbook(
  context: Context,
  where: Where,
  upload: Upload | undefined,
): Promise<Outcome<UploadProblem>> {
  const { house, who, now } = context;
  if (!upload) return invalid({ code: 'file-missing' });
  if (upload.truncated) return invalid({ code: 'file-too-large' });
  if (upload.bytes.length === 0) return invalid({ code: 'file-empty' });
  const assessment = await loadAssessment(house.db, house.packs, where, now);
  if (!assessment) return missing;
  if (!assessment.open) return closed('edition-closed');
  // Read before the change: whoever holds the chain's lock waits for no file.
  const told = await readAnswersFile(upload.bytes, assessment.pack, where.organisation);
  if ('unread' in told) return invalid({ code: told.unread, detail: told.detail });
  return change<UploadProblem>(context, 'write-answers', where.organisation, async (tx) => {
    const place = { ...where, person: who.id, kind: 'answers' } as const;
    const filename = tidy(upload.filename.slice(-200));
    await keepWaiting(tx, place, { filename, told, uploadedAt: now, expiresAt: later(now, patience) });
    return { events: [] };
  });
}
