import { isDeepStrictEqual } from 'node:util';
import type { Position, SnapshotOutcome } from './snapshot.ts';

/** The parts of an outcome that can differ between two positions: all but its code. */
export const parts = [
  'level',
  'complete',
  'statement',
  'marks',
  'fields',
  'policy',
  'loweredFrom',
  'evidence',
  'expected',
  'provenance',
  'title',
  'objective',
  'principle',
] as const satisfies readonly (keyof SnapshotOutcome)[];
export type Part = (typeof parts)[number];

export type Difference = {
  readonly code: string;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly before: SnapshotOutcome | null;
  readonly after: SnapshotOutcome | null;
};

/** Outcome by outcome, what differs between an earlier position and a later one; equal ones are left out. */
export function differences(before: Position, after: Position): readonly Difference[] {
  const codes = [...new Set([...after.outcomes, ...before.outcomes].map((one) => one.code))];
  return codes.flatMap((code) => {
    const earlier = before.outcomes.find((one) => one.code === code) ?? null;
    const later = after.outcomes.find((one) => one.code === code) ?? null;
    const differing = parts.filter((part) => !isDeepStrictEqual(earlier?.[part], later?.[part]));
    const title = (later ?? earlier)?.title ?? '';
    return differing.length === 0 ? [] : [{ code, title, parts: differing, before: earlier, after: later }];
  });
}

/** Whether the essential functions file is another one, or was uploaded anew, or the functions are recorded otherwise. */
export function functionsDiffer(before: Position, after: Position): boolean {
  return (
    !isDeepStrictEqual(before.essentialFunctions, after.essentialFunctions) ||
    !isDeepStrictEqual(before.functions, after.functions)
  );
}
