import { loadActions } from '../../src/improvement-plan/action-store.ts';
import { addPlanAction } from '../../src/improvement-plan/save-action.ts';
import { typed } from '../../src/improvement-plan/testing/typed.ts';
import { loadJudgedPlan } from '../../src/plan-workbook/load-judged.ts';
import { choicesIn, versionsOf } from '../../src/plan-workbook/rules/take.ts';
import { takePlan } from '../../src/plan-workbook/take-plan.ts';
import { downloadedPlan, editedPlan, upload } from '../../src/plan-workbook/testing/a-plan-file.ts';
import { uploadPlan } from '../../src/plan-workbook/upload-plan.ts';
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
};
