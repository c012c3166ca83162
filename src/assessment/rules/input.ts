import { levelFrom } from '../../framework/rules/level.ts';
import type { Problem } from '../../platform/change/decision.ts';
import type { Mark, PolicyAnswer } from './answer.ts';
import type { AnswerProblem } from './answer-problems.ts';
import type { AnswerInput } from './save.ts';

/** The boxes of an outcome's form, as texts. */
export type AnswerFields = {
  readonly version: string;
  readonly level: string;
  readonly complete: readonly string[];
  readonly statement: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** Empty where the policy question is not on this form. */
  readonly policy: string;
};

/** What the form says. Where the policy question stands on a page of its own, `asksPolicy` is false and it stays as it is. */
export function inputFrom(sent: AnswerFields, asksPolicy: boolean): AnswerInput {
  return {
    version: versionFrom(sent.version),
    level: levelFrom(sent.level),
    complete: sent.complete.includes('yes'),
    statement: sent.statement.trim(),
    marks: marksFrom(sent),
    fields: trimmed(sent.fields),
    unreadable: unreadableIn(sent),
    ...(asksPolicy ? { policy: policyFrom(sent.policy, {}) } : {}),
  };
}

/** The version that was seen; before the first answer there is none. What is no number is no version. */
export const versionFrom = (text: string): number =>
  text === '' ? 0 : /^\d{1,9}$/.test(text) ? Number(text) : -1;

/** What no form of ours sends. It is refused: to read it as nothing would take away what stands there. */
function unreadableIn(sent: AnswerFields): Problem<AnswerProblem>[] {
  const marks = Object.entries(sent.marks).filter(([, value]) => value !== '' && markFrom(value) === null);
  return [
    ...(sent.level !== '' && levelFrom(sent.level) === null ? [{ code: 'level-impossible' as const }] : []),
    ...marks.map(([item]) => ({ code: 'mark-unknown' as const, item })),
  ];
}

const markFrom = (text: string): Mark['mark'] => (text === 'true' || text === 'not-true' ? text : null);

function marksFrom(sent: AnswerFields): Record<string, Mark> {
  return Object.fromEntries(
    Object.entries(sent.marks).map(([id, value]) => [
      id,
      { mark: markFrom(value), comment: (sent.comments[id] ?? '').trim() },
    ]),
  );
}

/** A policy answer with those details that say something; null while the question is not answered. */
export function policyFrom(value: string, details: Readonly<Record<string, string>>): PolicyAnswer | null {
  return value === '' ? null : { value, details: trimmed(details) };
}

const trimmed = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([id, text]) => [id, text.trim()])
      .filter(([, text]) => text !== ''),
  );
