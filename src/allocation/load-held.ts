import { outcomesOf } from '../framework/rules/find.ts';
import type { Packs } from '../framework/rules/pack.ts';
import { currentPack } from '../framework/rules/year.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Allocated, holdingOf, holdsAnything } from './rules/allocation.ts';
import { loadAllocations } from './store.ts';

type Whose = { readonly organisation: string; readonly person: string };

/** What a person holds in the edition that is open for answers. */
export type Held = {
  readonly edition: string;
  /** All outcomes of the edition's framework, in its order. */
  readonly outcomes: readonly string[];
  readonly allocations: ReadonlyMap<string, Allocated>;
  /** Those of the outcomes of which the person holds anything. */
  readonly held: readonly string[];
};

/** What a person holds, also after they have left; null before the first edition opens. */
export async function loadHeld(
  db: Queryable,
  packs: Packs,
  { organisation, person }: Whose,
  now: Moment,
): Promise<Held | null> {
  const pack = currentPack(packs, dayOf(now));
  if (!pack) return null;
  const edition = pack.edition.id;
  const allocations = await loadAllocations(db, { organisation, edition });
  const outcomes = outcomesOf(pack.framework).map(({ outcome }) => outcome.code);
  const held = outcomes.filter((code) => {
    const allocation = allocations.get(code);
    return allocation !== undefined && holdsAnything(holdingOf(allocation, person));
  });
  return { edition, outcomes, allocations, held };
}
