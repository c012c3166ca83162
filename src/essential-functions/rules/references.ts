import type { Entry, Scope } from './entry.ts';
import { plainWords } from './text.ts';

/**
 * Gives the rows of a workbook the references of the functions that they are: by the reference they carry, else
 * by service and name, else a new one. `last` is the highest number ever given: a removed function's is not reused.
 */
export function withReferences(read: Scope, current: Scope, last: number): Scope {
  const known = new Set(current.entries.map((one) => one.reference));
  const carried = read.entries.map((one) => (known.has(one.reference) ? one.reference : ''));
  const free = new Map(
    current.entries
      .filter((one) => !carried.includes(one.reference))
      .toReversed()
      .map((one) => [nameOf(one), one.reference]),
  );
  let number = last;
  const entries = read.entries.map((entry, at) => {
    const found = carried[at] || free.get(nameOf(entry));
    if (found && found !== carried[at]) free.delete(nameOf(entry));
    return { ...entry, reference: found || `F${++number}` };
  });
  return { ...read, entries };
}

const nameOf = ({ service, name }: Entry): string => JSON.stringify([plainWords(service), plainWords(name)]);

/** The reference of the next new function. */
export const nextReference = (last: number): string => `F${last + 1}`;

/** The number in a reference, 0 where it has none. */
export const numberIn = (reference: string): number => Number(/^F(\d{1,9})$/.exec(reference)?.[1] ?? 0);
