import { findPack } from '../../framework/rules/find.ts';
import type { Edition } from '../../framework/rules/pack.ts';
import { isOpenForAnswers, takesPart } from '../../framework/rules/year.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import { organisationPart } from '../../organisation/store.ts';
import { dayOf, type Moment } from '../../platform/clock.ts';
import type { Db } from '../../platform/database/open-database.ts';
import { bothTogether, type Parts, type Said } from '../../platform/database/together.ts';
import type { House } from '../../platform/house.ts';
import type { Who } from '../../platform/pages/gate.ts';
import type { ScopeNow } from '../rules/change-scope.ts';
import { scopePart } from '../scope-store.ts';

export type Asked = {
  readonly db: Db;
  readonly house: House;
  readonly who: Who;
  readonly now: Moment;
  readonly params: { readonly organisation: string; readonly edition: string };
};

/** What every page of essential functions needs; null where the organisation does not take part in the edition. */
export const loadPlace = async (asked: Asked): Promise<Place | null> =>
  (await loadPlaceWith(asked, {}))?.[0] ?? null;

/** The same with something more that a page shows, in one query. */
export async function loadPlaceWith<More extends Parts>(
  { house, db, who, now, params }: Asked,
  more: More,
): Promise<readonly [Place, Said<More>] | null> {
  const pack = findPack(house.packs, params.edition);
  if (!pack) return null;
  const parts = {
    organisation: organisationPart(db, params.organisation),
    recorded: scopePart(db, params.organisation, params.edition),
  };
  const [{ organisation, recorded }, said] = await bothTogether(db, parts, more);
  if (!organisation || !takesPart(pack.edition, organisation.type)) return null;
  const verdict = await house.gate.judge(db, who, 'write-answers', params.organisation);
  const open = isOpenForAnswers(house.packs, pack.edition, dayOf(now));
  const canWrite = open && verdict === 'granted';
  return [{ organisation, edition: pack.edition, open, canWrite, recorded }, said];
}

export type Place = {
  readonly organisation: Organisation;
  readonly edition: Edition;
  readonly open: boolean;
  readonly canWrite: boolean;
  readonly recorded: ScopeNow;
};

/** The same with the function of the address; null where it is not in the scope now. */
export async function loadFunction(asked: Asked & { readonly params: { readonly reference: string } }) {
  const place = await loadPlace(asked);
  const entry = place?.recorded.scope.entries.find((one) => one.reference === asked.params.reference);
  if (!place || !entry) return null;
  return { ...place, entry, since: place.recorded.since.get(entry.reference) ?? 0 };
}
