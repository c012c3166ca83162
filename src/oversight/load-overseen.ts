import { findPack, profileFor } from '../framework/rules/find.ts';
import type { Edition, Framework, Profile } from '../framework/rules/pack.ts';
import { takesPart } from '../framework/rules/year.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import { loadKeyPeople, loadOrganisation } from '../organisation/store.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import type { Who } from '../platform/pages/gate.ts';
import { loadInterims, type Published } from '../publication/store.ts';
import { loadRaised, type RaisedLevel } from './levels-by-plan.ts';
import { type FullListed, loadFullStanding } from './load-full-list.ts';
import { type Contact, contactsOf } from './rules/contact.ts';
import { noFilter } from './rules/filter.ts';
import { isWithin, mayReadNotes, remitOf } from './rules/remit.ts';
import { loadNotes, type SupportNote } from './store.ts';

/** One organisation in one edition, as far as this reader may see it. */
export type Overseen = {
  readonly edition: Edition;
  readonly framework: Framework;
  readonly organisation: Omit<Organisation, 'profileGroup'>;
  /** Null for readers who may not know the group (R31). */
  readonly profile: Profile | null;
  /** Newest first. */
  readonly versions: readonly Published[];
  /** Where it stands with its full assessment; null where it need not publish one. */
  readonly full: Omit<FullListed, 'noted'> | null;
  /** The levels reached by plan with which it counts since (R22). */
  readonly byPlan: readonly RaisedLevel[];
  readonly contacts: readonly Contact[];
  /** Null for readers who belong to the organisation. */
  readonly notes: readonly SupportNote[] | null;
  readonly mayNote: boolean;
};

type Where = { readonly organisation: string; readonly edition: string };

/** Null where there is no such organisation or edition, it takes no part (R9), or it lies outside the remit (R38). */
export async function loadOverseen(
  { db, packs, gate }: House,
  who: Who,
  { organisation: code, edition }: Where,
): Promise<Overseen | null> {
  const pack = findPack(packs, edition);
  const found = pack && (await loadOrganisation(db, code));
  const remit = remitOf(who, 'see-national-view');
  if (!found || !takesPart(pack.edition, found.type) || !isWithin(remit, found.region)) return null;
  const { profileGroup, ...organisation } = found;
  const may = async (permission: 'know-profile-group' | 'note-support') =>
    (await gate.judge(db, who, permission, code)) === 'granted';
  const scope = { edition: pack.edition, kind: 'full', remit, filter: noFilter('full') } as const;
  const [full, byPlan] = await Promise.all([
    loadFullStanding(db, scope, code),
    loadRaised(db, edition, code),
  ]);
  return {
    edition: pack.edition,
    framework: pack.framework,
    full,
    byPlan,
    organisation,
    profile: (await may('know-profile-group')) ? profileFor(pack, found.type, profileGroup) : null,
    versions: await loadInterims(db, code, edition),
    contacts: contactsOf(await loadKeyPeople(db, code)),
    notes: await notesFor(db, mayReadNotes(remit, code), code, edition),
    mayNote: await may('note-support'),
  };
}

const notesFor = async (db: Queryable, may: boolean, code: string, edition: string) =>
  may ? await loadNotes(db, code, edition) : null;
