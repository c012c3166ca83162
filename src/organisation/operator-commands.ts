import { changeAsService } from '../platform/change/change.ts';
import { nationalChain } from '../platform/change/events.ts';
import type { House } from '../platform/house.ts';
import { inviteAsOperator } from './invite.ts';
import { holdsNationalRole, personByEmail } from './load-people.ts';
import type { InviteProblem } from './rules/invitation.ts';
import { giveNationalRole, type OfficialProblem } from './rules/official.ts';
import { regions } from './rules/organisation.ts';
import { nationalRoles } from './rules/role.ts';

type Say = (sentence: string) => void;

const inviteSentences: { readonly [P in InviteProblem]: string } = {
  'name-missing': 'Give the person’s name after the email address.',
  'name-long': 'The name is too long.',
  'email-missing': 'Give the person’s email address after the organisation’s code.',
  'email-wrong': 'The email address is not one.',
  'role-missing': 'There is no such role.',
  'already-has-role': 'That person is an administrator of the organisation already.',
  'already-invited': 'That person has been invited already.',
};

/** `CODE EMAIL NAME`: invites an organisation's first administrator, by mail. On record in its history. */
export async function inviteAdministratorCommand(house: House, argument: string, say: Say): Promise<boolean> {
  const [organisation = '', email = '', ...names] = argument.split(' ');
  const typed = { name: names.join(' '), email, role: 'administrator' };
  const outcome = await inviteAsOperator(house, organisation, typed);
  if ('done' in outcome)
    say(`${email} is invited to administer ${organisation}. The service sends the mail.`);
  else if ('problems' in outcome) for (const { code } of outcome.problems) say(inviteSentences[code]);
  else say(`There is no organisation with the code ${organisation}.`);
  return 'done' in outcome;
}

const officialSentences: { readonly [P in OfficialProblem]: string } = {
  'role-unknown': `The role must be one of ${nationalRoles.join(', ')}.`,
  'region-missing': `Write a regional security lead’s role with one of these regions, as in “regional-lead:London”: ${regions.join(', ')}.`,
  'region-unneeded': 'Only regional security leads have a region.',
  'email-wrong': 'The email address is not one.',
  'name-wrong': 'Give the person’s name after the email address.',
  'already-has-role': 'That person has the role already.',
};

/** `ROLE EMAIL NAME` (`regional-lead:REGION`, blanks as `_`): gives a national or regional role; the person sets a password by “forgotten password”. */
export async function addOfficialCommand(house: House, argument: string, say: Say): Promise<boolean> {
  const [roleAndRegion = '', email = '', ...names] = argument.split(' ');
  const [role = '', region] = roleAndRegion.replaceAll('_', ' ').split(':');
  const outcome = await changeAsService<OfficialProblem>(
    house,
    'Operator of the service',
    house.clock.now(),
    [nationalChain],
    async (tx) => {
      const known = (await personByEmail(tx, email))?.id ?? null;
      return giveNationalRole({
        role,
        region: region ?? null,
        email,
        name: names.join(' '),
        known,
        holds: known !== null && (await holdsNationalRole(tx, known, role, region ?? null)),
        newId: house.newId(),
      });
    },
  );
  if ('done' in outcome)
    say(`${email} has the role ${role}. A new person sets a password with “Forgotten password”.`);
  else if ('problems' in outcome) for (const { code } of outcome.problems) say(officialSentences[code]);
  return 'done' in outcome;
}
