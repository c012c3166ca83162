import { loadNamedEvidence } from '../../../evidence/store.ts';
import type { Db } from '../../../platform/database/open-database.ts';
import { scanState } from '../../../platform/files/scan-state.ts';
import { loadScans } from '../../../platform/files/scans.ts';
import type { House } from '../../../platform/house.ts';
import type { Who } from '../../../platform/pages/gate.ts';
import type { Holdings } from '../../outputs/evidence-view.ts';
import { readable } from '../../outputs/readable.ts';
import { type InterimView, interimView } from '../../outputs/view-model.ts';
import type { Position, Snapshot } from '../../rules/snapshot.ts';
import { loadInterim } from '../../store.ts';
import { loadReader, type Reader } from './load-reader.ts';

export type Where = { readonly organisation: string; readonly edition: string; readonly version: string };

export type Reading = {
  readonly where: Where;
  readonly reader: Reader;
  readonly snapshot: Snapshot;
  readonly view: InterimView;
};

type Asked = { readonly house: House; readonly db: Db; readonly who: Who; readonly params: Where };

/** A version's number in an address, or null: one number has one spelling. */
export const versionFrom = (text: string): number | null =>
  /^[1-9]\d{0,5}$/.test(text) ? Number.parseInt(text, 10) : null;

/** A published interim as this reader may see it; null where there is none. */
export async function loadReading({ house, db, who, params }: Asked): Promise<Reading | null> {
  const version = versionFrom(params.version);
  const found = version === null ? null : await loadInterim(db, params.organisation, params.edition, version);
  if (!found) return null;
  const [reader, holdings] = await Promise.all([
    loadReader(house, db, who, params.organisation),
    loadHoldings(house, db, found.snapshot),
  ]);
  const removed = new Map(
    [...holdings].flatMap(([id, { withdrawn }]) => (withdrawn ? [[id, withdrawn]] : [])),
  );
  const snapshot = readable(found.snapshot, removed, reader.knowsProfileGroup);
  const hash = reader.knowsProfileGroup ? found.hash : null;
  return { where: params, reader, snapshot, view: interimView({ snapshot, hash, holdings }) };
}

/** How the evidence of a position stands today: removed, scanned. */
export async function loadHoldings(
  house: House,
  db: Db,
  { outcomes, essentialFunctions }: Position,
): Promise<Holdings> {
  const named = [
    ...outcomes.flatMap((one) => one.evidence),
    ...(essentialFunctions ? [essentialFunctions] : []),
  ];
  // By the hash that was published: the item may have a newer content by now.
  const hashes = new Map(named.map(({ id, sha256 }) => [id, sha256]));
  const items = await loadNamedEvidence(db, [...hashes.keys()]);
  const scans = await loadScans(
    db,
    [...hashes.values()].filter((hash) => hash !== null),
  );
  const scanned = house.scanner !== undefined;
  const scanOf = (hash: string | null) =>
    hash === null ? null : scanState(scans.get(hash) ?? null, scanned);
  return new Map(items.map(({ id, withdrawn }) => [id, { withdrawn, scan: scanOf(hashes.get(id) ?? null) }]));
}
