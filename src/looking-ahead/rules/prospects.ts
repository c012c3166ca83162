import type { Pack, Packs, Profile } from '../../framework/rules/pack.ts';

/** A profile with the edition that it belongs to. */
export type Prospect = { readonly pack: Pack; readonly profile: Profile };

export type Prospects = {
  /** Of the same framework: today's answers say something about them. */
  readonly comparable: readonly Prospect[];
  /** Of another framework, whose codes may mean something else. */
  readonly notYet: readonly Prospect[];
};

/** From where an organisation looks: its edition, the profile that applies there, and its separate group or null. */
export type Standpoint = {
  readonly pack: Pack;
  readonly profile: Profile;
  readonly group: string | null;
};

/**
 * Every other profile that the organisation may compare itself with, newest edition first: confirmed, proposed or
 * indicative ones; never a draft, and of separate groups only its own (R31).
 */
export function prospectsOf(packs: Packs, from: Standpoint): Prospects {
  const all = packs.editions.flatMap((pack) =>
    Object.values(pack.profiles)
      .filter((profile) => profile.id !== from.profile.id && mayBeSeen(profile, from.group))
      .toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || (a.id < b.id ? -1 : 1))
      .map((profile) => ({ pack, profile })),
  );
  const isSame = ({ pack }: Prospect) => pack.framework.id === from.pack.framework.id;
  return { comparable: all.filter(isSame), notYet: all.filter((one) => !isSame(one)) };
}

const states: readonly Profile['state'][] = ['confirmed', 'proposed', 'indicative', 'draft'];

const mayBeSeen = ({ state, group }: Profile, own: string | null): boolean =>
  state !== 'draft' && (group === 'core' || group === own);
