import type { Withdrawal } from '../../evidence/rules/evidence.ts';
import type { Snapshot, SnapshotEvidence } from '../rules/snapshot.ts';

/** What happened to evidence since it was published, by its id: all that may ever change a published page (R37). */
export type Removed = ReadonlyMap<string, Withdrawal>;

/**
 * The snapshot as it may be read: without file name and address of what was removed since (R37), and, for
 * readers who may not know of a separate profile group, measured by the type's own profile (R31).
 */
export function readable<S extends Snapshot>(snapshot: S, removed: Removed, knowsProfileGroup: boolean): S {
  const measured = knowsProfileGroup ? snapshot : byTypeProfile(snapshot);
  const { essentialFunctions } = measured;
  return {
    ...measured,
    outcomes: measured.outcomes.map((one) => ({
      ...one,
      evidence: one.evidence.map((item) => withoutRemoved(item, removed)),
    })),
    essentialFunctions:
      essentialFunctions && removed.has(essentialFunctions.id)
        ? { ...essentialFunctions, filename: 'Essential functions' }
        : essentialFunctions,
  };
}

const withoutRemoved = (item: SnapshotEvidence, removed: Removed): SnapshotEvidence =>
  removed.has(item.id) ? { ...item, filename: null, address: null } : item;

function byTypeProfile<S extends Snapshot>(snapshot: S): S {
  const { typeProfile } = snapshot;
  if (typeProfile === null) return snapshot;
  return {
    ...snapshot,
    profile: { id: typeProfile.id, title: typeProfile.title },
    typeProfile: null,
    outcomes: snapshot.outcomes.map((one) => ({ ...one, ...typeProfile.cells[one.code] })),
  };
}
