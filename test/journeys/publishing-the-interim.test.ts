import { beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../support/a-house.ts';
import { mailsTo } from '../support/mails.ts';
import type { Visitor } from '../support/visitor.ts';
import { aStory, chosen, expectSaid, facts, inBox, type Story } from './support/the-story.ts';
import { propsOf, worlds } from './support/worlds.ts';

const signer = { name: 'Who signed it off', question: 'Has your SIRO signed off this interim assessment?' };

describe.each(worlds)('an administrator publishes the interim in $world', ({ packs, now, outcomes }) => {
  let story: Story;
  let visit: Visitor;
  let props: ReturnType<typeof propsOf>;
  let edition: string;
  const secret = 'Our backup of the imaging archive failed in October';
  beforeAll(async () => {
    story = await aStory({ packs, now });
    props = propsOf(story.pack);
    edition = story.where.edition;
    visit = await story.house.visit(cast.ada);
  });
  const register = async () => {
    const visitor = await (await story.house.visit()).open('/register/RX1');
    return visitor.text();
  };
  const date = (...parts: [string, string, string]) => {
    for (const [at, box] of [...visit.document().querySelectorAll('[name^="on["]')].entries())
      box.setAttribute('value', parts[at] ?? '');
  };

  test('the public sees nothing before (R15)', async () => {
    expect(await register()).not.toContain('Interim assessment');
  });

  test('checks the answers: every outcome, what is missing, a Change link that comes back here', async () => {
    await visit.open(`/organisations/RX1/assessments/${edition}`);
    expect(visit.text()).toContain('your position today, not a forecast');
    await visit.follow('Check your answers and publish');
    expect(visit.document().querySelectorAll('main tbody tr')).toHaveLength(outcomes);
    expect(visit.text()).toContain(`0 of ${outcomes} outcomes are answered, 0 are saved as complete.`);
    const { outcome } = props.plain;
    await visit.follow(`Change ${outcome.code}`);
    visit.choose('Not achieved', 'Achievement level').fill('Supporting information', secret);
    await visit.press('Save and continue');
    expect(visit.address()).toBe(`/organisations/RX1/assessments/${edition}/interim`);
    expect(visit.text()).toContain(`1 of ${outcomes} outcomes are answered`);
  });

  test('a Change link to an outcome with a policy page comes back here too', async () => {
    const { outcome } = props.gated;
    await visit.follow(`Change ${outcome.code}`);
    expect(visit.address()).toBe(`${story.policy(outcome.code)}?from=interim`);
    await visit.choose(props.excepts).press('Save and continue');
    await visit.follow('Change answer to the policy question');
    await visit.press('Save and continue');
    await visit.fill('Or add a link', 'https://intranet.example.nhs.uk/p').press('Attach evidence');
    await visit.press('Remove https://intranet.example.nhs.uk/p from this outcome');
    await visit.choose('Achieved', 'Achievement level').press('Save and continue');
    expect(visit.address()).toBe(`/organisations/RX1/assessments/${edition}/interim`);
  });

  test('the SIRO question: nothing is preselected, and each answer is checked with the words kept (R13)', async () => {
    await visit.follow('Continue');
    expect(chosen(visit, 'how')).toBeNull();
    await visit.press('Continue');
    expectSaid(visit, 'Select whether your SIRO has signed off this interim assessment');
    await visit.choose('Yes, in the service').press('Continue');
    expectSaid(
      visit,
      'Your SIRO has not signed off in the service yet. Ask for it, or select another answer',
    );
    visit.fill(signer.name, 'S. Owner').choose('Yes, outside the service');
    await visit.press('Continue');
    expectSaid(visit, 'Enter the date when it was signed off');
    date('31', '11', '2025');
    await visit.press('Continue');
    expectSaid(visit, 'The date when it was signed off must be a real date, like 11 12 2025');
    date('1', '1', '2030');
    await visit.press('Continue');
    expectSaid(visit, 'The date when it was signed off must be today or in the past');
    expect([chosen(visit, 'how'), inBox(visit, 'by'), inBox(visit, 'on[on-year]')]).toEqual([
      'outside',
      'S. Owner',
      '2030',
    ]);
    await visit.fill(signer.name, 'x'.repeat(201)).press('Continue');
    expect(visit.errors()[0]).toBe(
      'The name of the person who signed it off must be 200 characters or fewer',
    );
    expect(await story.versions()).toEqual([]);
  });

  test('asking the SIRO by email loses nothing of what is typed', async () => {
    await visit.fill(signer.name, 'S. Owner').press('Ask your SIRO by email to sign off');
    expect(visit.html()).toContain('We sent your SIRO an email that asks for the sign-off.');
    expect([chosen(visit, 'how'), inBox(visit, 'by'), inBox(visit, 'on[on-year]')]).toEqual([
      'outside',
      'S. Owner',
      '2030',
    ]);
    const [mail, ...others] = await story.mails();
    expect([mail?.recipient, others]).toEqual([cast.sira.email, []]);
    expect(mail?.body).toContain(`/organisations/RX1/assessments/${edition}/interim/sign-off`);
  });

  test('publishes with a sign-off outside the service, after reading who will be able to read it', async () => {
    const day = story.house.clock.now().slice(0, 10).split('-').toReversed() as [string, string, string];
    date(...day);
    await visit.press('Continue');
    expect(facts(visit)).toMatchObject({ Version: '1', 'Outcomes answered': `2 of ${outcomes}` });
    expect(facts(visit)['SIRO sign-off']).toContain(
      'Signed off outside the service by S. Owner on 12 December',
    );
    for (const reader of [
      'the national team',
      'Department of Health and Social Care',
      'regional security lead',
    ])
      expect(visit.text()).toContain(reader);
    await visit.press('Publish interim assessment');
    expect(visit.text()).toContain('Interim assessment published');
    expect(visit.text()).toContain(`Confirmation has been sent to ${cast.ada.email}`);
    expect(visit.text()).toContain('What happens next');
    const { outcome } = props.plain;
    expect(visit.text()).toContain(`${outcome.code} ${outcome.title}: Not achieved, expected`);
    expect(visit.text()).toContain(`${outcomes - 2} outcomes are not answered yet.`);
    expect(await story.versions()).toMatchObject([{ version: 1, late: false, sign_off: 'outside' }]);
  });

  test('publisher, administrators and SIRO get a confirmation; the SIRO also what was stated for them (R13, R14)', async () => {
    const [, ...mails] = await story.mails();
    const confirmations = mails.filter((one) =>
      one.subject.endsWith(`interim assessment ${edition} published`),
    );
    expect(confirmations.map((one) => one.recipient).sort()).toEqual(
      [cast.ada, cast.amir, cast.sira].map((one) => one.email),
    );
    for (const { body } of confirmations)
      for (const words of ['Ada Administrator', '12 December', 'version 1', 'RX1'])
        expect(body).toContain(words);
    const attested = mails.filter((one) => !confirmations.includes(one));
    expect(attested.map((one) => one.recipient)).toEqual([cast.sira.email]);
    expect(attested[0]?.body).toContain(
      'S. Owner signed off this interim assessment outside the service on 12 December',
    );
    expect(attested[0]?.body).toContain(
      `If that is not so, tell Ada Administrator and ${story.pack.edition.support.email}`,
    );
  });

  test('no mail carries a level or an answer (R14)', async () => {
    for (const { subject, body } of await story.mails()) {
      expect(`${subject} ${body}`).not.toMatch(/achieved|below the expected|not answered/i);
      expect(body).not.toContain(secret);
      expect(body).not.toContain(props.plain.outcome.code);
    }
  });

  test('the public sees that it is completed and when, and nothing else (R15, R35)', async () => {
    const text = await register();
    expect(text).toContain(`Interim assessment ${edition}: completed`);
    expect(text).toMatch(/First published on 12 December/);
    expect(text).not.toMatch(/version|late|S\. Owner|Ada|sign/i);
    expect(text).not.toContain(secret);
    expect((await (await story.house.visit()).open('/register.csv')).bytes().toString()).not.toMatch(
      /interim/i,
    );
  });

  test('a second version is published later; the first stays as it was, and the public date does not move', async () => {
    const before = await story.versions();
    story.house.setClock(`${now.slice(0, 8)}15T09:00:00.000Z`);
    const siro = `/organisations/RX1/assessments/${edition}/interim/siro`;
    await (await visit.open(siro)).choose('Not yet').press('Continue');
    expect(visit.text()).toContain('Nothing has changed since version 1, published on 12 December');
    await visit.open(story.outcome(props.plain.outcome.code));
    await visit.choose('Achieved', 'Achievement level').press('Save and continue');
    await visit.open(siro);
    await visit.choose('Not yet').press('Continue');
    expect(visit.text()).not.toContain('Nothing has changed');
    expect(facts(visit)).toMatchObject({ Version: '2', 'SIRO sign-off': 'Not signed off yet' });
    await visit.press('Publish interim assessment');
    const versions = await story.versions();
    expect(versions.map(({ version, sign_off }) => [version, sign_off])).toEqual([
      [1, 'outside'],
      [2, 'not-yet'],
    ]);
    expect(versions[0]).toEqual(before[0]);
    expect(await register()).toMatch(/First published on 12 December/);
    const asked = await mailsTo(story.house, cast.sira, 'sign-off of the interim');
    expect(asked.at(-1)?.body).toContain('has not signed off this interim assessment yet');
    await visit.follow('View your published assessments');
    expect(visit.document().querySelectorAll('main tbody tr')).toHaveLength(2);
  });
});
