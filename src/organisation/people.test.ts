import { describe, expect, test } from 'vitest';
import {
  aHouse,
  aMember,
  anOrganisation,
  cast,
  type TestHouse,
  theUsual,
} from '../../test/support/a-house.ts';
import { mailsOf, toldOf } from '../../test/support/mails.ts';
import { paths } from '../paths.ts';
import { giveRoles, remove } from './change-roles.ts';
import { invite } from './invite.ts';

const password = 'teapot gravel umbrella';
const week = '2025-12-19T09:00:00.000Z';

async function given(options: Parameters<typeof aHouse>[0] = {}): Promise<TestHouse> {
  const house = await aHouse(options);
  await house.given(...theUsual());
  return house;
}

/** The link in the latest invitation that was mailed. */
async function linkIn(house: TestHouse): Promise<string> {
  const bodies = (await mailsOf(house)).map((mail) => mail.body);
  return bodies.flatMap((body) => body.match(/\/invitations\/[\w-]+/g) ?? []).at(-1) ?? '';
}

async function inviteNia(house: TestHouse, email = 'Nia.New@example.nhs.uk', role = 'Member') {
  const visit = await house.visit(cast.ada);
  await visit.open('/organisations/RX1/people');
  await visit.follow('Invite somebody');
  visit.fill('Full name', 'Nia New').fill('Email address', email).choose(role);
  return visit.press('Send the invitation');
}

describe('inviting somebody', () => {
  test('they get a link, choose a password and can work, and the administrators are told', async () => {
    const house = await given();
    const ada = await inviteNia(house);
    expect(ada.address()).toBe('/organisations/RX1/people');
    expect(ada.html()).toContain('We have sent an invitation to Nia New.');
    expect(ada.text()).toContain('Works until 19 December 2025');
    const nia = await house.visit();
    await nia.open(await linkIn(house));
    expect(nia.text()).toContain('Join Northbridge University Hospitals NHS Trust');
    await nia.fill('Your full name', '').fill('Choose a password', 'short').press('Accept and continue');
    expect(nia.errors()).toEqual(['Enter your full name', 'Your new password must be 12 characters or more']);
    await nia.fill('Your full name', 'Nia Newell').fill('Choose a password', password);
    await nia.press('Accept and continue');
    expect(nia.address()).toBe('/organisations/RX1');
    expect(await toldOf(house, 'has joined')).toEqual([cast.ada.email, cast.amir.email]);
    await ada.open('/organisations/RX1/people');
    expect(ada.text()).toContain('Nia Newell');
    expect(ada.text()).not.toContain('Invitations not yet accepted');
    const { actor_id, actor_name } = await house.db
      .selectFrom('journal')
      .select(['actor_id', 'actor_name'])
      .where('type', '=', 'invitation-accepted')
      .executeTakeFirstOrThrow();
    expect({ actor_id, actor_name }, 'history says who it was').toMatchObject({ actor_name: 'Nia Newell' });
    const again = await house.visit();
    await again.open(await linkIn(house));
    expect(again.text()).toContain('This invitation no longer works');
  });

  test('in production a second factor is set up before anything opens', async () => {
    const house = await given({ mode: 'production' });
    await inviteNia(house);
    const nia = await house.visit();
    await nia.open(await linkIn(house));
    await nia.fill('Choose a password', password).press('Accept and continue');
    expect(nia.address()).toBe('/account/second-factor');
    expect(nia.text()).toContain('scan this code');
  });

  test('the link works for seven days', async () => {
    const house = await given();
    await inviteNia(house);
    house.setClock('2025-12-19T08:59:59.999Z');
    const nia = await house.visit();
    await nia.open(await linkIn(house));
    expect(nia.text()).toContain('Join');
    house.setClock(week);
    await nia.fill('Choose a password', password).press('Accept and continue');
    expect(nia.status()).toBe(409);
    expect(nia.errors()).toEqual(['Nothing was changed: this invitation no longer works']);
    const ada = await house.visit(cast.ada);
    await ada.open('/organisations/RX1/people');
    expect(ada.text()).toContain('Ran out on 19 December 2025');
  });

  test('sending it again makes a new link and ends the old one; taking it back ends it', async () => {
    const house = await given();
    const ada = await inviteNia(house);
    const first = await linkIn(house);
    await ada.press('Send again to Nia New');
    expect(ada.html()).toContain('We have sent the invitation again.');
    const second = await linkIn(house);
    expect(second).not.toBe(first);
    const nia = await house.visit();
    await nia.open(first);
    expect(nia.text()).toContain('no longer works');
    await nia.open(second);
    expect(nia.text()).toContain('Join');
    await ada.press('Take back the invitation of Nia New');
    await nia.open(second);
    expect(nia.text()).toContain('no longer works');
  });

  test('whoever has an account accepts while logged in, and nobody else can', async () => {
    const house = await given();
    await inviteNia(house, cast.otto.email, 'Viewer');
    const link = await linkIn(house);
    const mo = await house.visit(cast.mo);
    await mo.open(link);
    expect(mo.text()).toContain(
      `This invitation is for ${cast.otto.email}, and you are logged in as Mo Member`,
    );
    const otto = await house.visit(cast.otto);
    await otto.open(link);
    await otto.press('Accept the invitation');
    expect(otto.address()).toBe('/organisations/RX1');
    await otto.open('/organisations');
    expect(otto.text()).toContain('Select organisation');
  });

  test('what is wrong is said, what was typed stays', async () => {
    const house = await given();
    const visit = await house.visit(cast.ada);
    await visit.open('/organisations/RX1/people/new');
    await visit.fill('Email address', 'nia@').press('Send the invitation');
    expect(visit.errors()).toEqual([
      'Enter the person’s full name',
      'Enter an email address in the correct format, like name@example.nhs.uk',
      'Select the role that the person will have',
    ]);
    expect(visit.document().querySelector('#email')?.getAttribute('value')).toBe('nia@');
    expect(visit.document().querySelectorAll('input[checked]')).toHaveLength(0);
    await inviteNia(house, cast.mo.email);
    const again = await inviteNia(house, cast.mo.email);
    expect(again.errors()[0]).toContain('has that role already');
    expect(await mailsOf(house)).toEqual([]);
  });

  test('a member cannot invite, by page or by use case', async () => {
    const house = await given();
    const visit = await house.visit(cast.mo);
    await visit.open('/organisations/RX1/people');
    expect(visit.text()).not.toContain('Invite somebody');
    await visit.open('/organisations/RX1/people/new');
    expect(visit.status()).toBe(403);
    const typed = { name: 'Nia', email: 'nia@example.nhs.uk', role: 'administrator' };
    expect(await invite(await house.as(cast.mo), 'RX1', typed)).toEqual({ refused: 'forbidden' });
    expect(await invite(await house.as(cast.otto), 'RX1', typed)).toEqual({ refused: 'missing' });
  });

  test('no token stands in the journal, only in the mail', async () => {
    const house = await given();
    await inviteNia(house);
    const token = (await linkIn(house)).slice(paths.invitation.to({ token: '' }).length);
    const kept = [
      ...(await house.db.selectFrom('journal').selectAll().execute()),
      ...(await house.db.selectFrom('invitation').selectAll().execute()),
    ];
    expect(token).toHaveLength(43);
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});

describe('roles', () => {
  test('are changed by ticking, and the person is told what they lost', async () => {
    const house = await given();
    const visit = await house.visit(cast.ada);
    await visit.open('/organisations/RX1/people');
    await visit.follow('Mo Member');
    await visit.untick('Member').choose('Viewer').press('Save');
    expect(visit.html()).toContain('What Mo Member does here is saved.');
    const [mail] = await mailsOf(house);
    expect(mail).toMatchObject({ recipient: cast.mo.email });
    expect(mail?.body).toContain('You no longer have the role Member');
    const mo = await house.visit(cast.mo);
    await mo.open('/organisations/RX1/people');
    expect(mo.status()).toBe(200);
  });

  test('removing somebody ends what they can open at once', async () => {
    const house = await given();
    const mo = await house.visit(cast.mo);
    const visit = await house.visit(cast.ada);
    await visit.open('/organisations/RX1/people/mo');
    await visit.press('Remove Mo Member');
    await mo.open('/organisations/RX1/people');
    expect(mo.status()).toBe(404);
  });

  test('the last administrator stays, and the page asks for a second', async () => {
    const house = await aHouse();
    await house.given(anOrganisation(), ...aMember(cast.ada, 'administrator'), ...aMember(cast.mo, 'member'));
    const visit = await house.visit(cast.ada);
    await visit.open('/organisations/RX1/people');
    expect(visit.text()).toContain('Your organisation has only one administrator');
    await visit.open('/organisations/RX1/people/ada');
    const sentence = 'This is the only administrator. Make somebody else an administrator first';
    await visit.untick('Administrator').choose('Viewer').press('Save');
    expect(visit.errors()).toEqual([sentence]);
    await visit.open('/organisations/RX1/people/ada');
    await visit.press('Remove Ada Administrator');
    expect(visit.errors()).toEqual([sentence]);
    expect(visit.document().querySelectorAll('main input[checked]'), 'the boxes stay').toHaveLength(1);
    await visit.open('/organisations/RX1/people/mo');
    await visit.choose('Administrator').press('Save');
    expect(visit.text()).not.toContain('only one administrator');
  });

  test('two administrators who remove each other at once cannot both succeed', async () => {
    const house = await given();
    const [ada, amir] = [await house.as(cast.ada), await house.as(cast.amir)];
    const outcomes = await Promise.all([
      remove(ada, { organisation: 'RX1', person: cast.amir.id }),
      giveRoles(amir, { organisation: 'RX1', person: cast.ada.id }, ['viewer']),
    ]);
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1);
    const left = await house.db
      .selectFrom('role_grant')
      .select('person_id')
      .where('organisation', '=', 'RX1')
      .where('role', '=', 'administrator')
      .execute();
    expect(left).toHaveLength(1);
  });
});
