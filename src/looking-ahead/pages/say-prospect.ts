import type { Profile } from '../../framework/rules/pack.ts';
import type { Prospect } from '../rules/prospects.ts';

const stateWords: { readonly [S in Profile['state']]: string } = {
  draft: 'draft',
  indicative: 'indicative, a forecast',
  proposed: 'proposed, for consultation',
  confirmed: 'confirmed',
};

/** A profile that is in force can still rest on levels that no source states (R32). */
const sayState = ({ state, cells }: Profile): string =>
  state === 'confirmed' && Object.values(cells).some((cell) => cell.provenance !== 'stated')
    ? 'some levels not confirmed'
    : stateWords[state];

/** A profile by its title and how firm it is: “2026-27 core profile (proposed, for consultation)”. */
export const sayProspect = ({ profile, pack }: Prospect): string => {
  const title = profile.title.includes(pack.edition.id)
    ? profile.title
    : `${pack.edition.id} ${profile.title}`;
  return `${title} (${sayState(profile)})`;
};

/** By how many levels an answer is below. */
export const sayBelow = (levels: number): string => (levels === 1 ? '1 level' : `${levels} levels`);
