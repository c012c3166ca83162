import { beforeAll, describe, expect, test } from 'vitest';
import { indicatorsOf } from '../../src/framework/rules/level.ts';
import { cast } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';
import { aStory, chosen, expectSaid, facts, inBox, type Story } from './support/the-story.ts';
import { propsOf, worlds } from './support/worlds.ts';

describe.each(worlds)('an administrator answers outcomes in $world', ({ packs, now, outcomes }) => {
  let story: Story;
  let visit: Visitor;
  let props: ReturnType<typeof propsOf>;
  beforeAll(async () => {
    story = await aStory({ packs, now });
    props = propsOf(story.pack);
    visit = await story.house.visit(cast.ada);
  });

  test('starts from “Complete your assessment” and finds the outcome under its objective and principle', async () => {
    const { objective, principle, outcome } = props.plain;
    await visit.open(`/organisations/RX1/assessments/${story.where.edition}`);
    expect(visit.text()).toContain(`0 of ${outcomes}`);
    await visit.follow(`${objective.code}. ${objective.title}`);
    expect(visit.text()).toContain(`Principle ${principle.code}${principle.title}`);
    await visit.follow(`${outcome.code} ${outcome.title}`);
    expect(visit.title()).toContain(`${outcome.code} ${outcome.title}`);
    expect(chosen(visit, 'level')).toBeNull();
  });

  test('marks every indicator, declares a level, explains it and saves as complete', async () => {
    const { outcome } = props.plain;
    const indicators = indicatorsOf(outcome);
    for (const { text, level } of indicators) visit.choose(level === 'achieved' ? 'True' : 'Not true', text);
    visit.fill('Comment, for example on alternative controls', 'We do otherwise');
    visit.choose('Achieved', 'Achievement level').fill('Supporting information', 'Line one\nLine two');
    await visit.choose('Save as complete').press('Save and continue');
    expect(visit.html()).toContain(`${outcome.code} ${outcome.title} is saved as complete.`);
    const saved = await story.answer(outcome.code);
    expect(saved).toMatchObject({
      level: 'achieved',
      complete: true,
      statement: 'Line one\nLine two',
      version: 1,
    });
    expect(Object.keys(saved.marks)).toHaveLength(indicators.length);
    expect(saved.marks[indicators[0]?.id ?? '']?.comment).toBe('We do otherwise');
  });

  test('finds it again as saved, with who and when, and what the indicators suggest (R4)', async () => {
    await visit.open(story.outcome(props.plain.outcome.code));
    expect(facts(visit)).toMatchObject({ 'Declared level': 'Achieved Meets expected', Status: 'Complete' });
    expect(facts(visit)['Last changed']).toContain('by Ada Administrator');
    expect([chosen(visit, 'level'), chosen(visit, 'complete')]).toEqual(['achieved', 'yes']);
    expect(visit.text()).toContain('Suggested level: Achieved, because every “Achieved” indicator is true.');
    const unofficial = story.pack.framework.wording === 'project';
    expect(visit.text().includes('it rests on wording that is not the official one')).toBe(unofficial);
  });

  test('an outcome without “partially achieved” indicators does not offer that level (R1)', async () => {
    await visit.open(story.outcome(props.withoutPartial.outcome.code));
    const offered = [...visit.document().querySelectorAll('input[name=level]')].map((one) =>
      one.getAttribute('value'),
    );
    expect(offered).toEqual(['not-achieved', 'achieved']);
  });

  test('a percentage that is none is said beside its box, with everything typed still there (R3)', async () => {
    const percentage = props.fields.find((one) => one.kind === 'percentage');
    if (!percentage) throw new Error('There is a percentage');
    await visit.open(story.outcome(props.fieldsOf.outcome.code));
    visit.fill(percentage.label, 'nearly all').fill('Supporting information', 'Counted in November');
    await visit.choose('Not achieved', 'Achievement level').press('Save and continue');
    expect(visit.status()).toBe(422);
    expectSaid(visit, `${percentage.label} must be a number from 0 to 100, like 97 or 97.5`);
    expect([
      inBox(visit, `fields[${percentage.id}]`),
      inBox(visit, 'statement'),
      chosen(visit, 'level'),
    ]).toEqual(['nearly all', 'Counted in November', 'not-achieved']);
    expect((await story.answer(props.fieldsOf.outcome.code)).version).toBe(0);
    await visit.fill(percentage.label, ' 97.5 ').press('Save and continue');
    expect((await story.answer(props.fieldsOf.outcome.code)).fields).toEqual({ [percentage.id]: '97.5' });
  });

  test('takes a link and a file with the rest of the form unsaved and still there', async () => {
    await visit.open(story.outcome(props.plain.outcome.code));
    visit.fill('Supporting information', 'Not saved yet');
    await visit
      .fill('Or add a link', 'https://intranet.example.nhs.uk/minutes')
      .fill('Title', 'Minutes')
      .press('Attach evidence');
    expect(visit.html()).toContain(
      'The evidence is attached. What else you typed is still here and not saved yet.',
    );
    expect([inBox(visit, 'statement'), inBox(visit, 'link')]).toEqual(['Not saved yet', '']);
    const file = { filename: 'Plan.txt', bytes: Buffer.from('A plan\n') };
    await visit.attach('Upload a file', file).press('Save and continue');
    const saved = await story.answer(props.plain.outcome.code);
    expect([saved.statement, saved.version]).toEqual(['Not saved yet', 2]);
    await visit.open(story.outcome(props.plain.outcome.code));
    const titles = [...visit.document().querySelectorAll('main .nhsuk-list--border a')].map(
      (one) => one.textContent,
    );
    expect(titles).toEqual(['Minutes', 'Plan.txt']);
  });

  test('takes evidence off again without losing what is typed', async () => {
    visit.fill('Supporting information', 'Typed before removing');
    await visit.press('Remove Minutes from this outcome');
    expect(visit.html()).toContain('The evidence is no longer attached to this outcome.');
    expect(inBox(visit, 'statement')).toBe('Typed before removing');
    const types = (await story.history(props.plain.outcome.code)).map((one) => one.type);
    expect(types.slice(0, 2)).toEqual(['evidence-detached', 'outcome-answered']);
  });

  test('gives the outcome an owner', async () => {
    await visit.follow(`who ${props.plain.outcome.code} is given to`);
    await visit.fill('Owner', 'Mo Member (Member)').press('Save');
    expect(facts(visit).Owner).toContain('Mo Member');
  });

  test('reads the history: every save with what it replaced, evidence by its title, the owner', async () => {
    await visit.follow('History of');
    for (const words of [
      'Saved as complete: Achieved',
      'Level: Not answered before, Achieved after',
      'owner Mo Member (before: nobody)',
      'Evidence attached: Plan.txt',
      'Evidence removed from this outcome: Minutes',
      'Line two',
      'Comment: We do otherwise',
    ])
      expect(visit.text()).toContain(words);
  });
});
