import { beforeAll, describe, expect, test } from 'vitest';
import { answerOutcome } from '../../src/assessment/answer-outcome.ts';
import { cast } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';
import { aStory, expectSaid, facts, type Story } from './support/the-story.ts';

describe('the SIRO signs off in the service (R13)', () => {
  let story: Story;
  let sira: Visitor;
  let ada: Visitor;
  const interim = '/organisations/RX1/assessments/2025-26/interim';
  const answer = async (outcome: string, input: object) => {
    const { version } = await story.answer(outcome);
    await answerOutcome(await story.house.as(cast.mo), { ...story.where, outcome }, { version, ...input });
  };
  beforeAll(async () => {
    story = await aStory();
    sira = await story.house.visit(cast.sira);
    ada = await story.house.visit(cast.ada);
    await answer('A1.a', { level: 'not-achieved', statement: 'Not yet' });
    await answer('B4.d', { level: 'achieved', policy: { value: 'yes', details: {} } });
  });

  test('reads counts, what lies below the expected level, and the policy answers', async () => {
    await sira.open(`${interim}/sign-off`);
    expect(facts(sira)).toMatchObject({
      'Outcomes answered': '2 of 47',
      'Below the expected level': '1',
      'Not answered': '45',
      'B4.d Unsupported systems and vulnerabilities': 'Yes',
      'B2.a Multi-factor authentication': 'Not answered',
    });
    expect(sira.text()).toContain('You have not signed it off yet.');
    const below = Object.entries(facts(sira)).filter(([, value]) => value.includes('Below expected'));
    expect(below).toEqual([
      [expect.stringMatching(/^A1\.a /), expect.stringMatching(/^Not achieved .*Expected: /)],
    ]);
  });

  test('cannot sign what changed after the page was opened, and is shown what stands now', async () => {
    await answer('A1.a', { statement: 'Changed while the SIRO read' });
    await sira.press('Sign off this interim assessment');
    expect(sira.status()).toBe(409);
    expectSaid(
      sira,
      'Answers changed after you opened this page. What is shown now is what you would sign: read it, then sign off',
    );
    expect(await story.house.db.selectFrom('interim_sign_off').selectAll().execute()).toEqual([]);
  });

  test('signs what is shown', async () => {
    await sira.press('Sign off this interim assessment');
    expect(sira.html()).toContain('You have signed off the interim assessment as it is shown here.');
    expect(sira.text()).toContain(
      'Signed off by Sira Owner on 12 December 2025 at 9:00am. Nothing has changed since.',
    );
    await ada.open(interim);
    expect(ada.text()).toContain('Signed off by Sira Owner on 12 December 2025');
  });

  test('an answer changes while the administrator is about to publish: they are led back and told why', async () => {
    await ada.open(`${interim}/siro`);
    await ada.choose('Yes, in the service').press('Continue');
    expect(facts(ada)['SIRO sign-off']).toContain('Signed off in the service by Sira Owner');
    await answer('A1.a', { level: 'achieved' });
    await answer('A1.b', { statement: 'New' });
    await ada.press('Publish interim assessment');
    expect(ada.address()).toContain('/interim/siro');
    expect(ada.html()).toContain(
      'Answers changed after your SIRO signed off. Ask your SIRO to sign off again, or select another answer',
    );
    expect(ada.text()).toContain('but since then 2 outcomes have changed');
    await ada.press('Continue');
    expectSaid(
      ada,
      'Answers changed after your SIRO signed off. Ask your SIRO to sign off again, or select another answer',
    );
    expect(await story.versions()).toEqual([]);
  });

  test('the SIRO is shown what changed since', async () => {
    await sira.open(`${interim}/sign-off`);
    expect(sira.text()).toContain('Since then this has changed:');
    const lines = [...sira.document().querySelectorAll('.nhsuk-inset-text li')].map((one) => one.textContent);
    expect(lines).toEqual([
      expect.stringMatching(/^A1\.a .*: level from Not achieved to Achieved$/),
      expect.stringMatching(/^A1\.b .*: supporting information$/),
    ]);
  });

  test('signs again, and the interim is published as signed in the service', async () => {
    story.house.setClock('2025-12-13T10:00:00.000Z');
    await sira.press('Sign off this interim assessment');
    await ada.open(`${interim}/siro`);
    await ada.choose('Yes, in the service').press('Continue');
    await ada.press('Publish interim assessment');
    const [version] = await story.versions();
    expect(version?.sign_off).toBe('in-service');
    expect(JSON.parse(version?.snapshot ?? '').signOff).toEqual({
      how: 'in-service',
      by: 'Sira Owner',
      at: '2025-12-13T10:00:00.000Z',
    });
    const subjects = (await story.mails()).map((one) => one.subject);
    expect(subjects.filter((one) => one.includes('sign-off'))).toEqual([]);
  });

  test('neither an administrator nor a member can sign, and the page says which role is needed (R38)', async () => {
    for (const person of [cast.ada, cast.mo, cast.vera]) {
      const visit = await (await story.house.visit(person)).open(`${interim}/sign-off`);
      expect([visit.status(), visit.text()]).toEqual([403, expect.stringContaining('SIRO')]);
    }
  });
});
