import { peopleOf } from '../organisation/load-people.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, type Outcome } from '../platform/change/decision.ts';
import { dayOf } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import {
  type Candidate,
  type DeputyProblem,
  type DeputyTyped,
  deputyFrom,
  deputyState,
} from './rules/deputy.ts';
import { loadDeputies } from './store.ts';

/** The SIRO names a person of the organisation who may approve in their place, from a day to a day. */
export function nameDeputy(
  context: Context,
  organisation: string,
  typed: DeputyTyped,
): Promise<Outcome<DeputyProblem>> {
  return change<DeputyProblem>(context, 'act-as-siro', organisation, async (tx) => {
    const before = await loadDeputies(tx, organisation);
    const named = deputyFrom(typed, await candidatesOf(tx, organisation), before, dayOf(context.now));
    if ('refused' in named) return named;
    const { person, from, to } = named;
    const number = Math.max(0, ...before.map((one) => one.number)) + 1;
    const payload = { number, person: { id: person.id, name: person.name }, from, to };
    return { events: [{ type: 'siro-deputy-named', organisation, about: 'siro-deputy', payload }] };
  });
}

/** Ends a deputy's turn at once, before its last day. */
export function endDeputy(
  context: Context,
  organisation: string,
  number: string,
): Promise<Outcome<'deputy-over'>> {
  return change<'deputy-over'>(context, 'act-as-siro', organisation, async (tx) => {
    const deputy = (await loadDeputies(tx, organisation)).find((one) => String(one.number) === number);
    const state = deputy && deputyState(deputy, dayOf(context.now));
    if (!deputy || (state !== 'upcoming' && state !== 'acting')) return closed('deputy-over');
    const payload = { number: deputy.number, person: { id: deputy.person, name: deputy.name } };
    return { events: [{ type: 'siro-deputy-ended', organisation, about: 'siro-deputy', payload }] };
  });
}

const readers: readonly string[] = ['administrator', 'member', 'viewer', 'siro'];

/** The people who could stand in: those who read the organisation's answers. */
export async function candidatesOf(db: Queryable, organisation: string): Promise<Candidate[]> {
  const people = await peopleOf(db, organisation);
  return people
    .filter((one) => one.roles.some((role) => readers.includes(role)))
    .map(({ id, name, roles }) => ({ id, name, isSiro: roles.includes('siro') }));
}
