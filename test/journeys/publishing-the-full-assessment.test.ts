import { beforeAll, describe, expect, test } from 'vitest';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import { aReadyHouse, type ReadyHouse } from '../../src/full-publication/testing/a-ready-house.ts';
import { paths } from '../../src/paths.ts';
import { cast, shippedPacks } from '../support/a-house.ts';
import { anotherPacks } from '../support/another-pack.ts';
import { mailsOf } from '../support/mails.ts';
import type { Visitor } from '../support/visitor.ts';
import { chosen, expectSaid, facts } from './support/the-story.ts';

/** June, in two editions that have nothing in common. */
const worlds = [
  {
    world: 'the shipped edition',
    packs: shippedPacks,
    now: '2026-06-12T09:00:00.000Z',
    later: '2026-06-20T09:00:00.000Z',
    late: '2026-07-01T09:00:00.000Z',
    days: ['12 June 2026', '20 June 2026'],
    outcomes: 47,
  },
  {
    world: 'a framework of other shape',
    packs: anotherPacks(),
    now: '2027-06-12T09:00:00.000Z',
    later: '2027-06-20T09:00:00.000Z',
    late: '2027-07-01T09:00:00.000Z',
    days: ['12 June 2027', '20 June 2027'],
    outcomes: 49,
  },
] as const;

describe.each(worlds)('an administrator publishes the full assessment in $world', (given) => {
  let world: ReadyHouse;
  let visit: Visitor;
  let edition: string;
  let draft: string;
  const register = async () => (await (await world.house.visit()).open('/register/RX1')).text();
  beforeAll(async () => {
    world = await aReadyHouse({ packs: given.packs, now: given.now, low: 2 });
    edition = world.where.edition;
    draft = world.lowable.at(-1) ?? '';
    await world.declare(draft, undefined, false);
    visit = await world.house.visit(cast.ada);
  });

  test('finds it under “Publish your assessment”, reads what it means and who will read it', async () => {
    await visit.open(paths.assessment.to(world.where));
    await visit.follow('Publish assessment');
    expect(visit.text()).toContain('Before you start');
    for (const reader of [
      'the national team',
      'Department of Health and Social Care',
      'regional security lead',
    ])
      expect(visit.text()).toContain(reader);
    await visit.follow('Start now');
  });

  test('sees what is missing: a draft, marked as complete there in one step (R17)', async () => {
    expect(visit.text()).toContain('Some things are left to do before you can publish.');
    expect(visit.text()).toContain('1 answer is a draft. You can mark the drafts as complete in one step');
    await visit.follow('Save every answer as complete');
    await visit.press('Mark as complete');
    expectSaid(visit, 'Select the answers to mark as complete');
    await visit.choose(draft).press('Mark as complete');
    expect(visit.html()).toContain('1 answer is marked as complete.');
    // Marking complete changed nothing that was approved or confirmed.
    expect(visit.text()).toContain('Everything is ready to be published.');
  });

  test('checks the answers: a section per objective, expected and current level, a Change link that comes back', async () => {
    await visit.follow('Check your answers');
    expect(visit.document().querySelectorAll('main tbody tr')).toHaveLength(given.outcomes);
    expect(visit.text()).toContain(`Resulting status: ${edition} Standards not met`);
    expect(visit.text()).toContain(`2 of ${given.outcomes} outcomes are below the expected level.`);
    const [code = ''] = world.lowable;
    await visit.follow(`Change ${code}`);
    if (visit.address().includes('/policy')) await visit.press('Save and continue');
    expect(visit.html()).toContain('Back to check your answers');
    await visit.press('Save and continue');
    expect(visit.address()).toBe(paths.fullCheck.to(world.where));
  });

  test('is asked for an improvement plan; opening and leaving that page commits nothing (R18)', async () => {
    const before = await journal(world);
    await visit.follow('Continue');
    expect(visit.text()).toContain('Provide an improvement plan');
    for (const code of world.lowable.slice(0, 2)) expect(visit.text()).toContain(code);
    expect(visit.text()).toContain(`your status will be ${edition} Standards not met`);
    await visit.follow('Back to check your answers');
    await visit.follow('Continue');
    expect(await journal(world)).toEqual(before);
  });

  test('nothing is ticked beforehand, and without the declaration nothing is published (R19)', async () => {
    await visit.follow('Continue');
    for (const statement of world.pack.edition.declaration) expect(visit.text()).toContain(statement);
    expect(facts(visit)).toMatchObject({
      Version: '1',
      'Below the expected level': '2',
      'Resulting status': `${edition} Standards not met`,
    });
    expect(chosen(visit, 'declaration')).toBeNull();
    await visit.press('Publish assessment');
    expectSaid(visit, 'Select “I understand and agree with the above statements” to publish');
    expect(await world.statuses()).toEqual([]);
  });

  test('publishes, and reads that it is done, who was told and what happens next', async () => {
    await visit.choose('I understand and agree with the above statements').press('Publish assessment');
    expect(visit.text()).toContain('Assessment published');
    expect(visit.text()).toContain(`Confirmation has been sent to ${cast.ada.email}`);
    expect(visit.text()).toContain('What happens next');
    expect(await register()).toContain(`${edition} Standards not met`);
    expect(await register()).toContain(given.days[0]);
    const csv = (await (await world.house.visit()).open('/register.csv')).bytes().toString();
    expect(csv).toMatch(/^RX1,.*Standards Not Met/m);
  });

  test('the mails say what, when, by whom and which version; no level, no answer, no status (R14)', async () => {
    const sent = (await mailsOf(world.house)).filter((one) =>
      one.subject.endsWith(`full assessment ${edition} published`),
    );
    expect([...new Set(sent.map((one) => one.recipient))].sort()).toEqual(
      [cast.ada, cast.amir, cast.sira].map((one) => one.email),
    );
    for (const { subject, body } of sent) {
      expect(`${subject} ${body}`).not.toMatch(/achieved|standards|below the expected/i);
      for (const { outcome } of outcomesOf(world.pack.framework)) expect(body).not.toContain(outcome.code);
    }
    expect(sent[0]?.body).toContain('This is version 1.');
  });

  test('reads it again exactly as it was, in every form, and so do reviewers (R38)', async () => {
    await visit.follow('View your published assessments');
    expect(visit.text()).toContain(`Full assessment ${edition}`);
    expect(visit.text()).toContain('Standards not met');
    await visit.follow('Version 1');
    expect(facts(visit)).toMatchObject({ 'Status given': `${edition} Standards not met` });
    const where = { ...world.where, version: '1' };
    for (const person of [cast.mo, cast.nat, cast.dora, cast.reg]) {
      const reader = await world.house.visit(person);
      for (const path of [paths.fullPublication, paths.fullPublicationPdf, paths.fullPublicationWorkbook])
        expect((await reader.open(path.to(where))).status(), `${person.name} ${path.pattern}`).toBe(200);
      expect((await reader.open(paths.fullFunctions.to(where))).text()).toContain('Triage');
    }
    await visit.open(paths.fullPublication.to(where, { compare: 'today' }));
    expect(visit.text()).toContain(`All ${given.outcomes} outcomes are the same`);
  });

  test('after it no interim can be published any more (R15)', async () => {
    await visit.open(paths.interimSignOffQuestion.to(world.where));
    await visit.choose('Not yet').press('Continue');
    expect(visit.errors()).toEqual([
      'Your organisation has published its full assessment, so the interim can no longer be published',
    ]);
  });

  test('republishing with none below first says how the public status changes (R20)', async () => {
    world.house.setClock(given.later);
    for (const code of world.lowable.slice(0, 2)) await world.declare(code);
    await visit.open(paths.fullTasks.to(world.where));
    if (world.pack.edition.approvals.length > 0) expect(visit.text()).toContain('Changed since approval');
    await world.approve();
    await visit.open(paths.fullCheck.to(world.where));
    await visit.follow('Continue');
    expect(visit.text()).toContain(
      `This changes your public status from ${edition} Standards not met to ${edition} Standards met`,
    );
    await visit.follow('Continue');
    await visit.choose('I understand and agree with the above statements').press('Publish assessment');
    expect(visit.text()).toContain(`${edition} Standards met`);
    const text = await register();
    for (const said of [`${edition} Standards met`, `${edition} Standards not met`, ...given.days])
      expect(text).toContain(said);
    await visit.follow('View your published assessments');
    expect(visit.document().querySelectorAll('#full-publications tbody tr, main tbody tr').length).toBe(2);
  });

  test('a third time, after the deadline and with the same status, no page on the status; late is said, not to the public', async () => {
    world.house.setClock(given.late);
    await visit.open(paths.fullCheck.to(world.where));
    expect(visit.text()).toContain('Your organisation and reviewers see that it is late.');
    await visit.follow('Continue');
    expect(visit.text()).toContain('Declaration');
    await visit.choose('I understand and agree with the above statements').press('Publish assessment');
    await visit.follow('View your published assessments');
    expect(visit.text()).toContain('Late');
    expect(await register()).not.toMatch(/\blate\b|version/i);
  });
});

describe('what the path refuses', () => {
  test('who changes an answer after the check has to look again, and nothing is published', async () => {
    const world = await aReadyHouse();
    const visit = await world.house.visit(cast.ada);
    await visit.open(paths.fullCheck.to(world.where));
    await visit.follow('Continue');
    visit.choose('I understand and agree with the above statements');
    const [code = ''] = world.lowable;
    await world.declareLow(code);
    await world.approve();
    await visit.press('Publish assessment');
    expect(visit.status()).toBe(409);
    expect(visit.errors()).toEqual([
      'Something changed after you checked your answers, so nothing was published. Check your answers again',
    ]);
    expect(await world.statuses()).toEqual([]);
    await visit.follow('Check your answers');
    expect(visit.text()).toContain('Resulting status: 2025-26 Standards not met');
  });

  test('a plan page or a page on the status that has nothing to say leads back to the check', async () => {
    const world = await aReadyHouse();
    const visit = await world.house.visit(cast.ada);
    for (const path of [paths.providePlan, paths.statusChange, paths.publishFull]) {
      await visit.open(path.to(world.where));
      expect(visit.address()).toBe(paths.fullCheck.to(world.where));
    }
  });

  test('two administrators at the same moment publish once; the second is told by whom', async () => {
    const world = await aReadyHouse();
    const [one, other] = [await world.house.visit(cast.ada), await world.house.visit(cast.amir)];
    for (const visit of [one, other]) {
      await visit.open(paths.fullCheck.to(world.where));
      await visit.follow('Continue');
      visit.choose('I understand and agree with the above statements');
    }
    await one.press('Publish assessment');
    await other.press('Publish assessment');
    expect(other.html()).toContain('Ada Administrator published version 1 just before you did');
    expect(await world.statuses()).toHaveLength(1);
  });

  test('members, viewers and the SIRO read what is missing and are told that an administrator publishes; they cannot', async () => {
    const world = await aReadyHouse();
    for (const person of [cast.mo, cast.vera, cast.sira]) {
      const visit = await world.house.visit(person);
      await visit.open(paths.fullCheck.to(world.where));
      expect(visit.text()).toContain('An administrator of your organisation can publish the assessment.');
      for (const path of [paths.drafts, paths.confirmProfile, paths.providePlan, paths.publishFull])
        expect((await visit.open(path.to(world.where, { checked: 'x' }))).status()).toBe(403);
    }
  });
});

const journal = ({ house }: ReadyHouse) =>
  house.db.selectFrom('journal').select(['organisation', 'seq', 'type']).orderBy('id').execute();
