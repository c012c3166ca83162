import { type Decision, invalid, stale } from '../../platform/change/decision.ts';
import type { Moment } from '../../platform/clock.ts';
import '../events.ts';

export type Where = { readonly organisation: string; readonly edition: string };

/** The outcomes whose supporting information the board reads, in the framework's order. */
export type Choice = { readonly outcomes: readonly string[]; readonly version: number };
export const nothingChosen: Choice = { outcomes: [], version: 0 };

/** What the SIRO says to the board, in their own words. */
export type SiroStatement = {
  readonly text: string;
  readonly version: number;
  readonly at: Moment | null;
  readonly by: string | null;
};
export const noStatement: SiroStatement = { text: '', version: 0, at: null, by: null };

/** The longest statement of a SIRO, in characters. */
export const statementLimit = 10_000;

export type ChoiceProblem = 'changed-meanwhile' | 'no-such-outcome';

/** Chooses what the board reads: what is ticked, and nothing else. `known` are the framework's codes in their order. */
export function chooseStatements(
  where: Where,
  current: Choice,
  known: readonly string[],
  input: { readonly outcomes: readonly string[]; readonly version: string },
): Decision<ChoiceProblem> {
  if (input.version !== String(current.version)) return stale('changed-meanwhile');
  if (input.outcomes.some((code) => !known.includes(code))) return invalid({ code: 'no-such-outcome' });
  const after = known.filter((code) => input.outcomes.includes(code));
  if (after.join() === current.outcomes.join()) return { events: [] };
  return {
    events: [
      {
        type: 'board-statements-chosen',
        organisation: where.organisation,
        about: `${where.edition}/board-paper`,
        payload: {
          edition: where.edition,
          version: current.version + 1,
          before: current.outcomes,
          after,
        },
      },
    ],
  };
}

export type StatementProblem = 'changed-meanwhile' | 'statement-too-long';

/** Writes the SIRO's statement; refused where it was written anew meanwhile (R7). */
export function writeStatement(
  where: Where,
  current: SiroStatement,
  input: { readonly text: string; readonly version: string },
): Decision<StatementProblem> {
  const after = input.text.trim();
  if (after === current.text) return { events: [] };
  if (input.version !== String(current.version)) return stale('changed-meanwhile');
  if (after.length > statementLimit) return invalid({ code: 'statement-too-long' });
  return {
    events: [
      {
        type: 'siro-statement-written',
        organisation: where.organisation,
        about: `${where.edition}/board-paper`,
        payload: { edition: where.edition, version: current.version + 1, before: current.text, after },
      },
    ],
  };
}
