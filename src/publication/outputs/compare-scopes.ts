import { nothingEntered } from '../../essential-functions/pages/say-entry.ts';
import { type Change, compareFacts, compareFile, type Fact } from './comparison.ts';
import type { EvidenceView } from './evidence-view.ts';
import type { FunctionView, ScopeView } from './scope-view.ts';

/** One function that is not what it was: all its parts where it came or went, else those that differ. */
export type FunctionChanges = {
  readonly reference: string;
  readonly name: string;
  readonly how: 'Added' | 'Changed' | 'Removed';
  readonly changes: readonly Change[];
};

export type ScopeChanges = {
  readonly justification: Change | null;
  readonly functions: readonly FunctionChanges[];
  /** How many functions are the same. */
  readonly same: number;
};

type Side = { readonly functions: EvidenceView | null; readonly recorded: ScopeView | null };

/** What differs between the essential functions of two sides: the file, and what is recorded. */
export type FunctionsComparison = { readonly file: Change | null; readonly recorded: ScopeChanges };

/** Lays the essential functions of two sides beside each other. */
export const compareFunctions = (before: Side, after: Side, knownBy: KnownBy): FunctionsComparison => ({
  file: compareFile(before.functions, after.functions),
  recorded: compareScopes(before.recorded, after.recorded, knownBy),
});

/** By what a function of one side is known on the other: within an edition by its reference, whatever it is called now. */
export type KnownBy = 'reference' | 'names';

/** What differs between the functions recorded on two sides: those of the later in their order, then those that are gone. */
export function compareScopes(
  before: ScopeView | null,
  after: ScopeView | null,
  knownBy: KnownBy,
): ScopeChanges {
  const [justification = null] = compareFacts(justificationOf(before), justificationOf(after));
  const left = [...(before?.functions ?? [])];
  const compared = (after?.functions ?? []).map((later) => {
    const at = left.findIndex((one) => one[knownBy] === later[knownBy]);
    const [earlier = null] = at < 0 ? [] : left.splice(at, 1);
    return changesOf(earlier, later);
  });
  const functions = compared.filter((one) => one.changes.length > 0);
  return {
    justification,
    functions: [...functions, ...left.map((gone) => changesOf(gone, null))],
    same: compared.length - functions.length,
  };
}

function changesOf(before: FunctionView | null, after: FunctionView | null): FunctionChanges {
  const { reference = '', name = '' } = after ?? before ?? {};
  const how = before === null ? 'Added' : after === null ? 'Removed' : 'Changed';
  const changes = compareFacts(factsOf(before), factsOf(after));
  // Of a function that came or went the other side says nothing at all.
  const said = how === 'Changed' ? changes : changes.map((one) => ({ ...one, none: 'Not recorded' }));
  return { reference, name, how, changes: said };
}

const justificationOf = (scope: ScopeView | null): Fact[] => {
  const what = 'Justification of the scope';
  return [{ key: what, what, none: 'None was given.', text: scope?.justification ?? '' }];
};

const factsOf = (one: FunctionView | null): Fact[] =>
  (one?.parts ?? [])
    .filter(({ value }) => value !== '')
    .map(({ key, value }) => ({ key, what: key, none: nothingEntered, text: value }));
