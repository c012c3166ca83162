import { tidy } from '../essential-functions/rules/text.ts';
import type { Where } from '../improvement-plan/rules/plan.ts';
import { isWritable } from '../improvement-plan/rules/states.ts';
import type { Emailed } from '../improvement-plan/rules/version.ts';
import { keepWaiting } from '../offline-workbook/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, invalid, missing, type Outcome, type Problem } from '../platform/change/decision.ts';
import { dayOf, later } from '../platform/clock.ts';
import type { Upload } from '../platform/pages/page.ts';
import { asHandedOver, loadWorkbookPlace, type WorkbookPlace } from './load-ground.ts';
import { mayLoadFor } from './may-load.ts';
import { readPlanFile, type UnreadFile } from './read-plan-file.ts';
import { type EmailProblem, emailedFrom } from './rules/emailed.ts';

export type UploadProblem =
  | UnreadFile['unread']
  | 'file-missing'
  | 'file-empty'
  | 'file-too-large'
  | 'plan-closed';

/** How long a workbook waits for its person to choose. */
const patience = 24 * 60 * 60 * 1_000;

/** Reads the organisation's workbook and lets it wait for the person's choice. Changes nothing; the file is not kept. */
export async function uploadPlan(
  context: Context,
  where: Where,
  upload: Upload | undefined,
): Promise<Outcome<UploadProblem>> {
  const faults = faultsOfFile(upload);
  if (faults.length > 0 || !upload) return invalid(...faults);
  const place = await loadWorkbookPlace(context.house.db, context.house.packs, where, context.now);
  return place ? keep(context, place, upload, null) : missing;
}

/** The same by a reviewer, of a workbook that came by email (R26). */
export async function uploadEmailedPlan(
  context: Context,
  where: Where,
  upload: Upload | undefined,
  typed: { readonly sender: string; readonly sentOn: string },
): Promise<Outcome<UploadProblem | EmailProblem>> {
  const emailed = emailedFrom(typed, dayOf(context.now));
  const faults = [...faultsOfFile(upload), ...('problems' in emailed ? emailed.problems : [])];
  if (faults.length > 0 || !upload || 'problems' in emailed) return invalid(...faults);
  const { house, who, now } = context;
  const found = await loadWorkbookPlace(house.db, house.packs, where, now);
  if (!found || !mayLoadFor(who, found.working.organisation, found.pack.edition)) return missing;
  return keep(context, await asHandedOver(house.db, found), upload, emailed);
}

function faultsOfFile(upload: Upload | undefined): readonly Problem<UploadProblem>[] {
  if (!upload) return [{ code: 'file-missing' }];
  if (upload.truncated) return [{ code: 'file-too-large' }];
  return upload.bytes.length === 0 ? [{ code: 'file-empty' }] : [];
}

async function keep(
  context: Context,
  place: WorkbookPlace,
  upload: Upload,
  emailed: Emailed | null,
): Promise<Outcome<UploadProblem>> {
  const { where, plan } = place.working;
  if (plan !== null && !isWritable(plan.state)) return closed('plan-closed');
  // Read before the change: whoever holds the chain's lock waits for no file.
  const read = await readPlanFile(upload.bytes, place);
  if ('unread' in read) return invalid({ code: read.unread, detail: read.detail });
  const permission = emailed === null ? 'write-plan' : 'review-plans';
  return change<UploadProblem>(context, permission, where.organisation, async (tx) => {
    const kind = emailed === null ? 'plan' : 'emailed-plan';
    const told = { ...read, round: place.round?.name ?? null, emailed };
    const waits = { uploadedAt: context.now, expiresAt: later(context.now, patience) };
    const filename = tidy(upload.filename.slice(-200));
    await keepWaiting(tx, { ...where, person: context.who.id, kind }, { filename, told, ...waits });
    return { events: [] };
  });
}
