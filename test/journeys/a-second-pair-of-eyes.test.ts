import { beforeAll, describe, expect, test } from 'vitest';
import { loadReviewsOf } from '../../src/assessment/load-reviews.ts';
import { paths } from '../../src/paths.ts';
import { loadPosition } from '../../src/publication/load-position.ts';
import { cast } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';
import { aStory, expectSaid, facts, fields, post, type Story } from './support/the-story.ts';
import { propsOf } from './support/worlds.ts';

let story: Story;
let ada: Visitor;
let mo: Visitor;
let code: string;
let where: { organisation: string; edition: string; outcome: string };

beforeAll(async () => {
  story = await aStory();
  code = propsOf(story.pack).plain.outcome.code;
  where = { ...story.where, outcome: code };
  ada = await story.house.visit(cast.ada);
  mo = await story.house.visit(cast.mo);
});

const review = () => paths.outcomeReview.to(where);
const standing = async () => {
  const { complete, waiting } = await story.answer(code);
  return complete ? 'complete' : waiting ? 'waiting' : 'draft';
};
/** The IG lead writes and says that it is complete. */
const saveAsComplete = async (statement: string) => {
  await ada.open(story.outcome(code));
  ada.choose('Achieved', 'Achievement level').fill('Supporting information', statement);
  if (!ada.document().querySelector('[name="complete"][checked]')) ada.choose('Save as complete');
  return ada.press('Save and continue');
};
const openReview = async (visit: Visitor) => visit.open(review());
const decide = (visit: Visitor, verdict: 'Approve' | 'Return it', comment = '') =>
  visit.choose(verdict).fill('Comment', comment).press('Send your review');

describe('the IG lead asks for a review by cyber security; the reviewer returns it, then approves', () => {
  test('an administrator says what people review', async () => {
    await ada.open(paths.person.to({ organisation: 'RX1', person: cast.mo.id }));
    await ada.choose('Cyber security').press('Save');
    expect(ada.text()).toMatch(/Mo Member.*Cyber security/);
  });

  test('and which reviews the outcome needs', async () => {
    await ada.open(story.outcome(code));
    await ada.follow('Reviews of');
    await ada.follow('Change which reviews');
    expect(ada.text()).toContain('Cyber securityMo Member');
    await ada.choose('Cyber security').press('Save');
    expect(facts(ada)['Reviews needed']).toContain('Cyber security: not reviewed yet');
    await ada.open(paths.reviews.to(story.where));
    expect(ada.text()).toContain(code);
  });

  test('saved as complete it waits: everybody counts it as a draft, and its next snapshot says draft', async () => {
    await saveAsComplete('Reviewed in May');
    expect(ada.html()).toContain('is saved. It waits for review by Cyber security.');
    expect(await standing()).toBe('waiting');
    const objective = code.slice(0, 1);
    await ada.open(paths.objective.to({ ...story.where, objective }));
    expect(ada.text()).toContain('Waiting for review by Cyber security');
    await ada.open(story.outcome(code));
    expect(facts(ada).Status).toContain('Waiting for review by Cyber security');
    expect(ada.document().querySelector('[name="complete"][checked]')).not.toBeNull();
    const { house } = story;
    const today = await loadPosition(house.db, house.packs, story.where, house.clock.now());
    const snapshot = today?.position.outcomes.find((one) => one.code === code);
    expect(snapshot).toMatchObject({ complete: false, statement: 'Reviewed in May' });
    expect(Object.keys(snapshot ?? {})).not.toContain('waiting');
  });

  test('the reviewer finds it under My work, reads it, and returns it with a reason, on one page', async () => {
    await mo.open(paths.myWork.to(story.where));
    expect(mo.text()).toContain('Waiting for your review');
    await mo.follow(`Review ${code}`);
    expect(mo.text()).toContain('Reviewed in May');
    await decide(mo, 'Return it');
    expectSaid(mo, 'Say what has to change before you can approve it');
    await decide(mo, 'Return it', 'Which board paper?');
    expect(mo.address()).toBe(paths.myWork.to(story.where));
    expect(mo.text()).not.toContain('Waiting for your review');
    expect(await standing()).toBe('draft');
  });

  test('the author finds it returned, with the reason, and saves it again', async () => {
    await ada.open(paths.myWork.to(story.where));
    expect(ada.text()).toContain('Returned to you by a reviewer');
    await ada.follow(`Read why ${code}`);
    expect(ada.text()).toContain('Which board paper?');
    await ada.open(story.outcome(code));
    expect(facts(ada).Status).toContain('Returned by Cyber security');
    await saveAsComplete('Reviewed in May, paper 12');
    expect(await standing()).toBe('waiting');
  });

  test('an approval of what has changed meanwhile is refused, and shows what it says now', async () => {
    await openReview(mo);
    mo.choose('Approve').fill('Comment', 'Fine with me');
    await saveAsComplete('Reviewed in May, paper 13');
    await mo.press('Send your review');
    expect(mo.status()).toBe(409);
    expect(mo.text()).toContain('Reviewed in May, paper 13');
    expect(mo.html()).toContain('Fine with me');
    expect(await standing()).toBe('waiting');
  });

  test('approved, it is complete', async () => {
    await decide(mo, 'Approve', 'Fine with me');
    expect(mo.html()).toContain(`You approved ${code} for Cyber security. It is complete now.`);
    expect(await standing()).toBe('complete');
    await ada.open(story.outcome(code));
    expect(facts(ada).Status).toContain('Complete');
  });

  test('saved again without a change, it stays complete; evidence or words make it wait again', async () => {
    await saveAsComplete('Reviewed in May, paper 13');
    expect(await standing()).toBe('complete');
    await ada.open(story.outcome(code));
    ada.fill('Title (optional)', 'Paper 13').fill('Or add a link', 'https://example.nhs.uk/13');
    await ada.press('Attach evidence');
    expect(await standing()).toBe('waiting');
    await decide(await openReview(mo), 'Approve');
    expect(await standing()).toBe('complete');
    await ada.open(story.outcome(code));
    expect(ada.text()).toContain('What was approved lapses as soon as you change something.');
    await ada
      .untick('Save as complete')
      .fill('Supporting information', 'Other words')
      .press('Save and continue');
    expect(ada.html()).toContain('What reviewers had approved has changed, so their approval has lapsed.');
    expect(await standing()).toBe('draft');
  });

  test('nobody reviews their own change', async () => {
    await mo.open(story.outcome(code));
    await mo
      .choose('Save as complete')
      .fill('Supporting information', 'Mo’s words')
      .press('Save and continue');
    await openReview(mo);
    expect(mo.text()).toContain('You made the last change to this answer, so somebody else must review it.');
    const { contentSeq } = await loadReviewsOf(
      story.house.db,
      { ...story.where, framework: story.pack.framework.id },
      code,
    );
    const forged = { act: 'review', version: String(contentSeq), discipline: 'cyber', verdict: 'approve' };
    const answer = await post(story.house, cast.mo, review(), fields(forged));
    expect([answer.statusCode, await standing()]).toEqual([422, 'waiting']);
  });

  test('who is not trusted to review cannot, whatever their role', async () => {
    const { contentSeq } = await loadReviewsOf(
      story.house.db,
      { ...story.where, framework: story.pack.framework.id },
      code,
    );
    const forged = { act: 'review', version: String(contentSeq), discipline: 'cyber', verdict: 'approve' };
    for (const person of [cast.ada, cast.vera, cast.sira])
      expect((await post(story.house, person, review(), fields(forged))).statusCode).toBe(422);
    expect((await post(story.house, cast.otto, review(), fields(forged))).statusCode).toBe(404);
    expect(await standing()).toBe('waiting');
  });

  test('taking the question back completes what waited for it; a member who does not own it cannot', async () => {
    const save = (person: typeof cast.ada) =>
      post(story.house, person, paths.askReviews.to(where), fields({ act: 'save' }));
    expect((await save(cast.mo)).statusCode).toBe(403);
    expect(await standing()).toBe('waiting');
    expect((await save(cast.ada)).statusCode).toBe(303);
    expect(await standing()).toBe('complete');
  });

  test('asking for several outcomes at once', async () => {
    await ada.open(paths.reviews.to(story.where));
    await ada.choose('Data Protection Officer').press('Save which reviews they need');
    expectSaid(ada, 'Select at least one outcome');
    await ada.choose(`${code} `).press('Save which reviews they need');
    expect(ada.html()).toContain('1 of 1 outcomes changed. They need: Data Protection Officer.');
    expect(await standing()).toBe('waiting');
  });

  test('the history says all of it', async () => {
    await ada.open(paths.organisationHistory.to(story.where));
    for (const words of [
      `${code} needs review by: Cyber security`,
      `${code} saved as complete, waits for review: Achieved`,
      `${code} returned by Cyber security, a draft again`,
      `${code} approved by Cyber security, now complete`,
      `${code}: evidence changed, so it waits for review again`,
      'Mo Member reviews: Cyber security',
    ])
      expect(ada.text()).toContain(words);
    await ada.open(paths.outcomeHistory.to(where));
    expect(ada.text()).toContain('Returned by Cyber security: a draft again');
    expect(ada.text()).toContain('Which board paper?');
  });
});
