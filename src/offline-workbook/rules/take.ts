import { closed, type Decision, invalid, type Problem } from '../../platform/change/decision.ts';
import type { Judged } from './judge.ts';

export type TakeProblem = 'nothing-chosen' | 'cannot-be-taken' | 'changed-meanwhile' | 'edition-closed';

/** What a person saw when they chose: each outcome's version, as `CODE:VERSION` in one text. */
export const versionsOf = (judged: readonly Judged[]): string =>
  judged.map(({ asked, current }) => `${asked.outcome.code}:${current.version}`).join(' ');

/**
 * Decides which outcomes are taken from a workbook: all that were chosen or none. Refuses one that the rules refuse,
 * and one that somebody saved since the person looked (R7). What was not chosen stays untouched.
 */
export function takeChosen(
  judged: readonly Judged[],
  isOpen: boolean,
  chosen: readonly string[],
  seen: string,
): Decision<TakeProblem> {
  if (!isOpen) return closed('edition-closed');
  const codes = [...new Set(chosen)];
  if (codes.length === 0) return invalid({ code: 'nothing-chosen' });
  const versions = new Set(seen.split(' '));
  const taken = codes.map((code) => ({ code, one: judged.find(({ asked }) => asked.outcome.code === code) }));
  const about = (code: TakeProblem, outcome: string): Problem<TakeProblem> => ({ code, detail: outcome });
  const changed = taken.flatMap(({ code, one }) =>
    one && !versions.has(`${code}:${one.current.version}`) ? [about('changed-meanwhile', code)] : [],
  );
  if (changed.length > 0) return { refused: 'stale', problems: changed };
  const refused = taken.flatMap(({ code, one }) =>
    one === undefined || one.verdict === 'refused' ? [about('cannot-be-taken', code)] : [],
  );
  if (refused.length > 0) return invalid(...refused);
  return { events: taken.flatMap(({ one }) => one?.event ?? []) };
}
