import type { Decision, Problem } from '../../platform/change/decision.ts';
import { invalid } from '../../platform/change/decision.ts';
import { nationalChain } from '../../platform/change/events.ts';
import '../events.ts';

/** What a person is told about. */
export const kinds = ['mentioned', 'review-waiting', 'review-returned', 'due'] as const;
export type Kind = (typeof kinds)[number];

export const hows = ['daily', 'at-once', 'never'] as const;
export type How = (typeof hows)[number];

/** How a person wants to be told of each. */
export type Telling = { readonly [K in Kind]: How };

/** What nobody has chosen comes in the daily email. */
export const usual: Telling = {
  mentioned: 'daily',
  'review-waiting': 'daily',
  'review-returned': 'daily',
  due: 'daily',
};

/** The ways that make sense for a kind: what falls due does not happen at a moment. */
export const howsFor = (kind: Kind): readonly How[] =>
  kind === 'due' ? hows.filter((how) => how !== 'at-once') : hows;

export type TellingProblem = 'how-missing';

/** Decides how a person is told, from a form's texts by kind. Refuses a way that a kind does not have. */
export function chooseTelling(
  person: string,
  before: Telling,
  typed: Readonly<Record<string, string>>,
): Decision<TellingProblem> {
  const chosen = kinds.map((kind) => [kind, howsFor(kind).find((how) => how === typed[kind])] as const);
  const problems = chosen.flatMap(([kind, how]): Problem<TellingProblem>[] =>
    how === undefined ? [{ code: 'how-missing', item: kind }] : [],
  );
  if (problems.length > 0) return invalid(...problems);
  const after = { ...before, ...Object.fromEntries(chosen) } as Telling;
  if (kinds.every((kind) => before[kind] === after[kind])) return { events: [] };
  const payload = { person, before, after };
  return {
    events: [{ type: 'telling-chosen', organisation: nationalChain, about: `people/${person}`, payload }],
  };
}
