import { type PersonOf, peopleOf } from '../organisation/load-people.ts';
import { judge } from '../organisation/rules/permission.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Who } from '../platform/pages/gate.ts';
import type { Candidate, Circle } from './rules/circle.ts';

/** The people of an organisation to whom outcomes can be given: its own, not its auditors. */
export const loadOwnPeople = async (db: Queryable, organisation: string): Promise<PersonOf[]> =>
  (await peopleOf(db, organisation)).filter((one) => one.roles.length > 0);

/** Whom a person may give outcomes of an organisation to. */
export async function loadCircle(db: Queryable, who: Who, organisation: string): Promise<Circle> {
  const people = (await loadOwnPeople(db, organisation)).map(candidateOf);
  return { people, letsIn: letsIn(who, organisation) };
}

/** Whether a person may let outsiders see more of an organisation. */
export const letsIn = (who: Who, organisation: string): boolean =>
  judge(who, 'manage-organisation', { organisation, region: null }) === 'granted';

/** One of the organisation's people as somebody to whom outcomes can be given. */
export const candidateOf = ({ id, name, roles }: PersonOf): Candidate => ({
  id,
  name,
  outsider: roles.every((role) => role === 'contributor'),
});
