import { beforeEach, describe, expect, test } from 'vitest';
import { aStory, type Story } from '../../test/journeys/support/the-story.ts';
import { addressOf, reopened } from '../../test/support/a-database.ts';
import { cast, type Person } from '../../test/support/a-house.ts';
import { allocateOutcome } from '../allocation/allocate-outcome.ts';
import { loadAllocation } from '../allocation/store.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { askForReviews } from '../assessment/ask-for-reviews.ts';
import { loadReviewsOf } from '../assessment/load-reviews.ts';
import { openOutcome } from '../assessment/open-outcome.ts';
import { reviewOutcome } from '../assessment/review-outcome.ts';
import { commentOnOutcome, withdrawComment } from '../comment/comment-on-outcome.ts';
import { savePerson } from '../organisation/save-person.ts';
import { paths } from '../paths.ts';
import { sendDigests } from './send-digests.ts';

let story: Story;
const outcome = 'A1.a';
const where = () => ({ ...story.where, outcome });
beforeEach(async () => {
  story = await aStory({ now: '2025-12-12T06:30:00.000Z' });
});

const at = (now: string) => story.house.setClock(now);
const mails = async () =>
  (await story.mails()).map(({ recipient, body }) => `${recipient.split('@')[0]}: ${body}`);
const receivers = async () => (await mails()).map((mail) => mail.split(':')[0]);
const comment = async (by: Person, text: string) => {
  const added = await commentOnOutcome(await story.house.as(by), where(), null, { text, tell: [] });
  const [event] = 'done' in added ? added.events : [];
  return event?.type === 'comment-added' ? event.payload.id : '';
};
const choose = async (person: Person, kind: string, label: string) => {
  const visit = await (await story.house.visit(person)).open(paths.accountMails.to());
  return visit.choose(label, kind).press('Save');
};

/** Mo reviews for cyber security; Ada saves as complete what asks for it. */
async function toReview(statement: string) {
  const ada = await story.house.as(cast.ada);
  await savePerson(ada, { organisation: 'RX1', person: 'mo' }, { roles: ['member'], disciplines: ['cyber'] });
  await askForReviews(ada, story.where, [outcome], ['cyber']);
  await answerOutcome(ada, where(), { version: 0, level: 'achieved', complete: true, statement });
}

async function giveBack() {
  const framework = story.pack.framework.id;
  const { contentSeq: seen } = await loadReviewsOf(story.house.db, { ...story.where, framework }, outcome);
  const verdict = { seen, discipline: 'cyber', verdict: 'return', comment: 'A secret reason' };
  await reviewOutcome(await story.house.as(cast.mo), where(), verdict);
}

async function giveTo(person: Person, due: string) {
  const { version } = await loadAllocation(story.house.db, where(), outcome);
  const wanted = { version, owner: person.id, contributors: [], due, indicators: {} };
  await allocateOutcome(await story.house.as(cast.ada), where(), wanted);
}

describe('the day’s email', () => {
  test('comes in the London morning, once, with titles and links and nothing of what was written', async () => {
    await comment(cast.mo, '@Ada the secret minutes');
    expect(await sendDigests(story.house)).toBe(0);
    at('2025-12-12T07:00:00.000Z');
    expect(await sendDigests(story.house)).toBe(1);
    expect(await sendDigests(story.house)).toBe(0);
    at('2025-12-12T18:00:00.000Z');
    await comment(cast.mo, '@Ada and more');
    expect(await sendDigests(story.house)).toBe(0);
    const [mail] = await story.mails();
    expect(mail).toMatchObject({
      recipient: cast.ada.email,
      subject: 'Data Security and Protection Toolkit: 1 thing is new for you',
    });
    expect(mail?.body).toContain('Comments for you\n- A1.a');
    expect(mail?.body).toContain(`http://localhost:3000${paths.comments.to(where())}`);
    expect(mail?.body).not.toContain('minutes');
    at('2025-12-13T07:00:00.000Z');
    expect(await sendDigests(story.house)).toBe(1);
    at('2025-12-14T07:00:00.000Z');
    expect(await sendDigests(story.house)).toBe(0);
  });

  test('says what waits for review, what was returned and what is due, to whom it concerns; no answer or level is in it', async () => {
    await toReview('A secret statement');
    await giveTo(cast.vera, '2025-12-13');
    at('2025-12-12T08:00:00.000Z');
    await sendDigests(story.house);
    // Vera’s is said to be complete: nothing is due from her.
    expect(await receivers()).toEqual(['mo']);
    expect((await mails())[0]).toContain('Waiting for your review\n- A1.a');
    await giveBack();
    at('2025-12-13T08:00:00.000Z');
    await sendDigests(story.house);
    expect((await receivers()).slice(1).sort()).toEqual(['ada', 'vera']);
    const [ada, vera] = (await mails()).slice(1).sort();
    expect(ada).toContain('Returned to you by a reviewer\n- A1.a');
    expect(vera).toContain('Due soon or overdue\n- A1.a');
    expect(vera).toContain('due 13 December 2025 (new)');
    expect((await mails()).join()).not.toMatch(/secret|achieved/i);
  });

  test('does not tell of what is gone: a removed comment, a person who has left, an edition that is over', async () => {
    const id = await comment(cast.mo, '@Ada look');
    await comment(cast.mo, '@Vera look');
    await withdrawComment(await story.house.as(cast.mo), where(), id);
    await story.house.given({
      type: 'role-taken',
      organisation: 'RX1',
      about: null,
      payload: { person: 'vera', role: 'viewer' },
    });
    at('2025-12-12T08:00:00.000Z');
    expect(await sendDigests(story.house)).toBe(0);
    const { packs, clock } = story.house;
    const [now, last] = packs.editions.map(({ edition }) => ({ edition: edition.id, outcome }));
    expect(now && openOutcome(packs, now, clock.now())).not.toBeNull();
    expect(last && openOutcome(packs, last, clock.now())).toBeNull();
  });

  test('is written once by two that look at the same time, and again by none after a restart', async () => {
    await comment(cast.mo, '@Ada look');
    await comment(cast.mo, '@Vera look');
    at('2025-12-12T08:00:00.000Z');
    const other = { ...story.house, db: (await reopened(story.house.database)).db };
    const written = await Promise.all([
      sendDigests(story.house),
      sendDigests(other),
      sendDigests(story.house),
    ]);
    expect(written.reduce((sum, count) => sum + count)).toBe(2);
    expect((await receivers()).sort()).toEqual(['ada', 'vera']);
    expect(await sendDigests(other)).toBe(0);
    if (addressOf(story.house.database)) await other.db.destroy();
  });

  test('stands or falls with what remembers it: where the mail cannot be written, it comes the next time', async () => {
    await comment(cast.mo, '@Ada look');
    at('2025-12-12T08:00:00.000Z');
    const taken = {
      id: 'digest.ada.2025-12-12',
      message_id: '<x@y>',
      recipient: 'x',
      subject: 'x',
      body: 'x',
    };
    const row = { ...taken, created_at: story.house.clock.now(), next_try_at: story.house.clock.now() };
    await story.house.db
      .insertInto('delivery')
      .values(row as never)
      .execute();
    await expect(sendDigests(story.house)).rejects.toThrow();
    await story.house.db.deleteFrom('delivery').execute();
    expect(await sendDigests(story.house)).toBe(1);
  });
});

describe('each person chooses what they get', () => {
  test('never: no email of that kind; the choice is in the history', async () => {
    const visit = await choose(cast.ada, 'Comments for you', 'No email');
    expect(visit.html()).toContain('Which emails you get is saved.');
    await comment(cast.mo, '@Ada look');
    at('2025-12-12T08:00:00.000Z');
    expect(await sendDigests(story.house)).toBe(0);
    const { db } = story.house;
    const rows = await db
      .selectFrom('journal')
      .select('actor_name')
      .where('type', '=', 'telling-chosen')
      .execute();
    expect(rows).toEqual([{ actor_name: 'Ada Administrator' }]);
  });

  test('at once: an email when it happens, and none in the morning', async () => {
    await choose(cast.ada, 'Comments for you', 'At once, in an email of its own');
    await choose(cast.mo, 'Answers that wait for your review', 'At once, in an email of its own');
    await choose(cast.ada, 'Answers that a reviewer returned', 'At once, in an email of its own');
    await comment(cast.mo, '@Ada the secret minutes');
    await toReview('A secret statement');
    await giveBack();
    const sent = await story.mails();
    expect(sent.map(({ recipient, subject }) => `${recipient.split('@')[0]}: ${subject}`).sort()).toEqual([
      expect.stringMatching(/^ada: Mo Member has returned A1\.a/),
      expect.stringMatching(/^ada: Mo Member has written a comment for you on A1\.a/),
      expect.stringMatching(/^mo: A1\.a .* waits for your review/),
    ]);
    expect((await mails()).join()).not.toMatch(/secret|achieved/i);
    at('2025-12-12T08:00:00.000Z');
    expect(await sendDigests(story.house)).toBe(0);
  });

  test('nothing is chosen for them but the daily email, and a form that chooses nothing is refused', async () => {
    const visit = await (await story.house.visit(cast.ada)).open(paths.account.to());
    await visit.follow('Change which emails you get');
    const chosen = [...visit.document().querySelectorAll('input[checked]')].map((one) =>
      one.getAttribute('value'),
    );
    expect(chosen).toEqual(['daily', 'daily', 'daily', 'daily']);
    for (const box of visit.document().querySelectorAll('input[checked]')) box.removeAttribute('checked');
    await visit.press('Save');
    expect(visit.errors()[0]).toBe('Comments for you: select how you want to be told');
  });
});
