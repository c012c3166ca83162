import type { Db } from '../../platform/database/open-database.ts';
import type { House } from '../../platform/house.ts';
import type { Permission, Who } from '../../platform/pages/gate.ts';
import { loadInterim } from '../../publication/store.ts';
import { loadChallenges } from '../challenges.ts';
import { versionFrom } from './essential-functions-workbook.ts';

type Asked = {
  readonly house: House;
  readonly db: Db;
  readonly who: Who;
  readonly params: { readonly organisation: string; readonly edition: string; readonly version: string };
};

/** The essential functions of a published interim with what was said of them; null where there is no such interim. */
export async function loadHandedOver({ house, db, who, params }: Asked) {
  const version = versionFrom(params.version);
  const { organisation, edition } = params;
  const found = version === null ? null : await loadInterim(db, organisation, edition, version);
  if (!found || version === null) return null;
  const may = async (permission: Permission) =>
    (await house.gate.judge(db, who, permission, organisation)) === 'granted';
  return {
    version,
    organisation: found.snapshot.organisation,
    publishedAt: found.snapshot.publishedAt,
    scope: found.snapshot.functions ?? null,
    // What auditors say of working content is for the organisation and them alone (R38).
    challenges: (await loadChallenges(db, organisation, edition)).filter((one) => one.readIn === 'interim'),
    canChallenge: await may('challenge-essential-functions'),
    canAnswer: await may('write-answers'),
  };
}

export type HandedOverScope = NonNullable<Awaited<ReturnType<typeof loadHandedOver>>>;

/** The same with the function of the address; null where the interim has no such function. */
export async function loadHandedOverFunction(
  asked: Asked & { readonly params: { readonly reference: string } },
) {
  const handedOver = await loadHandedOver(asked);
  const entry = handedOver?.scope?.entries.find((one) => one.reference === asked.params.reference);
  if (!handedOver?.scope || !entry) return null;
  const said = handedOver.challenges.filter((one) => one.reference === entry.reference);
  return { ...handedOver, entry, columns: handedOver.scope.columns, challenges: said };
}
