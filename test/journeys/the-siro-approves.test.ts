import { beforeAll, describe, expect, test } from 'vitest';
import { answerOutcome } from '../../src/assessment/answer-outcome.ts';
import { cast } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';
import { aStory, chosen, expectSaid, inBox, type Story } from './support/the-story.ts';

const approvals = '/organisations/RX1/assessments/2025-26/approvals';
const scope = 'Scope of essential functions';
const answers = 'Levels, supporting information and policy answers';

describe('the SIRO approves the full assessment on one page, without JavaScript (R39)', () => {
  let story: Story;
  let sira: Visitor;
  let ada: Visitor;
  const answer = async (outcome: string, input: object) => {
    const { version } = await story.answer(outcome);
    await answerOutcome(await story.house.as(cast.mo), { ...story.where, outcome }, { version, ...input });
  };
  const linkIn = async (subject: string) => {
    const mail = (await story.mails()).findLast((one) => one.subject.includes(subject));
    return /http:\/\/localhost:3000(\S+)/.exec(mail?.body ?? '')?.[1] ?? 'no link';
  };
  beforeAll(async () => {
    story = await aStory({ now: '2026-06-12T09:00:00.000Z' });
    await answer('A1.a', { level: 'not-achieved', statement: 'The board has not met yet' });
    sira = await story.house.visit(cast.sira);
    ada = await story.house.visit(cast.ada);
  });

  test('an administrator finds where the approval stands, and asks for it', async () => {
    await ada.open('/organisations/RX1/assessments/2025-26');
    await ada.follow('SIRO approval of the full assessment');
    expect(ada.text()).toContain('0 of 2 parts are approved.');
    expect(ada.text()).toContain('46 of 47 outcomes are not answered.');
    await ada.press('Ask your SIRO to approve');
    expect(ada.html()).toContain('We sent your SIRO an email');
    await ada.press('Ask your SIRO to approve');
    expect(ada.errors()).toEqual([expect.stringContaining('was asked about exactly this today')]);
  });

  test('the SIRO finds it under My work, a click away from every page; nobody else does', async () => {
    await sira.open('/organisations/RX1/profile');
    await sira.follow('My work');
    expect(sira.text()).toContain('2 of 2 parts not approved. Ada Administrator asked on 12 June 2026');
    await ada.open('/organisations/RX1/work');
    expect(ada.text()).not.toContain('For you to approve');
    await sira.follow('Approve the full assessment 2025-26');
    expect(sira.address()).toBe(`${approvals}/siro`);
  });

  test('the link in the mail leads to everything that is approved; nothing is preselected', async () => {
    await sira.open(await linkIn('please approve'));
    const text = sira.text();
    expect(text).toContain('Ada Administrator asked for approval on 12 June 2026 at 10:00am');
    expect(text).toContain('Outcomes answered1 of 47');
    expect(text).toContain('The board has not met yet');
    expect(text).not.toContain('%');
    expect(sira.document().querySelectorAll('main [checked]')).toHaveLength(0);
  });

  test('a form with nothing in it is refused beside its fields', async () => {
    await sira.press('Send my decisions');
    expectSaid(sira, 'Select what you approve or return');
    await sira
      .choose('Approve', `Your decision: ${scope}`)
      .choose('Return with a comment', `Your decision: ${answers}`);
    await sira.press('Send my decisions');
    expectSaid(sira, 'Enter a comment that says what has to change', 'Select the declaration if you approve');
    expect(chosen(sira, 'choices[answers]')).toBe('return');
  });

  test('approves one part and returns the other with a comment', async () => {
    await sira.fill(`Comment: ${answers}`, 'Say when the board will meet');
    await sira.choose('I have read what I approve').press('Send my decisions');
    expect(sira.address()).toBe(`${approvals}/decided`);
    expect(sira.text()).toContain('Your decisions are recorded');
    expect(sira.text()).toContain(`${scope}Approved Sira Owner, 12 June 2026`);
  });

  test('what was returned waits for the administrators, no longer under My work of the SIRO', async () => {
    await sira.open('/organisations/RX1/work');
    expect(sira.text()).not.toContain('For you to approve');
  });

  test('administrators read the comment by mail and on their page', async () => {
    await ada.open(await linkIn('returned by the SIRO'));
    expect(ada.text()).toContain('1 of 2 parts are approved.');
    expect(ada.text()).toContain('Returned by Sira Owner on 12 June 2026 at 10:00am.');
    expect(ada.text()).toContain('Say when the board will meet');
    await answer('A1.a', { statement: 'The board meets on 20 June' });
    await ada.open(approvals).then(() => ada.press('Ask your SIRO to approve'));
  });

  test('the SIRO sees what changed since; what changes while they read has to be read again', async () => {
    await sira.open(`${approvals}/siro`);
    expect(sira.text()).toMatch(/Changed since then:A1\.a Board direction: supporting information(?! )/);
    await answer('A1.b', { level: 'achieved' });
    await sira.choose('Approve', `Your decision: ${answers}`).choose('I have read what I approve');
    await sira.press('Send my decisions');
    expect(sira.status()).toBe(409);
    expect(sira.errors()).toEqual([
      expect.stringMatching(/^The assessment changed after you opened this page/),
    ]);
    expect(chosen(sira, 'choices[answers]')).toBe('approve');
    await sira.press('Send my decisions');
    expect(sira.text()).toContain('Full assessment approved');
  });

  test('a change lets the approval lapse, and administrators see why', async () => {
    await answer('A1.b', { statement: 'New' });
    await ada.open(approvals);
    expect(ada.text()).toContain('1 of 2 parts are approved.');
    expect(ada.text()).toMatch(
      /Changed since approvalApproved by Sira Owner .*Changed since then:A1\.b [^:]+: supporting information/,
    );
  });

  test('an administrator records what was approved outside; what they typed survives what was wrong with it', async () => {
    await ada.follow('Record an approval that was given outside the service');
    await ada.choose(answers).fill('Who approved it', 'Sira Owner').fill('Day', '31').fill('Month', '6');
    await ada.fill('Year', '2026').press('Record the approval');
    expectSaid(ada, 'The date of approval must be a real date', 'Enter how it was approved');
    expect(inBox(ada, 'by')).toBe('Sira Owner');
    await ada.fill('Day', '11').fill('How it was approved', 'On paper').press('Record the approval');
    expect(ada.text()).toContain('Everything is approved.');
    expect(ada.text()).toContain(
      'outside the service on 11 June 2026 (On paper). Recorded by Ada Administrator',
    );
  });

  test('the SIRO objects to it', async () => {
    await sira.open(await linkIn('was recorded for you'));
    await sira.press('Object to the recorded approval');
    expectSaid(sira, 'Enter what is wrong with the recorded approval');
    await sira.fill('What is wrong with it', 'I never saw it').press('Object to the recorded approval');
    expect(sira.html()).toContain('Your objection is on record');
    await ada.open(approvals);
    expect(ada.text()).toContain('Sira Owner objected on 12 June 2026');
    expect(ada.text()).toContain('I never saw it');
  });

  test('the SIRO names a deputy, who approves in their place', async () => {
    await sira.open('/organisations/RX1/siro-deputy');
    await sira.press('Name this deputy');
    expectSaid(sira, 'Select who stands in for you', 'Enter the first day', 'Enter the last day');
    sira.fill('Who stands in for you', 'Vera Viewer');
    for (const field of ['from', 'to'])
      for (const [part, text] of [
        ['day', field === 'from' ? '13' : '14'],
        ['month', '6'],
        ['year', '2026'],
      ])
        sira
          .document()
          .querySelector(`[name="${field}[${field}-${part}]"]`)
          ?.setAttribute('value', text ?? '');
    await sira.press('Name this deputy');
    expect(sira.text()).toContain('13 June 2026 to 14 June 2026, named by Sira Owner Not begun yet');
    const vera = await story.house.visit(cast.vera);
    expect((await vera.open(`${approvals}/siro`)).status()).toBe(403);
    // The first moment of that day in London.
    story.house.setClock('2026-06-12T23:00:00.000Z');
    await vera.open(approvals);
    await vera.follow('Read and approve');
    expect(vera.text()).toContain('You act as deputy for Sira Owner until 14 June 2026.');
    expect(vera.text()).not.toContain('Name a deputy');
    await vera.choose('I have read what I approve').press('Approve everything on this page');
    expect(vera.text()).toContain('Full assessment approved');
    expect(vera.text()).toContain('Vera Viewer, deputy for Sira Owner');
  });

  test('a deputy’s turn can be ended early', async () => {
    await sira.open('/organisations/RX1/siro-deputy');
    await sira.press('End now: Vera Viewer');
    expect(sira.text()).toContain('Ended early');
    const vera = await story.house.visit(cast.vera);
    expect((await vera.open(`${approvals}/siro`)).status()).toBe(403);
    await vera.open(approvals);
    expect(vera.text()).toContain('Everything is approved.');
  });

  test('the history says all of it', async () => {
    await ada.open('/organisations/RX1/history');
    for (const said of [
      'SIRO asked to approve the full assessment 2025-26',
      `${scope} approved; ${answers} returned`,
      'recorded that Sira Owner approved outside the service on 11 June 2026',
      'objected to a recorded approval, which is withdrawn',
      'decided as deputy for Sira Owner',
      'Vera Viewer named as deputy of the SIRO from 13 June 2026 to 14 June 2026',
      'Vera Viewer no longer deputy of the SIRO',
    ])
      expect(ada.text()).toContain(said);
  });
});
