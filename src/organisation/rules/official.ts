import { invalid, type Problem, type Refusal } from '../../platform/change/decision.ts';
import { type Event, nationalChain } from '../../platform/change/events.ts';
import '../events.ts';
import { emailFrom } from './email.ts';
import { nameProblem } from './invitation.ts';
import { type Region, regions } from './organisation.ts';
import { type NationalRole, nationalRoles } from './role.ts';

export type OfficialProblem =
  | 'role-unknown'
  | 'region-missing'
  | 'region-unneeded'
  | 'email-wrong'
  | 'name-wrong'
  | 'already-has-role';

/** Who is to get a role outside any organisation. `known` is the person's id where the address has one. */
export type Official = {
  readonly role: string;
  readonly region: string | null;
  readonly email: string;
  readonly name: string;
  readonly known: string | null;
  /** Whether that person has the role, for that region, already. */
  readonly holds: boolean;
  readonly newId: string;
};

/** Gives somebody a national or regional role; a person who is not known yet is added (DOMAIN 2). */
export function giveNationalRole(
  asked: Official,
): { readonly events: readonly Event[] } | Refusal<OfficialProblem> {
  const role = nationalRoles.find((one) => one === asked.role);
  const email = emailFrom(asked.email);
  const problems = problemsOf(asked, role, email);
  if (problems.length > 0 || role === undefined || email === null) return invalid(...problems);
  const person = asked.known ?? asked.newId;
  const added: Event[] =
    asked.known === null
      ? [inNationalChain({ type: 'person-added', payload: { id: person, name: asked.name.trim(), email } })]
      : [];
  return {
    events: [
      ...added,
      inNationalChain({ type: 'national-role-given', payload: { person, role, region: asked.region } }),
    ],
  };
}

type Bare =
  | Pick<Event<'person-added'>, 'type' | 'payload'>
  | Pick<Event<'national-role-given'>, 'type' | 'payload'>;
const inNationalChain = (event: Bare): Event =>
  ({ ...event, organisation: nationalChain, about: null }) as Event;

function problemsOf(
  asked: Official,
  role: NationalRole | undefined,
  email: string | null,
): Problem<OfficialProblem>[] {
  const isRegional = role === 'regional-lead';
  const isRegion = regions.includes(asked.region as Region);
  return [
    ...(role === undefined ? [{ code: 'role-unknown' as const }] : []),
    ...(isRegional && !isRegion ? [{ code: 'region-missing' as const }] : []),
    ...(!isRegional && asked.region !== null ? [{ code: 'region-unneeded' as const }] : []),
    ...(asked.holds ? [{ code: 'already-has-role' as const }] : []),
    ...(email === null ? [{ code: 'email-wrong' as const }] : []),
    ...(asked.known === null && nameProblem(asked.name) !== null ? [{ code: 'name-wrong' as const }] : []),
  ];
}
