import { closed, type Decision, invalid, missing, stale } from '../../platform/change/decision.ts';
import type { SnapshotEvidence } from '../../publication/rules/snapshot.ts';
import '../events.ts';

/** A request waits for the organisation, for the auditor, or is done. */
export type RequestState = 'open' | 'answered' | 'accepted';
export type Act = 'answer' | 'accept' | 'ask-again';

/** Where an act leads; null where it cannot be done. An answered request can be answered further. */
const next: { readonly [S in RequestState]: { readonly [A in Act]: RequestState | null } } = {
  open: { answer: 'answered', accept: null, 'ask-again': null },
  answered: { answer: 'answered', accept: 'accepted', 'ask-again': 'open' },
  accepted: { answer: null, accept: null, 'ask-again': 'open' },
};

export const stateAfter = (state: RequestState, act: Act): RequestState | null => next[state][act];
export const canBe = (state: RequestState, act: Act): boolean => stateAfter(state, act) !== null;

export const textLimit = 2_000;

/** A request as far as decisions need it; `entries` counts what was said so far, and is its version. */
export type RequestNow = {
  readonly id: string;
  readonly outcome: string;
  readonly state: RequestState;
  readonly entries: number;
};

type Where = { readonly organisation: string; readonly edition: string };
export type TextProblem = 'text-missing' | 'text-long';
export type ActProblem = 'not-now' | 'changed-meanwhile';
type Typed = { readonly version: string; readonly text: string };

function textProblem(text: string): TextProblem | null {
  if (text.trim() === '') return 'text-missing';
  return text.trim().length > textLimit ? 'text-long' : null;
}

const about = (edition: string, outcome: string): string => `${edition}/audit/${outcome}`;

/** An auditor asks for what is missing on an outcome. */
export function askFor(
  { organisation, edition }: Where,
  outcome: string,
  id: string,
  text: string,
): Decision<TextProblem> {
  const problem = textProblem(text);
  if (problem) return invalid({ code: problem });
  const payload = { id, edition, outcome, text: text.trim() };
  return {
    events: [{ type: 'audit-evidence-asked', organisation, about: about(edition, outcome), payload }],
  };
}

function refused(request: RequestNow | null, version: string, act: Act): Decision<ActProblem> | null {
  if (request === null) return missing;
  if (version !== String(request.entries)) return stale('changed-meanwhile');
  return canBe(request.state, act) ? null : closed('not-now');
}

export type AnswerProblem = ActProblem | 'answer-missing' | 'text-long';

/** The organisation answers with words, evidence or both. */
export function answerRequest(
  { organisation, edition }: Where,
  request: RequestNow | null,
  typed: Typed,
  evidence: readonly SnapshotEvidence[],
): Decision<AnswerProblem> {
  const no = refused(request, typed.version, 'answer');
  if (no || request === null) return no ?? missing;
  const text = typed.text.trim();
  if (text === '' && evidence.length === 0) return invalid({ code: 'answer-missing' });
  if (text.length > textLimit) return invalid({ code: 'text-long' });
  const { id, outcome } = request;
  const payload = { request: id, edition, outcome, text, given: evidence };
  return {
    events: [{ type: 'audit-request-answered', organisation, about: about(edition, outcome), payload }],
  };
}

/** The auditor says that the answer is enough. */
export function acceptAnswer(
  { organisation, edition }: Where,
  request: RequestNow | null,
  version: string,
): Decision<ActProblem> {
  const no = refused(request, version, 'accept');
  if (no || request === null) return no ?? missing;
  const { id, outcome } = request;
  const payload = { request: id, edition, outcome };
  return {
    events: [{ type: 'audit-request-accepted', organisation, about: about(edition, outcome), payload }],
  };
}

/** The auditor asks again, with what is still missing. */
export function askAgain(
  { organisation, edition }: Where,
  request: RequestNow | null,
  typed: Typed,
): Decision<ActProblem | TextProblem> {
  const no = refused(request, typed.version, 'ask-again');
  if (no || request === null) return no ?? missing;
  const problem = textProblem(typed.text);
  if (problem) return invalid({ code: problem });
  const { id, outcome } = request;
  const payload = { request: id, edition, outcome, text: typed.text.trim() };
  return {
    events: [{ type: 'audit-request-repeated', organisation, about: about(edition, outcome), payload }],
  };
}
