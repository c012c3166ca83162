import { findPack, profileFor } from '../framework/rules/find.ts';
import type { Pack, Packs, Profile } from '../framework/rules/pack.ts';
import { isOpenForAnswers, takesPart } from '../framework/rules/year.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';

/** An organisation in an edition that it takes part in: what every screen of the assessment starts from. */
export type Assessment = {
  readonly organisation: Organisation;
  readonly pack: Pack;
  readonly profile: Profile;
  /** Whether answers can be changed today. */
  readonly open: boolean;
};

type Sought = { readonly organisation: string; readonly edition: string };

/** The assessment at an address; null where there is none: unknown edition, or a type that does not take part (R9). */
export async function loadAssessment(
  db: Queryable,
  packs: Packs,
  sought: Sought,
  now: Moment,
): Promise<Assessment | null> {
  const pack = findPack(packs, sought.edition);
  const organisation = pack && (await loadOrganisation(db, sought.organisation));
  return organisation ? assessmentOf(packs, pack, organisation, now) : null;
}

/** The same for an organisation that has been loaded already. */
export function assessmentOf(
  packs: Packs,
  pack: Pack,
  organisation: Organisation,
  now: Moment,
): Assessment | null {
  if (!takesPart(pack.edition, organisation.type)) return null;
  const profile = profileFor(pack, organisation.type, organisation.profileGroup);
  if (!profile) return null;
  return { organisation, pack, profile, open: isOpenForAnswers(packs, pack.edition, dayOf(now)) };
}
