import { closeSupportNote } from '../../src/oversight/close-note.ts';
import { noteThatSupportIsNeeded } from '../../src/oversight/note-support.ts';
import { statuses } from '../../src/status/rules/label.ts';
import { cast } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { edition, places } from './world.ts';

/** What the national team does, and what the register takes over. */
export const overseeing: Operations = {
  note: async (world, draw) => {
    const { organisation } = draw.pick(places);
    await noteThatSupportIsNeeded(
      await world.as(cast.dee),
      { organisation, edition },
      `Ask ${draw.number % 3}`,
    );
  },
  closeNote: async (world, draw) => {
    const { organisation } = draw.pick(places);
    const row = await world.house.db
      .selectFrom('support_note')
      .select('id')
      .where('organisation', '=', organisation)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    await closeSupportNote(await world.as(cast.dee), { organisation, edition }, row?.id ?? 'none', 'Helped');
  },
  export: async ({ house }) => {
    const visit = await house.visit(cast.nat);
    await visit.open(`/national/${edition}/outcomes.csv`);
  },
  status: async ({ house }, draw) => {
    const { organisation } = draw.pick(places);
    const publishedOn = `202${draw.number % 6}-06-30`;
    await house.given({
      type: draw.pick(['status-imported', 'status-published']),
      organisation,
      about: '2023-24',
      payload: { edition: '2023-24', status: draw.pick(statuses), publishedOn },
    });
  },
};
