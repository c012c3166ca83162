import { attached } from '../assessment/attach-evidence.ts';
import { loadAttachments } from '../assessment/store.ts';
import { isUsable } from '../evidence/rules/evidence.ts';
import { loadEvidenceByIds } from '../evidence/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { loadRows } from './load-rows.ts';
import { type Confirming, type ConfirmProblem, confirmSeveral, type Row } from './rules/confirm.ts';

type Where = { readonly organisation: string; readonly edition: string };
type Chosen = Confirming & { readonly withEvidence: boolean };

/** Confirms several suggestions as still true, in one recorded step (R8); with their evidence where that is asked for. */
export function confirmCarried(
  context: Context,
  where: Where,
  chosen: Chosen,
): Promise<Outcome<ConfirmProblem>> {
  return change<ConfirmProblem>(context, 'write-answers', where.organisation, async (tx) => {
    const loaded = await loadRows(tx, context.house.packs, where, context.now);
    if (!loaded) return missing;
    const decision = confirmSeveral(loaded.rows, loaded.assessment.open, chosen);
    if ('refused' in decision || !chosen.withEvidence) return decision;
    const saved = decision.events.flatMap((event) =>
      event.type === 'outcome-answered' ? [event.payload.outcome] : [],
    );
    const rows = loaded.rows.filter((row) => saved.includes(row.asked.outcome.code));
    return { events: [...decision.events, ...(await evidenceOf(tx, where, rows))] };
  });
}

/** The evidence of these suggestions that can still be used and is not attached yet. */
async function evidenceOf(db: Queryable, where: Where, rows: readonly Row[]): Promise<readonly Event[]> {
  const wanted = rows.flatMap(({ asked, carried }) =>
    carried.sources.flatMap((one) => one.evidence.map((id) => ({ outcome: asked.outcome.code, id }))),
  );
  const ids = [...new Set(wanted.map((one) => one.id))];
  const usable = (await loadEvidenceByIds(db, where.organisation, ids)).filter(isUsable);
  const there = await loadAttachments(db, where.organisation, where.edition);
  return wanted
    .filter(({ id }) => usable.some((item) => item.id === id))
    .filter(({ outcome, id }) => !there.some((one) => one.outcome === outcome && one.evidence === id))
    .map(({ outcome, id }) => attached({ ...where, outcome }, id));
}
