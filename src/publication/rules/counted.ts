/** What matters of a version: whether it came after the deadline that applied when it was published (R10). */
type Version = { readonly version: number; readonly late: boolean };

/** How a version stands to the national figures (R15). */
export type Counting = 'counted' | 'earlier' | 'later';

/**
 * The version that national figures count: the last made by the deadline (R15). Where there is none, the last of
 * all if later ones are included, else none.
 */
export function countedVersion<V extends Version>(versions: readonly V[], includesLater: boolean): V | null {
  const inOrder = versions.toSorted((a, b) => a.version - b.version);
  return inOrder.findLast((one) => !one.late) ?? (includesLater ? inOrder.at(-1) : undefined) ?? null;
}

/** How one of these versions is listed: the one that counts, one before it, or one after the deadline. */
export function countingOf(one: Version, versions: readonly Version[]): Counting {
  if (one.late) return 'later';
  return one.version === countedVersion(versions, false)?.version ? 'counted' : 'earlier';
}
