import { type Decision, invalid, missing, type Problem } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import '../events.ts';
import { emailFrom } from './email.ts';
import { nameProblem } from './invitation.ts';
import type { Organisation } from './organisation.ts';
import { type KeyPersonRole, keyPersonRoles } from './role.ts';

export const longestAddress = 500;

export type ProfileProblem =
  | 'address-long'
  | 'key-person-name-missing'
  | 'key-person-name-long'
  | 'key-person-email-missing'
  | 'key-person-email-wrong';

type Named = { readonly name: string; readonly email: string };
/** Both texts empty: nobody is named. */
export type KeyPeople = { readonly [R in KeyPersonRole]: Named };
export type Profile = { readonly address: string; readonly keyPeople: KeyPeople };
export type Standing = {
  readonly organisation: Organisation | null;
  readonly keyPeople: { readonly [R in KeyPersonRole]?: Named };
};

/** Corrects the address and the key people of an organisation; what has not changed makes no event. */
export function correctProfile(
  { organisation, keyPeople }: Standing,
  typed: Profile,
): Decision<ProfileProblem> {
  if (!organisation) return missing;
  const address = typed.address.trim();
  const problems = [
    ...(address.length > longestAddress ? [{ code: 'address-long' } as const] : []),
    ...keyPersonRoles.flatMap((role) => problemsOf(role, typed.keyPeople[role])),
  ];
  if (problems.length > 0) return invalid(...problems);
  const people = keyPersonRoles.flatMap((role) =>
    namingOf(organisation.code, role, keyPeople[role] ?? null, tidy(typed.keyPeople[role])),
  );
  return { events: [...addressOf(organisation, address), ...people] };
}

const tidy = ({ name, email }: Named): Named | null =>
  name.trim() === '' && email.trim() === '' ? null : { name: name.trim(), email: emailFrom(email) ?? '' };

function problemsOf(role: KeyPersonRole, { name, email }: Named): Problem<ProfileProblem>[] {
  if (name.trim() === '' && email.trim() === '') return [];
  const wrongName = nameProblem(name);
  const problems: Problem<ProfileProblem>[] = wrongName
    ? [{ code: `key-person-${wrongName}`, item: role }]
    : [];
  if (email.trim() === '') problems.push({ code: 'key-person-email-missing', item: role });
  else if (emailFrom(email) === null) problems.push({ code: 'key-person-email-wrong', item: role });
  return problems;
}

function addressOf(organisation: Organisation, typed: string): Event[] {
  const address = typed === '' ? null : typed;
  if (address === organisation.address) return [];
  const payload = { before: { address: organisation.address }, after: { ...organisation, address } };
  return [{ type: 'organisation-corrected', organisation: organisation.code, about: 'profile', payload }];
}

function namingOf(
  organisation: string,
  role: KeyPersonRole,
  before: Named | null,
  after: Named | null,
): Event[] {
  if (before?.name === after?.name && before?.email === after?.email) return [];
  const common = { organisation, about: `profile/${role}` } as const;
  if (after) return [{ ...common, type: 'key-person-named', payload: { role, before, after } }];
  return before ? [{ ...common, type: 'key-person-left', payload: { role, before } }] : [];
}
