import { loadEvidence } from '../../evidence/store.ts';
import { scanOf } from '../../evidence/take-file.ts';
import { findPack } from '../../framework/rules/find.ts';
import { isOpenForAnswers, takesPart } from '../../framework/rules/year.ts';
import { loadOrganisation } from '../../organisation/store.ts';
import { dayOf, type Moment } from '../../platform/clock.ts';
import type { Db } from '../../platform/database/open-database.ts';
import type { House } from '../../platform/house.ts';
import type { Who } from '../../platform/pages/gate.ts';
import { loadVersions } from '../store.ts';

type Asked = {
  readonly db: Db;
  readonly house: House;
  readonly who: Who;
  readonly now: Moment;
  readonly params: { readonly organisation: string; readonly edition: string };
};

/** What the page of essential functions shows; null where the organisation does not take part in the edition. */
export async function loadEssentialFunctionsPage({ house, db, who, now, params }: Asked) {
  const pack = findPack(house.packs, params.edition);
  const organisation = pack && (await loadOrganisation(db, params.organisation));
  if (!organisation || !takesPart(pack.edition, organisation.type)) return null;
  const versions = await loadVersions(db, params.organisation, params.edition);
  const [current] = versions;
  const item = current ? await loadEvidence(db, params.organisation, current.evidence) : null;
  const verdict = await house.gate.judge(db, who, 'write-answers', params.organisation);
  const open = isOpenForAnswers(house.packs, pack.edition, dayOf(now));
  return {
    versions,
    item,
    scan: item?.sha256 ? await scanOf(house, item.sha256) : null,
    open,
    canUpload: open && verdict === 'granted',
  };
}

export type Loaded = NonNullable<Awaited<ReturnType<typeof loadEssentialFunctionsPage>>>;
