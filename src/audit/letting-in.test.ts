import { beforeEach, describe, expect, test } from 'vitest';
import {
  aHouse,
  anAuditor,
  cast,
  type Person,
  type TestHouse,
  theUsual,
} from '../../test/support/a-house.ts';
import { mailsOf, mailsTo, toldOf } from '../../test/support/mails.ts';
import { fieldsOf } from '../essential-functions/rules/entry.ts';
import { saveFunction } from '../essential-functions/save-function.ts';
import { anEntry } from '../essential-functions/testing/an-entry.ts';
import { paths } from '../paths.ts';
import { anAudit, audrey, mandated, where } from './testing/an-audit.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const open = async (person: Person, to: string) => (await house.visit(person)).open(to);
const linkTo = async (email: string) => {
  const found = (await mailsTo(house, { email })).at(-1);
  return /\/invitations\/[\w-]+/.exec(found?.body ?? '')?.[0] ?? 'none';
};

describe('the scope of the audit (R33)', () => {
  test('is chosen, approved, changed with a reason, and then not approved any more', async () => {
    const ada = await open(cast.ada, paths.audit.to(where));
    expect(ada.text()).toContain('Not chosen yet');
    await ada.follow('Choose your own outcomes');
    await ada.choose('A2.a Risk management process').press('Save the choice');
    expect(ada.errors()).toEqual(['Select exactly 3 outcomes']);
    const choosing = await open(cast.ada, paths.auditChoice.to(where));
    for (const code of ['A2.a', 'B2.a', 'E1.a']) choosing.choose(labelOf(choosing.html(), code));
    await choosing.press('Save the choice');
    expect(choosing.text()).toContain('Not yet approved');
    await choosing.follow('Record who approved the choice');
    await choosing.press('Record the approval');
    expect(choosing.errors()).toHaveLength(3);
    await choosing
      .choose('The board')
      .fill('Name', 'Cora Chair')
      .fill('Day', '1')
      .fill('Month', '12')
      .fill('Year', '2025')
      .press('Record the approval');
    expect(choosing.text()).toContain('approved for the board by Cora Chair on 1 December 2025');

    const changing = await open(cast.amir, paths.auditChoice.to(where));
    changing.untick(labelOf(changing.html(), 'E1.a')).choose(labelOf(changing.html(), 'E3.a'));
    await changing.press('Save the choice');
    expect(changing.errors()).toEqual(['Enter why the choice changes']);
    await changing.fill('Why does the choice change?', 'Audited last year').press('Save the choice');
    expect(changing.text()).toContain('Not yet approved');
    const history = await open(cast.ada, paths.organisationHistory.to(where, { about: 'audit' }));
    expect(history.text()).toContain(
      'changed from A2.a, B2.a, E1.a to A2.a, B2.a, E3.a, because: Audited last year',
    );
  });

  test('is shown with titles, and a page for which there is no audit is not there', async () => {
    await anAudit(house);
    const page = await open(cast.vera, paths.audit.to(where));
    expect(page.text()).toContain('A1.a Board direction');
    expect(page.text()).toContain('Chosen by the organisation');
    expect((await open(cast.ada, paths.audit.to({ ...where, edition: '1999-00' }))).status()).toBe(404);
  });
});

/** The label of an outcome's box. */
const labelOf = (html: string, code: string): string =>
  new RegExp(`<label[^>]*>(${code.replace('.', '\\.')} [^<]*)</label>`)
    .exec(html)?.[1]
    ?.replace(/&#x27;/g, "'") ?? 'none';

describe('letting an auditor in', () => {
  async function invite() {
    const ada = await open(cast.ada, paths.inviteAuditor.to(where));
    await ada
      .fill('Full name', audrey.name)
      .fill('Email address', audrey.email)
      .fill('Firm or audit service', 'Harbour Assurance')
      .fill('Day', '30')
      .fill('Month', '6')
      .fill('Year', '2026')
      .press('Send the invitation');
    return ada;
  }

  test('somebody new accepts, chooses a password, and sees the audit and nothing else', async () => {
    const ada = await invite();
    expect(ada.text()).toContain('Audrey Auditor (Harbour Assurance) was invited and has not accepted yet');
    const visit = await (await house.visit()).open(await linkTo(audrey.email));
    expect(visit.text()).toContain('You are invited to audit the assessment 2025-26');
    await visit
      .fill('Your full name', 'Audrey Auditor')
      .fill('Choose a password', 'a long sentence that nobody guesses')
      .press('Accept and continue');
    await visit.open(paths.selectOrganisation.to());
    expect(visit.address()).toBe(paths.audit.to(where));
    expect(visit.text()).toContain('You are let in until 30 June 2026');
    expect(visit.text()).toContain('has not fixed a position yet');
    expect((await visit.open(paths.organisation.to(where))).status()).toBe(404);
    expect(await toldOf(house, 'Audrey Auditor can now audit')).toEqual([cast.ada.email, cast.amir.email]);
    expect((await open(cast.ada, paths.audit.to(where))).text()).toContain('Let in');
    // None of the organisation's people: not listed, not offered an outcome.
    expect((await open(cast.ada, paths.people.to(where))).text()).not.toContain('Audrey');
  });

  test('somebody who audits another organisation already accepts with a click and picks', async () => {
    await house.given(...anAuditor(audrey, {}, 'RY2'));
    await invite();
    const visit = await open(audrey, await linkTo(audrey.email));
    await visit.press('Accept the invitation');
    expect(visit.address()).toBe(paths.audit.to(where));
    await visit.open(paths.selectOrganisation.to());
    expect(visit.text()).toContain('Southport Vale NHS Foundation Trust');
    expect(visit.text()).toContain('Your role: Auditor 2025-26');
  });

  test('the form says what is missing; the organisation’s own people, and whoever is let in, are refused', async () => {
    const ada = await open(cast.ada, paths.inviteAuditor.to(where));
    await ada.press('Send the invitation');
    expect(ada.errors()).toHaveLength(4);
    await ada
      .fill('Full name', 'Mo')
      .fill('Email address', cast.mo.email)
      .fill('Firm or audit service', 'Own')
      .fill('Day', '11')
      .fill('Month', '12')
      .fill('Year', '2025')
      .press('Send the invitation');
    expect(ada.errors()).toEqual(['The last day must be today or in the future']);
    await ada.fill('Day', '12').press('Send the invitation');
    expect(ada.errors()[0]).toContain('An auditor must be independent');
    await house.given(...anAuditor(audrey));
    await ada.fill('Email address', audrey.email).press('Send the invitation');
    expect(ada.errors()[0]).toContain('is let in already');
  });

  test('an invitation that nobody accepted by the last day works no more', async () => {
    await invite();
    const link = await linkTo(audrey.email);
    house.setClock('2026-06-30T23:30:00.000Z');
    expect((await (await house.visit()).open(link)).text()).toContain('no longer works');
  });
});

describe('challenging the scope of essential functions (R30)', () => {
  const fixed = { ...where, position: '1' };
  const one = paths.auditFunction.to({ ...fixed, reference: 'F1' });

  beforeEach(async () => {
    const entry = { fields: fieldsOf(anEntry()), more: {}, reason: '', explanation: '', version: '0' };
    await saveFunction(await house.as(cast.mo), where, null, entry);
    await anAudit(house);
  });

  test('an auditor challenges what was fixed, the organisation answers, both get mails', async () => {
    const list = await open(audrey, paths.auditFunctions.to(fixed));
    await list.follow('Emergency department');
    await list
      .choose('A challenge')
      .fill('What you want to say', 'Why not pathology?')
      .press('Put on record');
    expect(list.text()).toContain('Not answered');
    const mo = await open(cast.mo, paths.essentialFunctions.to(where));
    await mo.follow('Function F1, audit, position 1');
    await mo
      .fill('Your answer to challenge 1', 'It is a service of another trust.')
      .press('Answer challenge 1');
    expect((await open(audrey, one)).text()).toContain('It is a service of another trust.');
    const about = (await mailsOf(house)).filter(({ body }) =>
      body.includes('/audit/positions/1/essential-functions/F1'),
    );
    expect(new Set(about.map((mail) => mail.recipient))).toEqual(
      new Set([cast.ada.email, cast.amir.email, audrey.email]),
    );
    for (const { subject, body } of about) expect(subject + body).not.toMatch(/pathology|Emergency/);
  });

  test('is nobody else’s: reviewers cannot open it, own people cannot challenge, a function that is none is none', async () => {
    expect((await open(cast.nat, one)).status()).toBe(404);
    expect((await open(cast.ada, one)).html()).not.toContain('Put on record');
    expect((await open(audrey, paths.auditFunction.to({ ...fixed, reference: 'F9' }))).status()).toBe(404);
    expect((await open(audrey, one)).text()).toContain('As it stood on 12 December 2025');
    expect((await open(audrey, paths.outcome.to({ ...where, outcome: mandated }))).status()).toBe(404);
  });
});
