import type { Position, SnapshotOutcome } from '../../publication/rules/snapshot.ts';

/** An outcome of which nothing is said, unless overridden. */
export const anOutcome = (code: string, over: Partial<SnapshotOutcome> = {}): SnapshotOutcome => ({
  ...{ code, title: `Outcome ${code}`, objective: 'A', principle: 'A1' },
  ...{ expected: 'achieved', provenance: 'stated', level: null, complete: false },
  ...{ statement: '', marks: {}, fields: {}, policy: null, loweredFrom: null, evidence: [] },
  ...over,
});

/** A position with these outcomes, and no essential functions unless overridden. */
export const aPosition = (outcomes: readonly SnapshotOutcome[], over: Partial<Position> = {}): Position => ({
  outcomes,
  essentialFunctions: null,
  ...over,
});
