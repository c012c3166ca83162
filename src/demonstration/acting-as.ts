import type { Context } from '../platform/change/change.ts';
import type { Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { type DemonstrationPerson, people } from './people.ts';

/** The first of the demonstration's people with this role there; undefined where nobody has it. */
export const holderOf = (organisation: string, role: string): DemonstrationPerson | undefined =>
  people.find((one) => one.roles.some(([has, code]) => has === role && code === organisation));

/** One of the demonstration's people, with all their roles in organisations, at a moment. */
export function actingAs(house: House, person: DemonstrationPerson, now: Moment): Context {
  const { id, name, email } = person;
  const grants = person.roles.map(([role, organisation]) => ({
    ...{ role, organisation, organisationName: null, region: null },
  }));
  return { house, who: { id, name, email, grants }, now };
}

/** Somebody with this role in an organisation. */
export function actingIn(house: House, organisation: string, role: string, now: Moment): Context {
  const person = holderOf(organisation, role);
  if (!person) throw new Error(`Nobody in the demonstration is ${role} of ${organisation}`);
  return actingAs(house, person, now);
}
