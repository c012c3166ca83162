import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { keyPeopleOf } from './load-people.ts';
import { correctProfile, type Profile, type ProfileProblem } from './rules/profile.ts';
import { loadOrganisation } from './store.ts';

/** Saves the address and key people of an organisation. */
export function saveProfile(
  context: Context,
  organisation: string,
  typed: Profile,
): Promise<Outcome<ProfileProblem>> {
  return change(context, 'manage-organisation', organisation, async (tx) =>
    correctProfile(
      {
        organisation: await loadOrganisation(tx, organisation),
        keyPeople: await keyPeopleOf(tx, organisation),
      },
      typed,
    ),
  );
}
