import type { Moment } from '../../platform/clock.ts';
import type { Db } from '../../platform/database/open-database.ts';
import type { Parts } from '../../platform/database/together.ts';
import type { House } from '../../platform/house.ts';
import type { Who } from '../../platform/pages/gate.ts';
import { loadWorkingPlanWith } from '../load-working-plan.ts';
import { isWritable } from '../rules/states.ts';

export type Asked = {
  readonly db: Db;
  readonly house: House;
  readonly who: Who;
  readonly now: Moment;
  readonly params: { readonly organisation: string; readonly edition: string };
};

/** The working plan with what this person may do with it; null where there is none to write. */
export const loadPlanPage = async (asked: Asked) => (await loadPlanPageWith(asked, {}))?.page ?? null;

/** The same with something more that a page shows, in one query. */
export async function loadPlanPageWith<More extends Parts>(
  { db, house, who, now, params }: Asked,
  parts: More,
) {
  const where = { organisation: params.organisation, edition: params.edition };
  const found = await loadWorkingPlanWith(db, house.packs, where, now, parts);
  if (!found) return null;
  const { working, more } = found;
  const may = async (permission: 'write-plan' | 'submit-plan') =>
    (await house.gate.judge(db, who, permission, where.organisation)) === 'granted';
  const open = working.plan === null || isWritable(working.plan.state);
  const [canWrite, canSubmit] = [open && (await may('write-plan')), await may('submit-plan')];
  return { page: { ...working, canWrite, canSubmit }, more };
}

export type PlanPage = NonNullable<Awaited<ReturnType<typeof loadPlanPage>>>;

/** The same with the action of the address; null where the plan has none of this reference. */
export async function loadActionPage(asked: Asked & { readonly params: { readonly reference: string } }) {
  const loaded = await loadPlanPage(asked);
  const action = loaded?.actions.find((one) => one.reference === asked.params.reference);
  const placed = loaded?.outcomes.find((one) => one.outcome.code === action?.outcome);
  if (!loaded || !action || !placed) return null;
  return { ...loaded, action, placed, items: loaded.evidence.get(action.reference) ?? [] };
}

export type ActionPage = NonNullable<Awaited<ReturnType<typeof loadActionPage>>>;
