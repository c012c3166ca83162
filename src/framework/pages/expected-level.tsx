import { sayLevel } from '../rules/level.ts';
import type { Cell, Profile } from '../rules/pack.ts';

/** An expected level, marked where no source states it (R32). */
export const ExpectedLevel = ({ cell }: { cell: Cell }) => (
  <>
    {sayLevel(cell.expected)}
    {cell.provenance === 'stated' ? null : <span className="app-unconfirmed"> (not confirmed)</span>}
  </>
);

/** Said once on a screen that rests on unconfirmed levels (R32). */
export const UnconfirmedNote = () => (
  <p>
    Expected levels marked “not confirmed” were worked out from public sources. They will be replaced when NHS
    England’s complete table is loaded.
  </p>
);

const stateWords: { readonly [S in Profile['state']]: string } = {
  draft: 'draft',
  indicative: 'indicative: a forecast for later years',
  proposed: 'proposed: open for consultation',
  confirmed: '',
};

/** A profile's title, with its state where it does not count yet (R31). */
export const sayProfile = ({ title, state }: Profile): string =>
  state === 'confirmed' ? title : `${title} (${stateWords[state]})`;
