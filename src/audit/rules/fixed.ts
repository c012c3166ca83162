import type { SnapshotCommon, SnapshotEvidence, SnapshotOutcome } from '../../publication/rules/snapshot.ts';

/** The position as it stood when the organisation fixed it: what a publication says, and who publishes nothing. */
export type Fixed = SnapshotCommon;

/**
 * What an auditor may read of a fixed position: the outcomes in scope and nothing of any other, measured by the
 * profile of the organisation's type, because a separate group is not for auditors to know (R31).
 */
export function readableBy(fixed: Fixed, scope: readonly string[]): Fixed {
  const { typeProfile } = fixed;
  const outcomes = fixed.outcomes.filter(({ code }) => scope.includes(code));
  if (typeProfile === null) return { ...fixed, outcomes };
  return {
    ...fixed,
    profile: { id: typeProfile.id, title: typeProfile.title },
    typeProfile: null,
    outcomes: outcomes.map((one) => ({ ...one, ...typeProfile.cells[one.code] })),
  };
}

export const outcomeIn = ({ outcomes }: Fixed, code: string): SnapshotOutcome | null =>
  outcomes.find((one) => one.code === code) ?? null;

/** A file as a fixed position names it. */
export type NamedFile = Pick<SnapshotEvidence, 'id' | 'title' | 'filename' | 'mediaType' | 'sha256'> & {
  readonly onRequest: boolean;
};

/** What a position, as it may be read, says of a file; null where it names none such: no other can be opened. */
export function fileIn({ outcomes, essentialFunctions }: Fixed, id: string): NamedFile | null {
  if (essentialFunctions?.id === id) {
    const { filename, sha256 } = essentialFunctions;
    return { id, title: filename, filename, mediaType: null, sha256, onRequest: false };
  }
  const found = outcomes.flatMap((one) => one.evidence).find((one) => one.id === id && one.kind === 'file');
  return found ? { ...found, onRequest: found.onRequest ?? false } : null;
}
