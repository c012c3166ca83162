import { isDeepStrictEqual } from 'node:util';
import type { ExtraField, Level, Outcome, PolicyQuestion } from '../../framework/rules/pack.ts';
import type { Discipline } from '../../organisation/rules/discipline.ts';
import { closed, type Decision, invalid, type Problem, stale } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { type Answer, type AnswerContent, contentOf, type Mark, type PolicyAnswer } from './answer.ts';
import { type AnswerProblem, problemsOf } from './answer-problems.ts';
import { isConfirmed, withItsDetails } from './policy.ts';
import { policyProblems } from './policy-details.ts';
import { completionAfterSave, isSaidComplete } from './review.ts';

/** What the save of an answer is judged by. */
export type Asked = {
  readonly organisation: string;
  readonly edition: string;
  readonly framework: string;
  readonly outcome: Outcome;
  readonly question: PolicyQuestion | undefined;
  readonly fields: readonly ExtraField[];
  readonly open: boolean;
  /** The reviews that the outcome needs before it counts as complete (`review.ts`). */
  readonly reviews: readonly Discipline[];
};

/** What a person sends: only what was on the form; the rest stays as it is. `version` is the one they saw. */
export type AnswerInput = {
  readonly version: number;
  readonly level?: Level | null;
  readonly complete?: boolean;
  readonly statement?: string;
  readonly marks?: { readonly [indicator: string]: Mark };
  readonly fields?: { readonly [field: string]: string };
  readonly policy?: PolicyAnswer | null;
  /** What was sent and says nothing that could be saved. */
  readonly unreadable?: readonly Problem<AnswerProblem>[];
};

/**
 * Decides the save of one answer (R1, R2, R3, R5, R7). Returns no event where nothing would change, also
 * when the same form arrives twice. Withdrawing a confirmed policy lowers the level and returns the answer
 * to draft, whatever else the form said.
 */
export function saveAnswer(current: Answer, asked: Asked, input: AnswerInput): Decision<AnswerProblem> {
  if (!asked.open) return closed('edition-closed');
  const wanted = merge(current, asked, input);
  const problems = [
    ...problemsOf(current, { ...wanted.content, complete: wanted.said }, asked),
    ...(input.policy === undefined ? [] : policyProblems(asked.question, wanted.content.policy)),
    ...(input.unreadable ?? []),
  ];
  const isSame =
    problems.length === 0 &&
    wanted.waits === current.waiting &&
    isDeepStrictEqual(contentOf(current), wanted.content);
  if (isSame) return { events: [] };
  if (input.version !== current.version) return stale('changed-meanwhile');
  if (problems.length > 0) return invalid(...problems);
  return { events: [answered(current, asked, wanted)] };
}

type Wanted = {
  readonly content: AnswerContent;
  readonly withdrawn: boolean;
  /** Whether the person says that it is complete; whether it then waits for reviews. */
  readonly said: boolean;
  readonly waits: boolean;
};

function merge(current: Answer, asked: Asked, input: AnswerInput): Wanted {
  const policy = policyOf(current, asked.question, input);
  const withdrawn = isWithdrawn(current, asked.question, policy);
  const said = {
    level: withdrawn ? 'not-achieved' : input.level === undefined ? current.level : input.level,
    statement: input.statement ?? current.statement,
    marks: input.marks === undefined ? current.marks : kept(input.marks),
    fields: input.fields ?? current.fields,
    policy,
  } as const;
  const unchanged = isUnchanged(current, said);
  const saysComplete = !withdrawn && (input.complete ?? (isSaidComplete(current) && unchanged));
  const { complete, waiting } = current;
  const after = completionAfterSave(saysComplete, asked.reviews, { complete, waiting, unchanged });
  // Saving as complete declares the level anew, also when it is the lowered one.
  const declared = saysComplete || said.level !== current.level;
  const loweredFrom = withdrawn ? current.level : declared ? null : current.loweredFrom;
  const content = { ...said, complete: after === 'complete', loweredFrom };
  return { withdrawn, said: saysComplete, waits: after === 'waiting', content };
}

function policyOf(
  current: Answer,
  question: PolicyQuestion | undefined,
  { policy }: AnswerInput,
): PolicyAnswer | null {
  if (policy === undefined) return current.policy;
  return policy && question ? withItsDetails(question, policy) : null;
}

/** A form without “Save as complete” (the policy's page) returns an answer to draft only where it changes something (R5). */
function isUnchanged(current: Answer, said: Partial<AnswerContent>): boolean {
  return (Object.keys(said) as (keyof AnswerContent)[]).every((key) =>
    isDeepStrictEqual(current[key], said[key]),
  );
}

/** The policy was confirmed, no longer is, and a level rests on it (R2). */
function isWithdrawn(
  current: Answer,
  question: PolicyQuestion | undefined,
  policy: PolicyAnswer | null,
): boolean {
  const restsOnIt = current.level !== null && current.level !== 'not-achieved';
  return restsOnIt && isConfirmed(question, current.policy) && !isConfirmed(question, policy);
}

/** Marks that say something; untouched indicators leave no trace. */
const kept = (marks: { readonly [indicator: string]: Mark }) =>
  Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark.mark !== null || mark.comment !== ''));

function answered(current: Answer, asked: Asked, wanted: Wanted): Event {
  return {
    type: 'outcome-answered',
    organisation: asked.organisation,
    about: `${asked.edition}/${asked.outcome.code}`,
    payload: {
      edition: asked.edition,
      framework: asked.framework,
      outcome: asked.outcome.code,
      version: current.version + 1,
      before: current.version === 0 ? null : changed(contentOf(current), wanted.content),
      after: wanted.content,
      because: wanted.withdrawn ? 'policy-withdrawn' : null,
      ...(wanted.waits ? { waitsFor: asked.reviews } : {}),
    },
  };
}

/** The parts of the earlier content that the new one replaces. */
function changed(before: AnswerContent, after: AnswerContent): Partial<AnswerContent> {
  const keys = (Object.keys(before) as (keyof AnswerContent)[]).filter(
    (key) => !isDeepStrictEqual(before[key], after[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, before[key]]));
}
