import type { PublicationKind, SignOff } from './snapshot.ts';

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

/** A version as it is published. */
type Made = Version & { readonly publishedAt: string; readonly signOff: SignOff['how'] };

/** Where an organisation stands with its publications of a kind: what national figures need of all its versions. */
export type Standing = {
  readonly countedVersion: number;
  readonly countedAt: string;
  /** Nothing was published by the deadline that applied. */
  readonly late: boolean;
  readonly firstAt: string;
  readonly latestVersion: number;
  readonly latestSignOff: SignOff['how'];
};

/**
 * Where it stands once another version is published. Of interims the last by the deadline counts (R15); of full
 * assessments the last of all, because that is the one that gives the status (R20).
 */
export function standingAfter(kind: PublicationKind, before: Standing | null, made: Made): Standing {
  const late = made.late && (before?.late ?? true);
  const keepsCounted = before !== null && kind === 'interim' && made.late && !before.late;
  return {
    countedVersion: keepsCounted ? before.countedVersion : made.version,
    countedAt: keepsCounted ? before.countedAt : made.publishedAt,
    late,
    firstAt: before?.firstAt ?? made.publishedAt,
    latestVersion: made.version,
    latestSignOff: made.signOff,
  };
}
