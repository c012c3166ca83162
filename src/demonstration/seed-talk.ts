import { answerOutcome } from '../assessment/answer-outcome.ts';
import { askForReviews } from '../assessment/ask-for-reviews.ts';
import { loadReviewsOf } from '../assessment/load-reviews.ts';
import { reviewOutcome } from '../assessment/review-outcome.ts';
import { loadAnswer } from '../assessment/store.ts';
import { commentOnOutcome, settleThread } from '../comment/comment-on-outcome.ts';
import { sendDigests } from '../digest/send-digests.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { savePerson } from '../organisation/save-person.ts';
import type { Context } from '../platform/change/change.ts';
import { later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { people } from './people.ts';

const organisation = 'ZR1';
const hour = 3_600_000;
const reviewers = [
  ['Tom Whitfield', ['cyber']],
  ['Daniel Osei', ['ig', 'dpo']],
  ['Megan Price', ['caldicott-guardian']],
] as const;

/** What people of one trust have said to each other since yesterday: comments, reviews that wait, one that was returned. */
export async function seedTalk(house: House, pack: Pack, now: Moment): Promise<void> {
  const plain = outcomesOf(pack.framework).filter(({ outcome }) => !pack.edition.policies[outcome.code]);
  const [first, second, third] = plain.slice(4);
  if (!first || !second || !third) return;
  const as = (name: string, back: number) => actingAs(house, name, later(now, -back * hour));
  for (const [name, disciplines] of reviewers) {
    const person = people.find((one) => one.name === name);
    const roles = (person?.roles ?? []).flatMap(([role, code]) => (code === organisation ? [role] : []));
    await savePerson(
      as('Grace Adeyemi', 30),
      { organisation, person: person?.id ?? '' },
      { roles, disciplines },
    );
  }
  const where = { organisation, edition: pack.edition.id };
  const one = { ...where, outcome: first.outcome.code };
  const two = { ...where, outcome: second.outcome.code };
  await askForReviews(as('Grace Adeyemi', 29), where, [one.outcome], ['cyber', 'ig']);
  await askForReviews(as('Grace Adeyemi', 29), where, [two.outcome], ['cyber', 'caldicott-guardian']);
  for (const place of [one, two]) await sayComplete(as('Grace Adeyemi', 22), place, pack);
  await review(as('Daniel Osei', 20), one, pack, { discipline: 'ig', verdict: 'approve', comment: '' });
  await review(as('Tom Whitfield', 19), two, pack, {
    discipline: 'cyber',
    verdict: 'return',
    comment: 'The exercise in October found two systems without an owner. Say who owns them now.',
  });
  await talk(as, one, { ...where, outcome: third.outcome.code });
  await sendDigests(house);
}

type Place = { readonly organisation: string; readonly edition: string; readonly outcome: string };

async function talk(as: (name: string, back: number) => Context, one: Place, other: Place): Promise<void> {
  const asked = await commentOnOutcome(as('Daniel Osei', 21), one, null, {
    text: '@Tom Whitfield is the board paper of September the right one to name here?',
    tell: [],
  });
  const [event] = 'done' in asked ? asked.events : [];
  if (event?.type !== 'comment-added') return;
  await commentOnOutcome(as('Tom Whitfield', 20), one, event.payload.id, {
    text: 'The one of November replaces it. I will send it to @Grace.',
    tell: [],
  });
  const done = await commentOnOutcome(as('Priya Nair', 27), other, null, {
    text: 'The ICB asks for the same statement. Shall we share ours? @Grace',
    tell: [],
  });
  const [settled] = 'done' in done ? done.events : [];
  if (settled?.type === 'comment-added')
    await settleThread(as('Grace Adeyemi', 26), other, settled.payload.id, true);
}

async function sayComplete(context: Context, place: Place, { edition, framework }: Pack): Promise<void> {
  const { db } = context.house;
  const answer = await loadAnswer(db, organisation, edition.id, framework.id, place.outcome);
  const statement = `${answer.statement} Checked again this week.`;
  await answerOutcome(context, place, { version: answer.version, complete: true, statement });
}

type Said = { readonly discipline: string; readonly verdict: string; readonly comment: string };

async function review(context: Context, place: Place, { framework }: Pack, said: Said): Promise<void> {
  const standing = await loadReviewsOf(
    context.house.db,
    { ...place, framework: framework.id },
    place.outcome,
  );
  await reviewOutcome(context, place, { ...said, seen: standing.contentSeq });
}

function actingAs(house: House, name: string, now: Moment): Context {
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`${name} is nobody in the demonstration`);
  const grants = person.roles.map(([role, code]) => ({
    ...{ role, organisation: code, organisationName: null, region: null },
  }));
  return { house, who: { id: person.id, name: person.name, email: person.email, grants }, now };
}
