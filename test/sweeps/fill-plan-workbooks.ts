import { loadActions } from '../../src/improvement-plan/action-store.ts';
import { changePlanAction } from '../../src/improvement-plan/save-action.ts';
import { typed } from '../../src/improvement-plan/testing/typed.ts';
import { loadJudgedPlan } from '../../src/plan-workbook/load-judged.ts';
import { choicesIn, versionsOf } from '../../src/plan-workbook/rules/take.ts';
import { takePlan } from '../../src/plan-workbook/take-plan.ts';
import { downloadedPlan, editedPlan, upload } from '../../src/plan-workbook/testing/a-plan-file.ts';
import { uploadEmailedPlan, uploadPlan } from '../../src/plan-workbook/upload-plan.ts';
import { cast, type Person, type TestHouse } from '../support/a-house.ts';

type Where = { readonly organisation: string; readonly edition: string };

/**
 * Workbooks of the plan that wait: an administrator's with actions to take, one that somebody saved since and one that
 * is refused, and the national team's that came by email.
 */
export async function fillPlanWorkbooks(house: TestHouse, where: Where, administrator: Person) {
  const context = await house.as(administrator);
  const [, stale, refused] = await loadActions(house.db, where);
  if (!stale || !refused) throw new Error(`${where.organisation} has no actions`);
  const bytes = await editedPlan(await downloadedPlan(context, where), {
    headings: ['Ticket'],
    rows: {
      [stale.reference]: { Action: 'What was written offline.', Ticket: 'SEC-17' },
      [refused.reference]: { 'Delivery date': 'soon' },
    },
    added: [{ 'Outcome code': stale.outcome, Action: 'What is to be done besides\nin two lines' }],
  });
  await changePlanAction(
    context,
    { ...where, reference: stale.reference },
    String(stale.version),
    typed({ gap: 'Saved meanwhile' }),
  );
  await uploadPlan(context, where, upload(bytes));
  const dee = await house.as(cast.dee);
  const sent = { sender: 'it@northbridge.example', sentOn: '2025-12-01' };
  // After the plan was submitted, whenever that was: one new action of hers is loaded already.
  const later = { ...dee, now: '2026-07-03T09:00:00.000Z' };
  await uploadEmailedPlan(dee, where, upload(bytes, 'emailed.xlsx'), sent);
  // It waits until then: uploading it then would remove what others have waiting now.
  await house.db
    .updateTable('waiting_workbook')
    .set({ expires_at: '2026-07-31T09:00:00.000Z' })
    .where('person_id', '=', cast.dee.id)
    .where('organisation', '=', where.organisation)
    .execute();
  const at = { ...where, person: cast.dee.id, kind: 'emailed-plan' } as const;
  const loaded = await loadJudgedPlan(house.db, house.packs, at, later.now);
  const added = choicesIn(loaded?.judged ?? []).filter((one) => one.verdict === 'add');
  const taken = await takePlan(later, 'emailed-plan', where, {
    take: added.map(({ row }) => row.key),
    version: versionsOf(added),
  });
  if ('refused' in taken) throw new Error(`Nothing was loaded: ${JSON.stringify(taken)}`);
  await uploadEmailedPlan(dee, where, upload(bytes, 'emailed.xlsx'), sent);
}
