import { askForReviews } from '../../src/assessment/ask-for-reviews.ts';
import { attachEvidence } from '../../src/assessment/attach-evidence.ts';
import { commentOnOutcome, settleThread } from '../../src/comment/comment-on-outcome.ts';
import { savePerson } from '../../src/organisation/save-person.ts';
import type { Person, TestHouse } from '../support/a-house.ts';
import { fillRemovals } from './fill-removals.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** Comments with an answer and a resolved one, and reviews that wait; answers one's id that is the administrator's own. */
export async function fillTalk(house: TestHouse, where: Where, administrator: Person, member: Person) {
  const [ours, theirs] = [await house.as(administrator), await house.as(member)];
  const { organisation } = where;
  const add = async (context: typeof ours, thread: string | null, text: string, tell: readonly string[]) => {
    const added = await commentOnOutcome(context, where, thread, { text, tell });
    const [event] = 'done' in added ? added.events : [];
    if (event?.type !== 'comment-added') throw new Error('The comment was refused');
    return event.payload.id;
  };
  const first = await add(theirs, null, 'Dealt with', []);
  await settleThread(ours, where, first, true);
  const comment = await add(ours, null, `@${member.name} which board paper?\nThe one of May?`, []);
  await add(theirs, comment, 'The one of June', [administrator.id]);
  const roles = { roles: ['administrator'], disciplines: ['ig'] };
  await savePerson(ours, { organisation, person: administrator.id }, roles);
  await savePerson(ours, { organisation, person: member.id }, { roles: ['member'], disciplines: ['cyber'] });
  await askForReviews(ours, where, [where.outcome], ['cyber', 'ig']);
  const link = { files: [], title: 'Board paper', link: 'https://example.nhs.uk/board' };
  await attachEvidence(theirs, where, link);
  return { comment, ...(await fillRemovals(house, where, administrator)) };
}
