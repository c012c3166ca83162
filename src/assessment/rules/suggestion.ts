import { indicatorsOf, levelsOf } from '../../framework/rules/level.ts';
import { type Level, levels, type Outcome } from '../../framework/rules/pack.ts';
import type { Mark } from './answer.ts';

type Marks = { readonly [indicator: string]: Mark };

/** What the marked indicators point to: a guide, never a verdict (R4). */
export type Suggestion = {
  readonly level: Level;
  readonly because:
    | 'a-not-achieved-indicator-holds'
    | 'all-achieved-indicators-hold'
    | 'all-partially-achieved-indicators-hold'
    | 'neither-set-holds-in-full';
};

const holds = (marks: Marks, id: string): boolean => marks[id]?.mark === 'true';

/** The suggested level. An unmarked indicator counts as not true; a level without indicators is never suggested. */
export function suggest(outcome: Outcome, marks: Marks): Suggestion {
  const all = (level: Level) => (outcome.indicators[level] ?? []).every((one) => holds(marks, one.id));
  const open = levelsOf(outcome);
  if ((outcome.indicators['not-achieved'] ?? []).some((one) => holds(marks, one.id)))
    return { level: 'not-achieved', because: 'a-not-achieved-indicator-holds' };
  if (open.includes('achieved') && all('achieved'))
    return { level: 'achieved', because: 'all-achieved-indicators-hold' };
  if (open.includes('partially-achieved') && all('partially-achieved'))
    return { level: 'partially-achieved', because: 'all-partially-achieved-indicators-hold' };
  return { level: 'not-achieved', because: 'neither-set-holds-in-full' };
}

/** How many of an outcome's indicators are marked. */
export function markedOf(
  outcome: Outcome,
  marks: Marks,
): { readonly marked: number; readonly total: number } {
  const all = indicatorsOf(outcome);
  return { marked: all.filter((one) => (marks[one.id]?.mark ?? null) !== null).length, total: all.length };
}

/** The suggestion once every indicator is marked; before that nothing is suggested. */
export function settledSuggestion(outcome: Outcome, marks: Marks): Suggestion | null {
  const { marked, total } = markedOf(outcome, marks);
  return marked === total ? suggest(outcome, marks) : null;
}

/** Whether a declared level lies above what the indicators suggest. */
export function isAbove(declared: Level | null, suggestion: Suggestion | null): boolean {
  return (
    declared !== null && suggestion !== null && levels.indexOf(declared) > levels.indexOf(suggestion.level)
  );
}
