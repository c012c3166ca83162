import type { WorkItem } from './section.ts';

/** Soonest due first, what has no due date last; else in the order in which it came. */
export const byDue = (items: readonly WorkItem[]): readonly WorkItem[] =>
  items.toSorted((a, b) =>
    a.due === b.due ? 0 : a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1,
  );
