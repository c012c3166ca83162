import type { WorkItem } from './section.ts';

/** What is left to do first; of each, soonest due first, what has no due date last; else in the order in which it came. */
export const byDue = (items: readonly WorkItem[]): readonly WorkItem[] =>
  items.toSorted((a, b) => Number(a.done ?? false) - Number(b.done ?? false) || compareDue(a.due, b.due));

const compareDue = (a: WorkItem['due'], b: WorkItem['due']): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
