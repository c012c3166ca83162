import { acceptAsNew } from '../../src/organisation/accept-invitation.ts';
import { giveRoles, remove } from '../../src/organisation/change-roles.ts';
import { saveProfile } from '../../src/organisation/correct-profile.ts';
import { invite, sendInvitationAgain, takeInvitationBack } from '../../src/organisation/invite.ts';
import type { KeyPeople } from '../../src/organisation/rules/profile.ts';
import { keyPersonRoles } from '../../src/organisation/rules/role.ts';
import { savePerson } from '../../src/organisation/save-person.ts';
import { anOfficial, anOrganisation, cast } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { places, type World } from './world.ts';

const newest = async ({ house }: World, organisation: string): Promise<string> => {
  const row = await house.db
    .selectFrom('invitation')
    .select('id')
    .where('organisation', '=', organisation)
    .where('state', '=', 'open')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id ?? 'none';
};

/** The token stands in the mail alone: read there, as the invited person does. */
const latestToken = async ({ house }: World): Promise<string> => {
  const row = await house.db
    .selectFrom('delivery')
    .select('body')
    .where('body', 'like', '%/invitations/%')
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return /\/invitations\/([\w-]+)/.exec(row?.body ?? '')?.[1] ?? 'none';
};

/** Organisations, their people and roles. */
export const belonging: Operations = {
  invite: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const name = `Ira Invited ${draw.number % 4}`;
    const role = draw.pick(['member', 'viewer', 'siro']);
    const email = `${name.replaceAll(' ', '.')}@example.nhs.uk`;
    await invite(await world.as(administrator), organisation, { name, email, role });
  },
  accept: async (world) => {
    const id = world.house.newId();
    const row = await world.house.db
      .selectFrom('invitation')
      .select('email')
      .where('state', '=', 'open')
      .orderBy('expires', 'desc')
      .executeTakeFirst();
    const person = { id, name: `Ira ${id}`, email: row?.email ?? 'nobody@example.nhs.uk' };
    await acceptAsNew(world.house, await latestToken(world), person, world.house.clock.now());
  },
  inviteAgain: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    await sendInvitationAgain(await world.as(administrator), organisation, await newest(world, organisation));
  },
  takeBack: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    await takeInvitationBack(await world.as(administrator), organisation, await newest(world, organisation));
  },
  giveRoles: async (world, draw) => {
    const person = draw.pick([cast.mo, cast.vera, cast.amir]).id;
    const roles = draw.pick<readonly string[]>([['member'], ['viewer', 'siro'], ['administrator', 'member']]);
    await giveRoles(await world.as(cast.ada), { organisation: 'RX1', person }, roles);
  },
  giveDisciplines: async (world, draw) => {
    const person = draw.pick([cast.mo, cast.vera, cast.amir]).id;
    const disciplines = draw.pick<readonly string[]>([['cyber'], ['ig', 'dpo'], []]);
    const roles = draw.pick([['member'], ['viewer', 'member']]);
    await savePerson(await world.as(cast.ada), { organisation: 'RX1', person }, { roles, disciplines });
  },
  remove: async (world, draw) => {
    const person = draw.pick([cast.vera, cast.amir]).id;
    await remove(await world.as(cast.ada), { organisation: 'RX1', person });
  },
  profile: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const nobody = { name: '', email: '' };
    const somebody = { name: `Keyes ${draw.number % 3}`, email: 'key@example.nhs.uk' };
    const named = () => draw.pick([somebody, nobody]);
    await saveProfile(await world.as(administrator), organisation, {
      address: `${draw.number % 9} High Street`,
      keyPeople: Object.fromEntries(keyPersonRoles.map((role) => [role, named()])) as KeyPeople,
    });
  },
  register: async ({ house }, draw) => {
    const code = `Z${house.newId()}`;
    await house.given(anOrganisation({ code, name: `Trust ${draw.number % 9}`, region: null }));
    const person = { id: house.newId(), name: 'Olaf Official', email: `${code}@example.gov.uk` };
    await house.given(...anOfficial(person, 'regional-lead', 'London'));
  },
};
