import { type Day, dayOf, type Moment } from '../../platform/clock.ts';

type Version = { readonly version: number; readonly publishedAt: Moment };

/** How a version stands to the national figures (R15). */
export type Counting = 'counted' | 'earlier' | 'later';

/**
 * The version that national figures count: the last one made by the deadline, whose whole day is included
 * (R15). Where all came after it, the first: it closes the gap, and later ones move no figure any more.
 * Null where nothing is published.
 */
export function countedVersion(versions: readonly Version[], interimDue: Day): number | null {
  const inOrder = versions.toSorted((a, b) => a.version - b.version);
  const inTime = inOrder.filter((one) => dayOf(one.publishedAt) <= interimDue);
  return (inTime.at(-1) ?? inOrder[0])?.version ?? null;
}

/** Whether a version is the one that counts, or was published before or after it. */
export function countingOf(version: number, counted: number | null): Counting {
  if (version === counted) return 'counted';
  return counted !== null && version < counted ? 'earlier' : 'later';
}
