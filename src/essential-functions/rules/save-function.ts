import { type Decision, invalid, missing, type Problem, stale } from '../../platform/change/decision.ts';
import type { Day } from '../../platform/clock.ts';
import { changeScope, type ScopeNow, type ScopeProblem } from './change-scope.ts';
import { checkEntry, type EntryProblemCode } from './check.ts';
import type { Field } from './columns.ts';
import { type Entry, entryFrom, type Fields, fieldsOf } from './entry.ts';
import { mostFunctions } from './read-scope.ts';
import type { ReasonInput } from './reason.ts';
import { nextReference } from './references.ts';

export type FunctionProblem =
  | ScopeProblem
  | Exclude<EntryProblemCode, 'empty'>
  | 'name-missing'
  | 'too-many-functions'
  | 'changed-meanwhile'
  | 'removed-meanwhile';

type Where = { readonly organisation: string; readonly edition: string };

/** What a form says of one function. */
export type FunctionInput = ReasonInput & {
  readonly fields: Fields;
  readonly more: Readonly<Record<string, string>>;
  /** The version in which the person saw its words. */
  readonly version: string;
};

/** Adds a function at the end of the list. Without a name, or with what cannot be read, it is refused. */
export function addFunction(
  where: Where,
  now: ScopeNow,
  input: FunctionInput,
  today: Day,
): Decision<FunctionProblem> {
  if (now.scope.entries.length >= mostFunctions)
    return invalid({ code: 'too-many-functions', detail: String(mostFunctions) });
  const entry = entryFrom(nextReference(now.last), input.fields, input.more);
  return saved(where, now, entry, null, input, today, [...now.scope.entries, entry]);
}

/** Changes a function; refused where somebody else has changed it since the person saw it (R7). */
export function changeFunction(
  where: Where,
  now: ScopeNow,
  reference: string,
  input: FunctionInput,
  today: Day,
): Decision<FunctionProblem> {
  const before = now.scope.entries.find((one) => one.reference === reference);
  if (!before) return now.last === 0 ? missing : stale('removed-meanwhile');
  if (input.version !== String(now.since.get(reference))) return stale('changed-meanwhile');
  const entry = entryFrom(reference, input.fields, input.more);
  const entries = now.scope.entries.map((one) => (one === before ? entry : one));
  return saved(where, now, entry, before, input, today, entries);
}

function saved(
  where: Where,
  now: ScopeNow,
  entry: Entry,
  before: Entry | null,
  input: FunctionInput,
  today: Day,
  entries: readonly Entry[],
): Decision<FunctionProblem> {
  const problems = problemsOf(entry, before, today);
  const decided = changeScope(where, now, { ...now.scope, entries }, input);
  if (problems.length === 0) return decided;
  // Everything at once: what is wrong with the function and with the reason.
  const others = 'problems' in decided ? decided.problems : [];
  return invalid(...problems, ...others);
}

/** What a form refuses. A wrong choice or day that a file brought may stay as it is; it is advice there. */
function problemsOf(entry: Entry, before: Entry | null, today: Day): Problem<FunctionProblem>[] {
  const old = before && fieldsOf(before);
  const fields = fieldsOf(entry);
  const isNew = (field: Field) => old === null || old[field] !== fields[field];
  return checkEntry(entry, today).flatMap(({ field, code, detail }): Problem<FunctionProblem>[] => {
    if (code === 'empty') return field === 'name' ? [{ code: 'name-missing', item: field }] : [];
    return isNew(field) ? [{ code, item: field, detail }] : [];
  });
}

/** Takes a function out of the scope; its earlier versions stay. */
export function removeFunction(
  where: Where,
  now: ScopeNow,
  reference: string,
  input: ReasonInput & { readonly version: string },
): Decision<ScopeProblem | 'changed-meanwhile' | 'removed-meanwhile'> {
  if (!now.since.has(reference)) return stale('removed-meanwhile');
  if (input.version !== String(now.since.get(reference))) return stale('changed-meanwhile');
  const entries = now.scope.entries.filter((one) => one.reference !== reference);
  return changeScope(where, now, { ...now.scope, entries }, input);
}
