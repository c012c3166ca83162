import type { Packs } from '../framework/rules/pack.ts';
import type { Emailed } from '../improvement-plan/rules/version.ts';
import { loadWaiting, type Waiting } from '../offline-workbook/store.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { asHandedOver, loadWorkbookPlace, type WorkbookPlace } from './load-ground.ts';
import { type Judged, judgeAll } from './rules/judge.ts';
import type { ReadPlan } from './rules/told.ts';

/** What waits of a plan's workbook: what it says, for which round, and by which email it came. */
export type WaitingPlan = ReadPlan & { readonly round: string | null; readonly emailed: Emailed | null };

/** Whose waiting workbook, and whether it is one's own organisation's or came by email. */
export type WaitingPlace = {
  readonly person: string;
  readonly organisation: string;
  readonly edition: string;
  readonly kind: 'plan' | 'emailed-plan';
};

export type JudgedPlan = {
  readonly place: WorkbookPlace;
  readonly waiting: Waiting<WaitingPlan>;
  /** In the workbook's order. */
  readonly judged: readonly Judged[];
};

/** The person's waiting workbook against the plan as it stands; null where none waits, or for a round that is over. */
export async function loadJudgedPlan(
  db: Queryable,
  packs: Packs,
  at: WaitingPlace,
  now: Moment,
): Promise<JudgedPlan | null> {
  const waiting = await loadWaiting<WaitingPlan>(db, at, now);
  const working = waiting && (await loadWorkbookPlace(db, packs, at, now));
  if (!working || waiting.told.round !== (working.round?.name ?? null)) return null;
  const place = at.kind === 'plan' ? working : await asHandedOver(db, working);
  return { place, waiting, judged: judgeAll(place.ground, waiting.told.rows) };
}
