import { answerOutcome } from '../../src/assessment/answer-outcome.ts';
import { askForReviews } from '../../src/assessment/ask-for-reviews.ts';
import { attachEvidence } from '../../src/assessment/attach-evidence.ts';
import { loadReviewsOf } from '../../src/assessment/load-reviews.ts';
import { reviewOutcome } from '../../src/assessment/review-outcome.ts';
import { loadAnswer } from '../../src/assessment/store.ts';
import {
  commentOnOutcome,
  rewordComment,
  settleThread,
  withdrawComment,
} from '../../src/comment/comment-on-outcome.ts';
import { chooseOwnTelling } from '../../src/digest/choose-telling.ts';
import { kinds } from '../../src/digest/rules/telling.ts';
import { disciplines } from '../../src/organisation/rules/discipline.ts';
import { savePerson } from '../../src/organisation/save-person.ts';
import { shippedPacks } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { type Draw, edition, places, type World } from './world.ts';

const framework = shippedPacks.editions.find((one) => one.edition.id === edition)?.framework.id ?? '';
const outcome = 'B1.a';

async function commentOf({ house }: World, organisation: string, draw: Draw) {
  const rows = await house.db
    .selectFrom('comment')
    .select(['id', 'version', 'made_by'])
    .where('organisation', '=', organisation)
    .orderBy('id')
    .execute();
  return rows[draw.number % Math.max(1, rows.length)] ?? { id: 'none', version: 1, made_by: '' };
}

/** What people say to each other, and what reviewers say. */
export const talking: Operations = {
  comment: async (world, draw) => {
    const { organisation, administrator, member } = draw.pick(places);
    const thread = draw.number % 2 === 0 ? null : (await commentOf(world, organisation, draw)).id;
    const text = `@${administrator.name} said ${draw.number % 4} things, to nobody@example.nhs.uk`;
    await commentOnOutcome(await world.as(member), { organisation, edition, outcome }, thread, {
      text,
      tell: draw.pick([[], [administrator.id]]),
    });
  },
  reword: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const { id, version } = await commentOf(world, organisation, draw);
    const typed = { text: `@Ada said ${draw.number % 5}`, version };
    await rewordComment(await world.as(member), { organisation, edition, outcome }, id, typed);
  },
  withdrawComment: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const { id } = await commentOf(world, organisation, draw);
    await withdrawComment(await world.as(member), { organisation, edition, outcome }, id);
  },
  settle: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const { id } = await commentOf(world, organisation, draw);
    const place = { organisation, edition, outcome };
    await settleThread(await world.as(administrator), place, id, true);
    if (draw.number % 2 === 0) await settleThread(await world.as(administrator), place, id, false);
  },
  askReviews: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const wanted = draw.pick<readonly string[]>([['cyber'], ['ig', 'dpo'], []]);
    await askForReviews(await world.as(administrator), { organisation, edition }, ['A1.a', outcome], wanted);
  },
  review: async (world, draw) => {
    const [{ organisation, administrator, member }] = places;
    const [ours, theirs] = [await world.as(administrator), await world.as(member)];
    const where = { organisation, edition, outcome: 'A1.a' };
    const load = () => loadReviewsOf(world.house.db, { ...where, framework }, where.outcome);
    const judges = { roles: ['administrator'], disciplines };
    await savePerson(ours, { organisation, person: administrator.id }, judges);
    await askForReviews(ours, where, [where.outcome], draw.pick([['ig'], ['ig', 'dpo']]));
    const { version } = await loadAnswer(world.house.db, organisation, edition, framework, where.outcome);
    const statement = `To review ${draw.number}`;
    await answerOutcome(theirs, where, { version, level: 'achieved', complete: true, statement });
    for (const discipline of (await load()).asked)
      await reviewOutcome(ours, where, {
        seen: (await load()).contentSeq,
        discipline,
        verdict: draw.pick(['approve', 'approve', 'return']),
        comment: 'Which paper?',
      });
    const link = `https://example.nhs.uk/reviewed/${draw.number}`;
    await attachEvidence(theirs, where, { files: [], title: 'Paper', link });
  },
  chooseEmails: async (world, draw) => {
    const { administrator } = draw.pick(places);
    const how = draw.pick(['daily', 'never']);
    await chooseOwnTelling(
      await world.as(administrator),
      Object.fromEntries(kinds.map((kind) => [kind, how])),
    );
  },
};
