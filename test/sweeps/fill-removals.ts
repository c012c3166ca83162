import { commentOnOutcome } from '../../src/comment/comment-on-outcome.ts';
import { loadAllEvidence } from '../../src/evidence/store.ts';
import { askForRemoval } from '../../src/removal-request/ask-removal.ts';
import { decideOnRemoval } from '../../src/removal-request/decide-removal.ts';
import { cast, type Person, type TestHouse } from '../support/a-house.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** A request that was refused and one that waits, by their ids. */
export async function fillRemovals(
  house: TestHouse,
  where: Where,
  administrator: Person,
): Promise<{ removal: string; removalRefused: string }> {
  const context = await house.as(administrator);
  const [item] = await loadAllEvidence(house.db, where.organisation);
  const text = 'Wrongly named: Somebody Example';
  await commentOnOutcome(context, where, null, { text, tell: [] });
  const ask = async () => {
    const asked = await askForRemoval(
      context,
      where.organisation,
      { ...typed, words: text },
      item?.id ?? null,
    );
    const [event] = 'done' in asked ? asked.events : [];
    if (event?.type !== 'removal-asked') throw new Error('The request was refused');
    return event.payload.id;
  };
  const removalRefused = await ask();
  const decision = { decision: 'refuse', reason: 'Nobody is named', decidedBy: 'Dee', fromAnswers: false };
  const refused = { organisation: where.organisation, request: removalRefused };
  await decideOnRemoval(await house.as(cast.dee), refused, decision);
  return { removal: await ask(), removalRefused };
}

const typed = {
  place: 'outcome',
  whereabouts: 'A comment',
  description: 'The name of one patient,\nin a comment',
  ground: 'patient-data',
  reason: 'It was typed by mistake',
};
