import type { Round } from '../../improvement-plan/rules/decide-move.ts';
import { type Decision, invalid } from '../../platform/change/decision.ts';
import { nationalChain } from '../../platform/change/events.ts';
import { type Day, isDay } from '../../platform/clock.ts';
import '../events.ts';

/** For whom a round is changed. */
export type RoundScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'organisation'; readonly organisation: string };

/** A change of a round, as it was decided; the latest last. */
export type RoundChange = {
  readonly id: string;
  readonly round: string;
  readonly scope: RoundScope;
  /** Null: waived. */
  readonly due: Day | null;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
};

/** A round as it stands for one organisation. */
export type RoundFor = Round & {
  /** The day without what was decided for this organisation, its region or all. */
  readonly wasDue: Day;
  readonly waived: boolean;
  /** What changed it, or null. */
  readonly change: RoundChange | null;
};

type Subject = { readonly code: string; readonly region: string | null };

const depth = { all: 0, region: 1, organisation: 2 } as const;

const concerns = (scope: RoundScope, { code, region }: Subject): boolean =>
  scope.kind === 'all' || (scope.kind === 'region' ? scope.region === region : scope.organisation === code);

/** The change that holds for an organisation: the narrowest, and of those the latest. */
export function changeFor(
  changes: readonly RoundChange[],
  round: string,
  subject: Subject,
): RoundChange | null {
  const found = changes.filter((one) => one.round === round && concerns(one.scope, subject));
  const narrowest = Math.max(0, ...found.map((one) => depth[one.scope.kind]));
  return found.filter((one) => depth[one.scope.kind] === narrowest).at(-1) ?? null;
}

/** The rounds as they stand for an organisation, in the order in which they open; waived ones marked. */
export function roundsFor(
  rounds: readonly Round[],
  changes: readonly RoundChange[],
  subject: Subject,
): readonly RoundFor[] {
  return rounds
    .map((round) => {
      const change = changeFor(changes, round.name, subject);
      return {
        ...round,
        wasDue: round.due,
        due: change?.due ?? round.due,
        waived: change !== null && change.due === null,
        change,
      };
    })
    .toSorted((one, other) => (one.opens < other.opens ? -1 : one.opens > other.opens ? 1 : 0));
}

/** Those in which an update is asked for. */
export const asked = (rounds: readonly RoundFor[]): readonly RoundFor[] =>
  rounds.filter((one) => !one.waived);

/** Those that ended before a plan was agreed asked for no update of it. `agreedOn`: null where it is not agreed. */
export const sinceAgreed = (rounds: readonly RoundFor[], agreedOn: Day | null): readonly RoundFor[] =>
  rounds.filter((one) => agreedOn === null || one.due >= agreedOn);

export const roundReasonLimit = 1_000;
export const roundNameLimit = 60;

export type RoundProblem =
  | 'round-name-missing'
  | 'round-name-taken'
  | 'round-name-too-long'
  | 'opens-not-a-day'
  | 'due-not-a-day'
  | 'due-before-opens'
  | 'round-reason-missing'
  | 'round-reason-too-long'
  | 'change-reason-missing'
  | 'change-reason-too-long'
  | 'round-unknown'
  | 'how-missing'
  | 'scope-unknown'
  | 'organisation-unknown'
  | 'region-unknown';

const ofReason = (kind: 'round' | 'change', reason: string): readonly RoundProblem[] => {
  if (reason.trim() === '') return [`${kind}-reason-missing`];
  return reason.trim().length > roundReasonLimit ? [`${kind}-reason-too-long`] : [];
};

/** Which of a form's dates each problem is about. */
const said = (codes: readonly RoundProblem[], last: 'due' | 'new') =>
  invalid(
    ...codes.map((code) => {
      if (code === 'opens-not-a-day') return { code, item: 'opens' };
      return code === 'due-not-a-day' || code === 'due-before-opens' ? { code, item: last } : { code };
    }),
  );

export type NewRound = {
  readonly name: string;
  readonly opens: string;
  readonly due: string;
  readonly reason: string;
};

/** Opens a round besides those of the edition. */
export function openRound(
  edition: string,
  rounds: readonly Round[],
  typed: NewRound,
): Decision<RoundProblem> {
  const name = typed.name.trim();
  const problems: RoundProblem[] = [
    ...(name === '' ? (['round-name-missing'] as const) : []),
    ...(name.length > roundNameLimit ? (['round-name-too-long'] as const) : []),
    ...(rounds.some((one) => one.name.toLowerCase() === name.toLowerCase())
      ? (['round-name-taken'] as const)
      : []),
    ...(isDay(typed.opens) ? [] : (['opens-not-a-day'] as const)),
    ...(isDay(typed.due) ? [] : (['due-not-a-day'] as const)),
    ...(isDay(typed.opens) && isDay(typed.due) && typed.due < typed.opens
      ? (['due-before-opens'] as const)
      : []),
    ...ofReason('round', typed.reason),
  ];
  if (problems.length > 0) return said(problems, 'due');
  const payload = { edition, name, opens: typed.opens, due: typed.due, reason: typed.reason.trim() };
  return {
    events: [{ type: 'plan-round-opened', organisation: nationalChain, about: edition, payload }],
  };
}

export type ChangedRound = {
  readonly round: string;
  readonly how: string;
  readonly due: string;
  readonly scope: string;
  readonly region: string;
  readonly organisation: string;
  readonly reason: string;
};

/** What there is to choose from. */
export type RoundFrame = {
  readonly rounds: readonly Round[];
  readonly regions: readonly string[];
  /** The organisation that was named, where it takes part in the edition. */
  readonly organisation: string | null;
};

function scopeFrom(typed: ChangedRound, frame: RoundFrame): RoundScope | RoundProblem {
  if (typed.scope === 'all') return { kind: 'all' };
  if (typed.scope === 'region')
    return frame.regions.includes(typed.region) ? { kind: 'region', region: typed.region } : 'region-unknown';
  if (typed.scope === 'organisation')
    return frame.organisation === null
      ? 'organisation-unknown'
      : { kind: 'organisation', organisation: frame.organisation };
  return 'scope-unknown';
}

/** Gives a round another day, or waives it: for all, a region or one organisation, with a reason that they read. */
export function changeRound(
  edition: string,
  id: string,
  frame: RoundFrame,
  typed: ChangedRound,
): Decision<RoundProblem> {
  const round = frame.rounds.find((one) => one.name === typed.round);
  const scope = scopeFrom(typed, frame);
  const extends_ = typed.how === 'extend';
  const problems: RoundProblem[] = [
    ...(round ? [] : (['round-unknown'] as const)),
    ...(extends_ || typed.how === 'waive' ? [] : (['how-missing'] as const)),
    ...(extends_ && !isDay(typed.due) ? (['due-not-a-day'] as const) : []),
    ...(extends_ && round && isDay(typed.due) && typed.due < round.opens
      ? (['due-before-opens'] as const)
      : []),
    ...(typeof scope === 'string' ? [scope] : []),
    ...ofReason('change', typed.reason),
  ];
  if (problems.length > 0 || !round || typeof scope === 'string') return said(problems, 'new');
  const due = extends_ ? typed.due : null;
  const payload = { id, edition, round: round.name, scope, due, reason: typed.reason.trim() };
  return {
    events: [{ type: 'plan-round-changed', organisation: nationalChain, about: edition, payload }],
  };
}
