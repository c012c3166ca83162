import type { Moment } from '../../platform/clock.ts';
import type { Db } from '../../platform/database/open-database.ts';
import type { House } from '../../platform/house.ts';
import type { Who } from '../../platform/pages/gate.ts';
import { loadUpdate } from '../load-update.ts';

type Asked = {
  readonly db: Db;
  readonly house: House;
  readonly who: Who;
  readonly now: Moment;
  readonly params: { readonly organisation: string; readonly edition: string };
};

/** The update of a plan with what this person may do with it; null where there is no plan. */
export async function loadUpdatePage({ db, house, who, now, params }: Asked) {
  const where = { organisation: params.organisation, edition: params.edition };
  const update = await loadUpdate(db, house.packs, where, now);
  if (!update) return null;
  const may = async (permission: 'write-plan' | 'submit-plan') =>
    (await house.gate.judge(db, who, permission, where.organisation)) === 'granted';
  return { ...update, where, canWrite: await may('write-plan'), canSubmit: await may('submit-plan') };
}

export type UpdatePage = NonNullable<Awaited<ReturnType<typeof loadUpdatePage>>>;

/** The same with the action of the address; null where the plan has none of this reference. */
export async function loadUpdateAction(asked: Asked & { readonly params: { readonly reference: string } }) {
  const loaded = await loadUpdatePage(asked);
  const action = loaded?.working.actions.find((one) => one.reference === asked.params.reference);
  const placed = loaded?.working.outcomes.find((one) => one.outcome.code === action?.outcome);
  if (!loaded || !action || !placed) return null;
  return { ...loaded, action, placed, answer: loaded.answers.get(action.reference) ?? null };
}
