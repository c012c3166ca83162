import { permissionTable } from '../../organisation/rules/permission.ts';
import type { Who } from '../../platform/pages/gate.ts';

/** The organisations that a reader of the national view may see. Every query of this room takes one. */
export type Remit = {
  /** Those of these regions; `all` includes organisations of which no region is recorded. */
  readonly regions: 'all' | readonly string[];
  /** Codes of organisations the reader belongs to: what is noted about them is not for that reader. */
  readonly own: readonly string[];
};

/** How far a person's roles together reach for a permission: several regions add up, none leaves nothing (R38). */
export function remitOf(who: Who, permission: 'see-national-view' | 'export-national-view'): Remit {
  const row = permissionTable[permission];
  const own = who.grants.flatMap((grant) => (grant.organisation === null ? [] : [grant.organisation]));
  if (who.grants.some((grant) => row[grant.role] === 'all')) return { regions: 'all', own };
  const regions = who.grants.flatMap((grant) =>
    row[grant.role] === 'region' && grant.region !== null ? [grant.region] : [],
  );
  return { regions: [...new Set(regions)].sort(), own };
}

/** Whether an organisation of a region lies within a remit. */
export function isWithin(remit: Remit, region: string | null): boolean {
  return remit.regions === 'all' || (region !== null && remit.regions.includes(region));
}

/** Whether the reader may read what is noted about an organisation: nobody who belongs to it (decision 0008). */
export const mayReadNotes = (remit: Remit, organisation: string): boolean =>
  !remit.own.includes(organisation);

/** The remit in words, for captions. */
export function sayRemit({ regions }: Remit): string {
  if (regions === 'all') return 'National view';
  if (regions.length === 0) return 'No region';
  return regions.length === 1 ? `Your region: ${regions[0]}` : `Your regions: ${regions.join(', ')}`;
}
