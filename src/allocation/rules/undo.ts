import { type Allocated, type Allocation, isSame, peopleIn, unallocated } from './allocation.ts';
import type { PlannedChange } from './bulk.ts';
import { belongs, type Circle } from './circle.ts';

/** What a step did to one outcome. */
export type StepRow = {
  readonly outcome: string;
  /** The version that the step made. */
  readonly version: number;
  readonly before: Allocation;
  readonly after: Allocation;
};

/** Why an outcome cannot be put back: somebody changed it since, or it would go to somebody who has left or may not be let in. */
export type Unrestored = 'changed-since' | 'person-left' | 'only-administrators-let-in';

export type UndoRow =
  | (PlannedChange & { readonly restores: true })
  | { readonly outcome: string; readonly restores: false; readonly because: Unrestored };

/** What undoing a step puts back, and what it cannot. An outcome is put back only as long as nobody has changed it since. */
export const planUndo = (
  rows: readonly StepRow[],
  allocations: ReadonlyMap<string, Allocated>,
  circle: Circle,
): readonly UndoRow[] =>
  rows.map(({ outcome, version, before: after }) => {
    const before = allocations.get(outcome) ?? unallocated;
    if (before.version !== version) return { outcome, restores: false, because: 'changed-since' };
    const because = obstacle(before, after, circle);
    return because ? { outcome, restores: false, because } : { outcome, restores: true, before, after };
  });

function obstacle(before: Allocation, after: Allocation, circle: Circle): Unrestored | null {
  if (isSame(before, after)) return null;
  const held = peopleIn(before).map(({ id }) => id);
  const regaining = peopleIn(after).filter(({ id }) => !held.includes(id));
  if (regaining.some(({ id }) => !belongs(circle, id))) return 'person-left';
  const outsiders = circle.people.filter((one) => one.outsider).map(({ id }) => id);
  return !circle.letsIn && regaining.some(({ id }) => outsiders.includes(id))
    ? 'only-administrators-let-in'
    : null;
}
