import { beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';
import { aStory, chosen, expectSaid, facts, inBox, type Story } from './support/the-story.ts';
import { propsOf, worlds } from './support/worlds.ts';

describe.each(worlds)(
  'a mandatory policy is confirmed with exceptions and withdrawn, in $world',
  ({ packs, now }) => {
    let story: Story;
    let visit: Visitor;
    let props: ReturnType<typeof propsOf>;
    let code: string;
    beforeAll(async () => {
      story = await aStory({ packs, now });
      props = propsOf(story.pack);
      code = props.gated.outcome.code;
      visit = await story.house.visit(cast.mo);
    });
    const save = () => visit.press('Save and continue');

    test('work on the outcome begins at its policy question, with title, version and link (R2)', async () => {
      const { objective } = props.gated;
      await visit.open(`/organisations/RX1/assessments/${story.where.edition}/objectives/${objective.code}`);
      await visit.follow(code);
      expect(visit.address()).toBe(story.policy(code));
      const { policy } = props.question;
      expect(visit.text()).toContain(`Policy: ${policy.title}, version ${policy.version}`);
      expect(visit.document().querySelector(`a[href="${policy.address}"]`)).not.toBeNull();
      expect(chosen(visit, 'policy')).toBeNull();
    });

    test('saving without an answer is refused, and the details typed are still there', async () => {
      const [first] = props.question.exceptions;
      visit.fill(first?.label ?? '', 'The imaging archive');
      await save();
      expect(visit.status()).toBe(422);
      expectSaid(visit, 'Select an answer to the mandatory policy question');
      expect(inBox(visit, `details[${first?.id}]`)).toBe('The imaging archive');
      expect((await story.answer(code)).version).toBe(0);
    });

    test('until it is confirmed only Not achieved can be chosen, and the page says so', async () => {
      await visit.follow('Continue to the outcome without answering');
      expect(visit.text()).toContain(
        'Until this policy is confirmed as met, you can choose only Not achieved.',
      );
      await visit.choose('Achieved', 'Achievement level').fill('Supporting information', 'But we are');
      await save();
      expectSaid(visit, 'Select Not achieved, or first confirm that the mandatory policy is met');
      expect([chosen(visit, 'level'), inBox(visit, 'statement')]).toEqual(['achieved', 'But we are']);
      await visit.choose('Not achieved', 'Achievement level').choose('Save as complete');
      await save();
      expectSaid(visit, 'Answer the mandatory policy question');
    });

    test('answered with exceptions it opens the other levels; none of the details is needed (R3)', async () => {
      await visit.open(story.policy(code));
      await visit.choose(props.excepts, props.question.question);
      await save();
      expect(visit.address()).toBe(story.outcome(code));
      expect(facts(visit)[props.question.question]).toBe(props.excepts);
      await visit
        .choose('Achieved', 'Achievement level')
        .choose('Save as complete')
        .fill('Supporting information', 'In place');
      await save();
      expect(await story.answer(code)).toMatchObject({ level: 'achieved', complete: true, version: 2 });
    });

    test('saving the question again as it is leaves the outcome complete (R5)', async () => {
      await visit.open(story.outcome(code));
      await visit.follow('Change answer to the policy question');
      await save();
      expect(visit.html()).toContain('Your answer to the policy question has not changed.');
      expect(await story.answer(code)).toMatchObject({ complete: true, version: 2 });
    });

    test('adding details returns it to draft, and says so', async () => {
      const [first] = props.question.exceptions;
      await visit.open(story.policy(code));
      visit.fill(first?.label ?? '', 'Two systems');
      await save();
      expect(visit.html()).toContain(
        'The outcome is a draft again: save it as complete when you have checked it.',
      );
      expect((await story.answer(code)).policy?.details).toEqual({ [first?.id ?? '']: 'Two systems' });
      await visit.open(story.outcome(code));
      await visit.choose('Save as complete');
      await save();
    });

    test('withdrawn it lowers the level, returns to draft, keeps the earlier level in sight and says so (R2)', async () => {
      await visit.open(story.policy(code));
      await visit.choose(props.denies, props.question.question);
      await save();
      expect(visit.html()).toContain(
        'The policy is no longer confirmed as met, so the level was lowered from Achieved to Not achieved and the answer is a draft again.',
      );
      expect(visit.text()).toContain(
        'This level was lowered from Achieved when the mandatory policy was no longer confirmed',
      );
      expect(facts(visit)).toMatchObject({ Status: 'Draft' });
      expect(await story.answer(code)).toMatchObject({
        level: 'not-achieved',
        complete: false,
        loweredFrom: 'achieved',
      });
      await visit.follow('History of');
      expect(visit.text()).toContain('Policy no longer confirmed: level lowered to Not achieved');
      expect(visit.text()).toContain('Two systems');
    });

    test('confirmed again it restores nothing by itself', async () => {
      await visit.open(story.policy(code));
      await visit.choose(props.confirms, props.question.question);
      await save();
      expect(await story.answer(code)).toMatchObject({
        level: 'not-achieved',
        complete: false,
        loweredFrom: 'achieved',
      });
      expect(chosen(visit, 'level')).toBe('not-achieved');
      await visit.choose('Achieved', 'Achievement level').choose('Save as complete');
      await save();
      expect(await story.answer(code)).toMatchObject({
        level: 'achieved',
        complete: true,
        loweredFrom: null,
      });
    });
  },
);

describe('details of exceptions to the shipped policy (R3)', () => {
  test('a date that is none and a text that is too long are said beside their boxes, and nothing is changed', async () => {
    const story = await aStory();
    const { question, gated, excepts } = propsOf(story.pack);
    const visit = await (await story.house.visit(cast.ada)).open(story.policy(gated.outcome.code));
    visit
      .choose(excepts, question.question)
      .choose('The board')
      .fill('Summary of the exceptions', 'x'.repeat(4_001));
    const boxes = visit.document().querySelectorAll('[name^="details[approved-on-"]');
    for (const [at, text] of ['31', '2', '2025'].entries()) boxes[at]?.setAttribute('value', text);
    await visit.press('Save and continue');
    expect(visit.status()).toBe(422);
    expectSaid(
      visit,
      'Summary of the exceptions is too long. Shorten it or attach a document',
      'Date of approval must be a real date, like 27 3 2026',
    );
    expect(['day', 'month', 'year'].map((part) => inBox(visit, `details[approved-on-${part}]`))).toEqual([
      '31',
      '2',
      '2025',
    ]);
    expect([chosen(visit, 'details[approved-by]'), inBox(visit, 'details[summary]').length]).toEqual([
      'board',
      4_001,
    ]);
    expect((await story.answer(gated.outcome.code)).version).toBe(0);
  });
});
