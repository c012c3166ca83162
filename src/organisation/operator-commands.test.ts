import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, anOrganisation, type TestHouse } from '../../test/support/a-house.ts';
import { mailsOf } from '../../test/support/mails.ts';
import { addOfficialCommand, inviteAdministratorCommand } from './operator-commands.ts';

let house: TestHouse;
let said: string[];
const say = (sentence: string) => void said.push(sentence);

beforeEach(async () => {
  said = [];
  house = await aHouse();
  await house.given(anOrganisation());
});

const journal = async () =>
  (
    await house.db
      .selectFrom('journal')
      .select(['organisation', 'type', 'actor_name'])
      .orderBy('id')
      .execute()
  ).slice(1);

describe('the first administrator of an organisation', () => {
  test('is invited by an operator, on record, with a mail in the outbox', async () => {
    expect(await inviteAdministratorCommand(house, 'RX1 new@example.nhs.uk New Person', say)).toBe(true);
    expect(await journal()).toEqual([
      { organisation: 'RX1', type: 'person-invited', actor_name: 'Operator of the service' },
    ]);
    const mails = await mailsOf(house);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.recipient).toBe('new@example.nhs.uk');
    expect(mails[0]?.body).toContain('/invitations/');
  });

  test.each([
    ['RX9 new@example.nhs.uk New Person', 'There is no organisation with the code RX9.'],
    ['RX1 nobody New Person', 'The email address is not one.'],
    ['RX1 new@example.nhs.uk', 'Give the person’s name after the email address.'],
  ])('%s is refused with a sentence and changes nothing', async (argument, sentence) => {
    expect(await inviteAdministratorCommand(house, argument, say)).toBe(false);
    expect(said).toEqual([sentence]);
    expect(await journal()).toEqual([]);
  });
});

describe('the first officials', () => {
  test('get their role, for a region where it is a regional one; a second role goes to the same person', async () => {
    expect(await addOfficialCommand(house, 'national-see nat@example.gov.uk Nat National', say)).toBe(true);
    expect(await addOfficialCommand(house, 'regional-lead:North_West nat@example.gov.uk Nat', say)).toBe(
      true,
    );
    expect(await house.db.selectFrom('person').select(['name', 'email']).execute()).toEqual([
      { name: 'Nat National', email: 'nat@example.gov.uk' },
    ]);
    const roles = await house.db
      .selectFrom('role_grant')
      .select(['role', 'region'])
      .orderBy('role')
      .execute();
    expect(roles).toEqual([
      { role: 'national-see', region: null },
      { role: 'regional-lead', region: 'North West' },
    ]);
    expect(await addOfficialCommand(house, 'national-see nat@example.gov.uk Nat', say)).toBe(false);
    expect(said.at(-1)).toBe('That person has the role already.');
  });

  test.each([
    ['administrator a@example.gov.uk A Person', /^The role must be one of national-see/],
    ['regional-lead a@example.gov.uk A Person', /with one of these regions/],
    ['national-see:London a@example.gov.uk A Person', /^Only regional security leads/],
    ['national-see a A Person', /not one/],
    ['national-see a@example.gov.uk', /name after the email/],
  ])('%s is refused with a sentence and changes nothing', async (argument, sentence) => {
    expect(await addOfficialCommand(house, argument, say)).toBe(false);
    expect(said[0]).toMatch(sentence);
    expect(await journal()).toEqual([]);
  });
});
