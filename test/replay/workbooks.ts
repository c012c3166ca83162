import { loadActions } from '../../src/improvement-plan/action-store.ts';
import { addPlanAction } from '../../src/improvement-plan/save-action.ts';
import { typed } from '../../src/improvement-plan/testing/typed.ts';
import { aSubmittedPlan } from '../../src/plan-review/testing/a-review.ts';
import { loadEmailedSubmission } from '../../src/plan-workbook/load-emailed-submission.ts';
import { loadJudgedPlan } from '../../src/plan-workbook/load-judged.ts';
import { choicesIn, versionsOf } from '../../src/plan-workbook/rules/take.ts';
import { submitEmailed } from '../../src/plan-workbook/submit-emailed.ts';
import { takePlan } from '../../src/plan-workbook/take-plan.ts';
import { downloadedPlan, editedPlan, upload } from '../../src/plan-workbook/testing/a-plan-file.ts';
import { uploadEmailedPlan, uploadPlan } from '../../src/plan-workbook/upload-plan.ts';
import { cast } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { edition, places } from './world.ts';

/** What people do with the plan in a spreadsheet. */
export const workbooks: Operations = {
  takePlanWorkbook: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const where = { organisation, edition };
    const context = await world.as(member);
    if ((await loadActions(world.house.db, where)).length === 0)
      await addPlanAction(context, { ...where, outcome: 'A1.a' }, typed());
    const column = draw.pick([null, 'Ticket 0', 'Ticket 1']);
    const bytes = await editedPlan(await downloadedPlan(context, where), {
      headings: column === null ? [] : [column],
      added: [{ 'Outcome code': draw.pick(['A1.a', 'B2.a']), Action: `From a sheet ${draw.number}` }],
      rows: column === null ? {} : { 'A1.a-1': { [column]: `${draw.number}` } },
    });
    await uploadPlan(context, where, upload(bytes));
    const at = { ...where, person: member.id, kind: 'plan' } as const;
    const loaded = await loadJudgedPlan(world.house.db, world.house.packs, at, context.now);
    const choices = choicesIn(loaded?.judged ?? []);
    await takePlan(context, 'plan', where, {
      take: choices.map(({ row }) => row.key),
      version: versionsOf(choices),
    });
  },
  takeEmailedPlan: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const where = { organisation, edition: '2024-25' };
    const { house } = world;
    const context = await world.as(administrator);
    if ((await loadActions(house.db, where)).length === 0) await aSubmittedPlan(house, context, where);
    world.tick();
    const dee = await world.as(cast.dee);
    const bytes = await editedPlan(await downloadedPlan(context, where), {
      rows: { 'A1.a-1': { Dependencies: `The email ${draw.number} says so` } },
    });
    const sent = { sender: 'it@trust.example', sentOn: '2025-12-01' };
    await uploadEmailedPlan(dee, where, upload(bytes, 'emailed.xlsx'), sent);
    const at = { ...where, person: cast.dee.id, kind: 'emailed-plan' } as const;
    const loaded = await loadJudgedPlan(house.db, house.packs, at, dee.now);
    const choices = choicesIn(loaded?.judged ?? []);
    await takePlan(dee, 'emailed-plan', where, {
      take: choices.map(({ row }) => row.key),
      version: versionsOf(choices),
    });
    const submission = await loadEmailedSubmission(house.db, dee, where);
    const seen = submission === null || submission === 'nothing' ? '' : submission.contentHash;
    await submitEmailed(dee, where, { seen, how: 'submit' });
  },
};
