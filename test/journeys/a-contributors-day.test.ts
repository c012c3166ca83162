import { beforeAll, describe, expect, test } from 'vitest';
import { answerOutcome } from '../../src/assessment/answer-outcome.ts';
import { attachEvidence } from '../../src/assessment/attach-evidence.ts';
import { loadAnswer } from '../../src/assessment/store.ts';
import { findOutcome, findPack } from '../../src/framework/rules/find.ts';
import { indicatorsOf } from '../../src/framework/rules/level.ts';
import { paths } from '../../src/paths.ts';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const at = (outcome: string) => ({ ...where, outcome });
const email = 'cora@supplier.example.com';
let house: TestHouse;
let ada: Visitor;
let cora: Visitor;
let person: Person;

beforeAll(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  ada = await house.visit(cast.ada);
  const context = await house.as(cast.ada);
  await answerOutcome(context, at('A1.b'), { version: 0, statement: 'Not for outsiders' });
  const link = { files: [], title: 'Board paper', link: 'https://example.nhs.uk/board-paper' };
  await attachEvidence(context, at('A1.b'), link);
});

const indicators = () => {
  const pack = findPack(house.packs, where.edition);
  const placed = pack && findOutcome(pack.framework, 'B1.a');
  return placed ? indicatorsOf(placed.outcome) : [];
};
const answerTo = async (outcome: string) => {
  const framework = findPack(house.packs, where.edition)?.framework.id ?? '';
  return loadAnswer(house.db, where.organisation, where.edition, framework, outcome);
};
const codes = (visit: Visitor): string[] =>
  [...visit.document().querySelectorAll('main tbody a')].map((link) => (link.textContent ?? '').slice(0, 4));

describe('somebody from outside is invited for just what they are given', () => {
  test('an administrator invites them as contributor; they accept', async () => {
    await ada.open(paths.invite.to(where));
    await ada.fill('Full name', 'Cora Contributor').fill('Email address', email);
    await ada.choose('Contributor', 'Role').press('Send the invitation');
    expect(ada.text()).toContain('We have sent an invitation to Cora Contributor.');
    const mail = await house.db
      .selectFrom('delivery')
      .select('body')
      .where('recipient', '=', email)
      .executeTakeFirst();
    expect(mail?.body).toContain('Your role will be: Contributor.');
    const link = /http:\/\/localhost:3000(\/invitations\/\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
    cora = await (await house.visit()).open(link);
    await cora.fill('Choose a password', 'a password nobody guesses');
    await cora.press('Accept and continue');
    const row = await house.db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst();
    expect(row).toBeDefined();
    if (row) person = row;
    cora = await house.visit(person);
  });

  test('nothing is given to them yet: their work is empty, and the organisation is not theirs to see', async () => {
    await cora.open(paths.selectOrganisation.to());
    expect(cora.address()).toBe(paths.myWork.to(where));
    expect(cora.text()).toContain('No outcome is given to you.');
    for (const address of [
      paths.organisation.to(where),
      paths.assessment.to(where),
      paths.objective.to({ ...where, objective: 'A' }),
      paths.outcome.to(at('A1.a')),
      paths.evidenceLibrary.to(where),
    ])
      expect((await cora.open(address)).status()).toBe(403);
  });

  test('an administrator gives them an outcome, and of another one indicator', async () => {
    await ada.open(paths.outcome.to(at('A1.a')));
    await ada.follow('Change who A1.a is given to');
    await ada
      .choose('Cora Contributor', 'Contributors')
      .fill('Day', '15')
      .fill('Month', '12')
      .fill('Year', '2025');
    await ada.press('Save');
    expect(ada.text()).toContain('It is saved who A1.a is given to.');
    expect(ada.text()).toContain('Due 15 December 2025');
    await ada.open(paths.outcomeAllocation.to(at('B1.a')));
    await ada.fill(indicators()[0]?.text ?? '', 'Cora Contributor (Contributor)').press('Save');
    expect(ada.text()).toContain('It is saved who B1.a is given to.');
  });

  test('their work lists both, soonest due first, and leads there', async () => {
    await cora.open(paths.myWork.to(where));
    expect(codes(cora)).toEqual(['A1.a', 'B1.a']);
    expect(cora.text()).toContain('Contributor');
    expect(cora.text()).toContain('1 indicator');
    expect(cora.text()).toContain('Not answered, not started');
    await cora.follow('A1.a');
    expect(cora.status()).toBe(200);
  });

  test('they answer the outcome that is theirs, attach evidence, and come back to their work', async () => {
    expect(cora.html()).not.toContain('Attach evidence you already have');
    expect(cora.html()).not.toContain('History');
    await cora
      .choose('Not achieved', 'Achievement level')
      .fill('Supporting information', 'We run the service desk');
    cora.fill('Or add a link', 'https://supplier.example.com/report').fill('Title (optional)', 'Our report');
    await cora.choose('Save as complete').press('Save and continue');
    expect(cora.address()).toBe(paths.myWork.to(where));
    expect(cora.text()).toContain('A1.a');
    expect(cora.text()).toContain('is saved as complete');
    expect(cora.text()).toContain('Not achieved, complete');
    expect(cora.text()).not.toContain('overdue');
    expect((await answerTo('A1.a')).statement).toBe('We run the service desk');
  });

  test('of the other they mark and comment one indicator, and can change nothing else', async () => {
    await answerOutcome(await house.as(cast.ada), at('B1.a'), {
      version: 0,
      statement: 'Ours',
      level: 'not-achieved',
      complete: true,
    });
    await cora.follow('B1.a');
    expect(cora.text()).toContain('Indicators given to you');
    expect(cora.document().querySelectorAll('input[name^="marks"]')).toHaveLength(2);
    expect(cora.document().querySelector('[name="level"]')).toBeNull();
    await cora
      .choose('Not true')
      .fill('Comment, for example on alternative controls', 'Not at our sites')
      .press('Save');
    const answer = await answerTo('B1.a');
    expect(answer.marks).toEqual({
      [indicators()[0]?.id ?? '']: { mark: 'not-true', comment: 'Not at our sites' },
    });
    expect(answer).toMatchObject({ statement: 'Ours', level: 'not-achieved', complete: false });
  });

  test('a form that says more than their indicator changes nothing but that', async () => {
    const { version, marks } = await answerTo('B1.a');
    const input = {
      version,
      statement: 'Taken over',
      level: 'achieved',
      complete: true,
      marks: { [indicators()[1]?.id ?? '']: { mark: 'true', comment: '' } },
    } as const;
    const outcome = await answerOutcome(await house.as(person), at('B1.a'), input);
    expect(outcome).toEqual({ done: true, events: [] });
    expect(await answerTo('B1.a')).toMatchObject({ statement: 'Ours', marks, complete: false });
  });

  test('an objective shows them what is theirs of it, and no word of the others', async () => {
    await cora.open(paths.objective.to({ ...where, objective: 'A' }));
    expect(codes(cora)).toEqual(['A1.a']);
    expect((await cora.open(paths.outcome.to(at('A1.b')))).status()).toBe(403);
    expect(cora.html()).not.toContain('Not for outsiders');
  });

  test('given more while they have the smaller form open, their mark is saved and nothing is emptied', async () => {
    await cora.open(paths.outcome.to(at('B1.a')));
    await ada.open(paths.outcomeAllocation.to(at('B1.a')));
    await ada.fill('Owner', 'Cora Contributor (Contributor)').press('Save');
    await cora.choose('True').press('Save');
    expect(cora.address()).toBe(paths.myWork.to(where));
    const answer = await answerTo('B1.a');
    expect(answer).toMatchObject({ statement: 'Ours', level: 'not-achieved' });
    expect(answer.marks[indicators()[0]?.id ?? '']?.mark).toBe('true');
  });

  test('given less while they have the whole form open, nothing is saved, and they are told', async () => {
    await cora.open(paths.outcome.to(at('B1.a')));
    await ada.open(paths.outcomeAllocation.to(at('B1.a')));
    await ada.fill('Owner', 'Nobody').press('Save');
    await cora.fill('Supporting information', 'Too late').press('Save and continue');
    expect(cora.status()).toBe(409);
    expect(cora.errors()[0]).toContain('What is given to you of this outcome has changed');
    expect((await answerTo('B1.a')).statement).toBe('Ours');
  });

  test('what is taken from them they can no longer open', async () => {
    await ada.open(paths.outcomeAllocation.to(at('A1.a')));
    await ada.untick('Cora Contributor').press('Save');
    expect((await cora.open(paths.outcome.to(at('A1.a')))).status()).toBe(403);
  });
});
