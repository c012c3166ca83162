import { isDeepStrictEqual } from 'node:util';
import { type Field, headingOf, templateColumns } from './columns.ts';
import { type Entry, fieldsOf, type Scope } from './entry.ts';

/** One text that differs: a column of ours or of others, by its heading. */
export type FieldDifference = {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
};

export type ChangedEntry = {
  readonly before: Entry;
  readonly after: Entry;
  readonly fields: readonly FieldDifference[];
};

/** What differs between two scopes, function by function. */
export type ScopeDifference = {
  readonly added: readonly Entry[];
  readonly changed: readonly ChangedEntry[];
  readonly removed: readonly Entry[];
  readonly unchanged: number;
  /** Whether the functions that are in both stand in another order. */
  readonly reordered: boolean;
  readonly columnsChanged: boolean;
  readonly justification: { readonly before: string; readonly after: string };
};

/** What must happen to make `after` of `before`; functions are the same where their references are. */
export function differenceOf(before: Scope, after: Scope): ScopeDifference {
  const earlier = new Map(before.entries.map((one) => [one.reference, one]));
  const later = new Set(after.entries.map((one) => one.reference));
  const kept = after.entries.flatMap((one) => {
    const old = earlier.get(one.reference);
    return old ? [{ before: old, after: one, fields: fieldDifferences(old, one) }] : [];
  });
  const changed = kept.filter((one) => one.fields.length > 0);
  const order = before.entries.map((one) => one.reference).filter((one) => later.has(one));
  return {
    added: after.entries.filter((one) => !earlier.has(one.reference)),
    changed,
    removed: before.entries.filter((one) => !later.has(one.reference)),
    unchanged: kept.length - changed.length,
    reordered: !isDeepStrictEqual(
      order,
      kept.map((one) => one.after.reference),
    ),
    columnsChanged: !isDeepStrictEqual(before.columns, after.columns),
    justification: { before: before.justification, after: after.justification },
  };
}

/** Whether two scopes are the same. */
export const isSame = (one: ScopeDifference): boolean =>
  one.added.length + one.changed.length + one.removed.length === 0 &&
  !one.reordered &&
  !one.columnsChanged &&
  one.justification.before === one.justification.after;

function fieldDifferences(before: Entry, after: Entry): FieldDifference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const own = templateColumns.map(({ field }: { field: Field }) => ({
    ...{ heading: headingOf(field), before: old[field], after: now[field] },
  }));
  const headings = [...new Set([...Object.keys(before.more), ...Object.keys(after.more)])];
  const more = headings.map((heading) => ({
    ...{ heading, before: moreOf(before, heading), after: moreOf(after, heading) },
  }));
  return [...own, ...more].filter((one) => one.before !== one.after);
}

/** What an entry says in a column that is not ours; empty where nothing. */
export const moreOf = ({ more }: Entry, heading: string): string =>
  Object.hasOwn(more, heading) ? (more[heading] ?? '') : '';
