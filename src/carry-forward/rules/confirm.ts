import type { Answer } from '../../assessment/rules/answer.ts';
import type { AnswerProblem } from '../../assessment/rules/answer-problems.ts';
import { type Asked, saveAnswer } from '../../assessment/rules/save.ts';
import { levelsOf } from '../../framework/rules/level.ts';
import { closed, type Decision, invalid, type Problem } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { type Carried, type EarlierAnswer, statementOf } from './carried.ts';

/** An outcome with its suggestion and with what stands there now. */
export type Row = { readonly asked: Asked; readonly current: Answer; readonly carried: Carried };

/** Why a suggestion cannot be confirmed as still true at a glance: the outcome's own page decides. */
export type NotAtOnce = 'answered-already' | 'changed-since' | 'had-no-level' | 'level-gone';
export type ConfirmProblem = 'nothing-chosen' | 'not-carried' | NotAtOnce | AnswerProblem;

/** Whether somebody has said anything of the outcome this year. A policy answer alone is in nobody's way. */
export const isBegun = ({ level, statement }: Answer): boolean => level !== null || statement !== '';

/** Why not, or null where it can be. Only what is the same outcome with a level it still has can be still true. */
export function notAtOnce({ asked, current, carried }: Row): NotAtOnce | null {
  if (isBegun(current)) return 'answered-already';
  if (carried.kind !== 'same') return 'changed-since';
  const level = onlySource(carried)?.level ?? null;
  if (level === null) return 'had-no-level';
  return levelsOf(asked.outcome).includes(level) ? null : 'level-gone';
}

const onlySource = ({ sources }: Carried): EarlierAnswer | undefined => sources[0];

export type Confirming = {
  readonly chosen: readonly string[];
  /** The version of each answer that was on screen. */
  readonly seen: Readonly<Record<string, number>>;
  readonly complete: boolean;
};

type Refused = { readonly outcome: string; readonly because: ConfirmProblem };

/**
 * Decides several suggestions at once (R8): each becomes the answer by the rule of every save (R1, R2, R7). What is
 * refused changes nothing and is named; where all are, nothing is recorded.
 */
export function confirmSeveral(
  rows: readonly Row[],
  open: boolean,
  confirming: Confirming,
): Decision<ConfirmProblem> {
  if (!open) return closed('edition-closed');
  const chosen = [...new Set(confirming.chosen)];
  if (chosen.length === 0) return invalid({ code: 'nothing-chosen' });
  const decided = chosen.map((outcome) => confirmOne(rows, outcome, confirming));
  const refused = decided.flatMap((one) => ('because' in one ? [one] : []));
  const saved = decided.flatMap((one) => ('events' in one ? [one] : []));
  const events = saved.flatMap((one) => one.events);
  if (events.length === 0 && refused.length > 0) return refusal(refused);
  const [first] = events;
  return first
    ? { events: [...events, confirmedIn(first, saved, refused, confirming.complete)] }
    : { events: [] };
}

type Saved = { readonly outcome: string; readonly events: readonly Event[] };

function confirmOne(rows: readonly Row[], outcome: string, { seen, complete }: Confirming): Refused | Saved {
  const row = rows.find((one) => one.asked.outcome.code === outcome && one.carried.state === 'waiting');
  if (!row) return { outcome, because: 'not-carried' };
  const version = seen[outcome] ?? -1;
  // What somebody saved since is told as that, and not as an answer that was there before.
  if (version !== row.current.version) return { outcome, because: 'changed-meanwhile' };
  const because = notAtOnce(row);
  if (because !== null) return { outcome, because };
  const decision = saveAnswer(row.current, row.asked, {
    version,
    level: onlySource(row.carried)?.level ?? null,
    statement: statementOf(row.carried),
    complete,
  });
  if ('events' in decision) return { outcome, events: decision.events };
  const [problem] = 'problems' in decision ? decision.problems : [];
  return { outcome, because: problem?.code ?? 'not-carried' };
}

function refusal(refused: readonly Refused[]): Decision<ConfirmProblem> {
  const problems = refused.map(
    ({ outcome, because }): Problem<ConfirmProblem> => ({ code: because, detail: outcome }),
  );
  const isStale = refused.every(({ because }) => because === 'changed-meanwhile');
  return { refused: isStale ? 'stale' : 'invalid', problems };
}

/** One recorded step over all of them. */
function confirmedIn(
  { organisation, payload }: Event,
  saved: readonly Saved[],
  refused: readonly Refused[],
  complete: boolean,
): Event {
  const { edition, framework } = payload as { readonly edition: string; readonly framework: string };
  const outcomes = saved.map((one) => one.outcome);
  return {
    type: 'carried-answers-confirmed',
    organisation,
    about: edition,
    payload: { edition, framework, complete, outcomes, refused },
  };
}
