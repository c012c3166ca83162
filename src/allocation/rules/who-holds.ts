import { type Allocated, peopleIn } from './allocation.ts';

/** The name of somebody to whom anything is given, also after they have left; null where nothing is. */
export const nameOfHolder = (allocations: ReadonlyMap<string, Allocated>, person: string): string | null =>
  [...allocations.values()].flatMap(peopleIn).find((one) => one.id === person)?.name ?? null;
