import { closed, type Decision, invalid, missing, type Problem } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { holdsAny } from '../../removal/rules/words.ts';
import '../events.ts';
import { reasonLimit } from './ask.ts';
import { aboutRequest, type RemovalRequest } from './request.ts';

export const deciderLimit = 200;

export type DecisionProblem =
  | 'decision-missing'
  | 'decider-missing'
  | 'decider-too-long'
  | 'reason-missing'
  | 'reason-too-long'
  | 'words-in-decider'
  | 'words-in-reason'
  | 'decided-meanwhile'
  | 'in-working-answer'
  | 'nothing-found';

export type DecisionTyped = {
  /** `remove` or `refuse`. */
  readonly decision: string;
  readonly decidedBy: string;
  readonly reason: string;
};

/** What is wrong with a decision, whichever it is; null where nothing is. */
export function refusalOf(
  request: RemovalRequest | null,
  words: readonly string[],
  typed: DecisionTyped,
): Decision<DecisionProblem> | null {
  if (!request) return missing;
  if (request.state !== 'open') return closed('decided-meanwhile');
  const problems = problemsOf(words, typed);
  return problems.length > 0 ? invalid(...problems) : null;
}

function problemsOf(words: readonly string[], typed: DecisionTyped): Problem<DecisionProblem>[] {
  const holds = holdsAny(words);
  const [by, reason] = [typed.decidedBy.trim(), typed.reason.trim()];
  const found: (DecisionProblem | false)[] = [
    typed.decision !== 'remove' && typed.decision !== 'refuse' && 'decision-missing',
    reason === '' && 'reason-missing',
    reason.length > reasonLimit && 'reason-too-long',
    holds(reason) && 'words-in-reason',
    by === '' && 'decider-missing',
    by.length > deciderLimit && 'decider-too-long',
    holds(by) && 'words-in-decider',
  ];
  return found.flatMap((code) => (code === false ? [] : [{ code }]));
}

type Answered = Pick<RemovalRequest, 'id' | 'organisation'>;

/** The request is refused, by name and with a reason. */
export const refused = ({ id, organisation }: Answered, typed: DecisionTyped): Event<'removal-refused'> => ({
  type: 'removal-refused',
  organisation,
  about: aboutRequest(id),
  payload: { id, decidedBy: typed.decidedBy.trim(), answer: typed.reason.trim() },
});

/** The request is granted; `removal` is by which the words went, null where only a file did. */
export const granted = (
  { id, organisation }: Answered,
  typed: DecisionTyped,
  removal: string | null,
): Event<'removal-granted'> => ({
  type: 'removal-granted',
  organisation,
  about: aboutRequest(id),
  payload: { id, decidedBy: typed.decidedBy.trim(), answer: typed.reason.trim(), removal },
});

/** Whoever asked takes it back: nothing is removed, and the words are forgotten. */
export function takeBack(request: RemovalRequest | null): Decision<'decided-meanwhile'> {
  if (!request) return missing;
  if (request.state !== 'open') return closed('decided-meanwhile');
  const { id, organisation } = request;
  const event: Event<'removal-request-withdrawn'> = {
    type: 'removal-request-withdrawn',
    organisation,
    about: aboutRequest(id),
    payload: { id },
  };
  return { events: [event] };
}
