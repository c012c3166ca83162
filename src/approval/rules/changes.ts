import { isDeepStrictEqual } from 'node:util';
import type { ApprovalContent } from './approval-content.ts';

/** What differs between what was approved and what stands now, by name: no level, no text. */
export type Changes = {
  /** Codes of outcomes. */
  readonly outcomes: readonly string[];
  /** References of essential functions. */
  readonly functions: readonly string[];
  readonly functionsFile: boolean;
  readonly justification: boolean;
  /** References of the plan's actions. */
  readonly actions: readonly string[];
};

type Keyed = { readonly [key: string]: unknown };

const differing = (before: Keyed = {}, after: Keyed = {}): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isDeepStrictEqual(before[key], after[key]),
  );

const byOutcome = ['levels', 'statements', 'policies', 'indicators', 'evidence'] as const;

/** What changed from one content to another, in alphabetical order. */
export function changesBetween(before: ApprovalContent, after: ApprovalContent): Changes {
  const scope = [before['essential-functions'], after['essential-functions']] as const;
  return {
    outcomes: [...new Set(byOutcome.flatMap((part) => differing(before[part], after[part])))].sort(),
    functions: [...differing(scope[0]?.functions, scope[1]?.functions)].sort(inNumber),
    functionsFile: !isDeepStrictEqual(scope[0]?.file ?? null, scope[1]?.file ?? null),
    justification: (scope[0]?.justification ?? '') !== (scope[1]?.justification ?? ''),
    actions: [...differing(before['improvement-plan'], after['improvement-plan'])].sort(inNumber),
  };
}

/** `F2` before `F10`. */
const inNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

/** The changes in words, a line each: names of outcomes and functions, never what they say. */
export function sayChanges(changes: Changes, titles: ReadonlyMap<string, string>): readonly string[] {
  const named = (code: string) => [code, titles.get(code)].filter(Boolean).join(' ');
  return [
    ...changes.outcomes.map(named),
    ...changes.functions.map((reference) => `Essential function ${named(reference)}`),
    ...(changes.functionsFile ? ['The essential functions file'] : []),
    ...(changes.justification ? ['Why the scope of essential functions is drawn as it is'] : []),
    ...changes.actions.map((reference) => `Action ${reference} of the improvement plan`),
  ];
}
