import { commentOnOutcome } from '../../src/comment/comment-on-outcome.ts';
import { removeWords } from '../../src/removal/remove-words.ts';
import { askForRemoval, takeRequestBack } from '../../src/removal-request/ask-removal.ts';
import { decideOnRemoval } from '../../src/removal-request/decide-removal.ts';
import { putReadingOnRecord } from '../../src/removal-request/read-words.ts';
import { cast } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { type Draw, edition, places, type World } from './world.ts';

/** What the operations write into answers, comments, evidence and statements. */
const written = [
  'What the board should know',
  'said 1 things',
  'Policy, edition 2',
  'Minutes of',
  'Newer ',
  'nobody@example',
  'ünlaut and lines',
  'To review',
] as const;

/** Somebody is named in a comment, and an administrator asks for it to go, now and then with a file. */
async function ask(world: World, draw: Draw): Promise<{ organisation: string; request: string } | null> {
  const { organisation, administrator } = draw.pick(places);
  const context = await world.as(administrator);
  const words = `Patient ${draw.number % 5} of the ward`;
  await commentOnOutcome(context, { organisation, edition, outcome: 'B1.a' }, null, {
    text: `We rang ${words}`,
    tell: [],
  });
  const items = await world.house.db
    .selectFrom('evidence')
    .select('id')
    .where('organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  const typed = { place: 'outcome', whereabouts: 'A comment', description: 'A name', ground: 'erasure' };
  const asked = await askForRemoval(
    context,
    organisation,
    { ...typed, words, reason: 'They asked for it' },
    draw.number % 2 === 0 ? (items[0]?.id ?? null) : null,
  );
  const [event] = 'done' in asked ? asked.events : [];
  return event?.type === 'removal-asked' ? { organisation, request: event.payload.id } : null;
}

/** What must go from the history and from what was published: the entries that lost words make the same tables. */
export const removing: Operations = {
  removeWords: async ({ house }, draw) => {
    const { organisation } = draw.pick(places);
    await removeWords(house, {
      organisation,
      words: draw.number % 3 === 0 ? [draw.pick(written)] : written,
      decidedBy: 'Nat National',
      reason: `patient ${draw.number % 3} was named`,
      fromAnswers: draw.number % 3 > 0,
    });
  },
  askRemoval: async (world, draw) => {
    const where = await ask(world, draw);
    const administrator = places.find((one) => one.organisation === where?.organisation)?.administrator;
    if (where && administrator && draw.number % 2 === 0)
      await takeRequestBack(await world.as(administrator), where);
  },
  decideRemoval: async (world, draw) => {
    const where = await ask(world, draw);
    if (!where) return;
    const dee = await world.as(cast.dee);
    await putReadingOnRecord(dee, where);
    await decideOnRemoval(dee, where, {
      decision: draw.pick(['remove', 'remove', 'refuse']),
      reason: 'it was typed by mistake',
      decidedBy: 'Dee Decider, national team',
      fromAnswers: draw.number % 2 === 0,
    });
  },
};
