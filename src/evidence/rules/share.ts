import { closed, type Decision, invalid, missing } from '../../platform/change/decision.ts';
import '../events.ts';
import { aboutEvidence, type Evidence } from './evidence.ts';

export type ShareProblem =
  | 'receiver-missing'
  | 'receiver-unknown'
  | 'receiver-own'
  | 'shared-already'
  | 'already-withdrawn';

/** Whom something is to be shared with: the code as typed, and whether there is such an organisation. */
export type Receiver = { readonly code: string; readonly exists: boolean; readonly hasItAlready: boolean };

/** A code as people type it: `ry2 ` is RY2. */
export const receiverFrom = (typed: string): string => typed.trim().toUpperCase();

/** What is wrong with a receiver; null where nothing is. */
export function problemOfReceiver(organisation: string, receiver: Receiver): ShareProblem | null {
  if (receiver.code === '') return 'receiver-missing';
  if (receiver.code === organisation) return 'receiver-own';
  if (!receiver.exists) return 'receiver-unknown';
  return receiver.hasItAlready ? 'shared-already' : null;
}

/** Shares an item with another organisation, until somebody takes that back. */
export function decideShareEvidence(item: Evidence | null, receiver: Receiver): Decision<ShareProblem> {
  if (item === null) return missing;
  if (item.withdrawn) return closed('already-withdrawn');
  const problem = problemOfReceiver(item.organisation, receiver);
  if (problem) return invalid({ code: problem, detail: receiver.code });
  return {
    events: [
      { type: 'evidence-shared', ...about(item), payload: { evidence: item.id, with: receiver.code } },
    ],
  };
}

/** Ends the sharing of an item; the receiver keeps the title that it had then. Shared with nobody by that code: nothing happens. */
export function decideRevokeEvidence(item: Evidence | null, receiver: Receiver): Decision<never> {
  if (item === null) return missing;
  if (!receiver.hasItAlready) return { events: [] };
  const payload = { evidence: item.id, with: receiver.code, title: item.title };
  return { events: [{ type: 'evidence-sharing-revoked', ...about(item), payload }] };
}

const about = ({ id, organisation }: Evidence) => ({ organisation, about: aboutEvidence(id) });

/** Whose statement on which outcome. */
export type Statement = {
  readonly organisation: string;
  readonly edition: string;
  readonly outcome: string;
};

/** Shares the supporting information of an outcome, as it stands at any time, until somebody takes that back. */
export function decideShareStatement(statement: Statement, receiver: Receiver): Decision<ShareProblem> {
  const problem = problemOfReceiver(statement.organisation, receiver);
  if (problem) return invalid({ code: problem, detail: receiver.code });
  return { events: [{ type: 'statement-shared', ...of(statement, receiver) }] };
}

export function decideRevokeStatement(statement: Statement, receiver: Receiver): Decision<never> {
  if (!receiver.hasItAlready) return { events: [] };
  return { events: [{ type: 'statement-sharing-revoked', ...of(statement, receiver) }] };
}

const of = ({ organisation, edition, outcome }: Statement, receiver: Receiver) => ({
  organisation,
  about: `${edition}/${outcome}`,
  payload: { edition, outcome, with: receiver.code },
});
