import { namedPart } from '../../../evidence/store.ts';
import type { Db } from '../../../platform/database/open-database.ts';
import { together } from '../../../platform/database/together.ts';
import { scanState } from '../../../platform/files/scan-state.ts';
import { scansPart } from '../../../platform/files/scans.ts';
import type { House } from '../../../platform/house.ts';
import type { Who } from '../../../platform/pages/gate.ts';
import type { Holdings } from '../../outputs/evidence-view.ts';
import { readable } from '../../outputs/readable.ts';
import { type PublishedView, publishedView } from '../../outputs/view-model.ts';
import type { Position, PublicationKind, Snapshot, SnapshotEvidence } from '../../rules/snapshot.ts';
import { loadPublication } from '../../store.ts';
import { loadReader, type Reader } from './load-reader.ts';

type Params = { readonly organisation: string; readonly edition: string; readonly version: string };
/** A publication's place: which kind, and what its address names. */
export type Where = Params & { readonly kind: PublicationKind };

export type Reading = {
  readonly where: Where;
  readonly reader: Reader;
  readonly snapshot: Snapshot;
  readonly view: PublishedView;
};

type Asked = { readonly house: House; readonly db: Db; readonly who: Who; readonly params: Params };

/** A version's number in an address, or null: one number has one spelling. */
export const versionFrom = (text: string): number | null =>
  /^[1-9]\d{0,5}$/.test(text) ? Number.parseInt(text, 10) : null;

/** A publication as this reader may see it; null where there is none. */
export async function loadReading(
  kind: PublicationKind,
  { house, db, who, params }: Asked,
): Promise<Reading | null> {
  const found = await loadAt(db, kind, params);
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
  return { where: { ...params, kind }, reader, snapshot, view: publishedView({ snapshot, hash, holdings }) };
}

/** The publication of this kind at an address, as it is stored; null where there is none. */
export async function loadAt<K extends PublicationKind>(db: Db, kind: K, params: Params) {
  const version = versionFrom(params.version);
  return version === null ? null : loadPublication(db, kind, params, version);
}

type Handed = Pick<SnapshotEvidence, 'id' | 'sha256'>;

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
  return (await loadHeld(house, db, named))(named);
}

/** The same of whatever was handed over, for some of it at a time: an item may have been given with two contents. */
export async function loadHeld(
  house: House,
  db: Db,
  all: readonly Handed[],
): Promise<(named: readonly Handed[]) => Holdings> {
  if (all.length === 0) return () => new Map();
  const { items, scans } = await together(db, {
    items: namedPart(db, [...new Set(all.map((one) => one.id))]),
    scans: scansPart(
      db,
      all.flatMap((one) => one.sha256 ?? []),
    ),
  });
  const scanned = house.scanner !== undefined;
  const scanOf = (hash: string | null) =>
    hash === null ? null : scanState(scans.get(hash) ?? null, scanned);
  return (named) => {
    // By the hash that was handed over: the item may have a newer content by now.
    const hashes = new Map(named.map(({ id, sha256 }) => [id, sha256]));
    return new Map(
      items
        .filter(({ id }) => hashes.has(id))
        .map(({ id, withdrawn }) => [id, { withdrawn, scan: scanOf(hashes.get(id) ?? null) }]),
    );
  };
}
