import { findPack } from '../framework/rules/find.ts';
import type { Pack, Packs } from '../framework/rules/pack.ts';
import { isOpenForAnswers, takesPart } from '../framework/rules/year.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';

/** An organisation in an edition that it takes part in; `open` while outcomes can be allocated and answered. */
export type InEdition = { readonly organisation: Organisation; readonly pack: Pack; readonly open: boolean };

type Where = { readonly organisation: string; readonly edition: string };

/** The organisation in the edition at an address; null where there is none. */
export async function loadInEdition(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
): Promise<InEdition | null> {
  const pack = findPack(packs, where.edition);
  const organisation = pack && (await loadOrganisation(db, where.organisation));
  if (!organisation || !takesPart(pack.edition, organisation.type)) return null;
  return { organisation, pack, open: isOpenForAnswers(packs, pack.edition, dayOf(now)) };
}
