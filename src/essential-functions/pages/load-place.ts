import { findPack } from '../../framework/rules/find.ts';
import { isOpenForAnswers, takesPart } from '../../framework/rules/year.ts';
import { loadOrganisation } from '../../organisation/store.ts';
import { dayOf, type Moment } from '../../platform/clock.ts';
import type { Db } from '../../platform/database/open-database.ts';
import type { House } from '../../platform/house.ts';
import type { Who } from '../../platform/pages/gate.ts';
import { loadScope } from '../scope-store.ts';

export type Asked = {
  readonly db: Db;
  readonly house: House;
  readonly who: Who;
  readonly now: Moment;
  readonly params: { readonly organisation: string; readonly edition: string };
};

/** What every page of essential functions needs; null where the organisation does not take part in the edition. */
export async function loadPlace({ house, db, who, now, params }: Asked) {
  const pack = findPack(house.packs, params.edition);
  const organisation = pack && (await loadOrganisation(db, params.organisation));
  if (!organisation || !takesPart(pack.edition, organisation.type)) return null;
  const verdict = await house.gate.judge(db, who, 'write-answers', params.organisation);
  const open = isOpenForAnswers(house.packs, pack.edition, dayOf(now));
  return {
    organisation,
    edition: pack.edition,
    open,
    canWrite: open && verdict === 'granted',
    recorded: await loadScope(db, params.organisation, params.edition),
  };
}

export type Place = NonNullable<Awaited<ReturnType<typeof loadPlace>>>;

/** The same with the function of the address; null where it is not in the scope now. */
export async function loadFunction(asked: Asked & { readonly params: { readonly reference: string } }) {
  const place = await loadPlace(asked);
  const entry = place?.recorded.scope.entries.find((one) => one.reference === asked.params.reference);
  if (!place || !entry) return null;
  return { ...place, entry, since: place.recorded.since.get(entry.reference) ?? 0 };
}
