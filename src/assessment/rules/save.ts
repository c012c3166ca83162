import { isDeepStrictEqual } from 'node:util';
import { indicatorsOf, levelsOf } from '../../framework/rules/level.ts';
import type { ExtraField, Level, Outcome, PolicyQuestion } from '../../framework/rules/pack.ts';
import { closed, type Decision, invalid, type Problem, stale } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { type Answer, type AnswerContent, contentOf, type Mark, type PolicyAnswer } from './answer.ts';
import { isConfirmed, openLevels } from './policy.ts';
import { type PolicyProblem, policyProblems } from './policy-details.ts';

/** What the save of an answer is judged by. */
export type Asked = {
  readonly organisation: string;
  readonly edition: string;
  readonly framework: string;
  readonly outcome: Outcome;
  readonly question: PolicyQuestion | undefined;
  readonly fields: readonly ExtraField[];
  readonly open: boolean;
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
};

export type AnswerProblem =
  | 'level-missing'
  | 'level-impossible'
  | 'policy-not-confirmed'
  | 'policy-missing'
  | 'statement-too-long'
  | 'comment-too-long'
  | 'field-too-long'
  | 'percentage-wrong'
  | 'changed-meanwhile'
  | 'edition-closed'
  | PolicyProblem;

/** Longest texts taken, in characters. A cell of a workbook holds 32,767; the statement must fit one. */
export const limits = { statement: 30_000, comment: 4_000, field: 2_000 } as const;

/**
 * Decides the save of one answer (R1, R2, R3, R5, R7). Returns no event where nothing changed. Withdrawing
 * a confirmed policy lowers the level and returns the answer to draft, whatever else the form said.
 */
export function saveAnswer(current: Answer, asked: Asked, input: AnswerInput): Decision<AnswerProblem> {
  if (!asked.open) return closed('edition-closed');
  if (input.version !== current.version) return stale('changed-meanwhile');
  const wanted = merge(current, asked, input);
  const problems = problemsOf(wanted, asked, input);
  if (problems.length > 0) return invalid(...problems);
  if (isDeepStrictEqual(contentOf(current), wanted.content)) return { events: [] };
  return { events: [answered(current, asked, wanted)] };
}

type Wanted = { readonly content: AnswerContent; readonly withdrawn: boolean };

function merge(current: Answer, asked: Asked, input: AnswerInput): Wanted {
  const policy = input.policy === undefined ? current.policy : input.policy;
  const level = input.level === undefined ? current.level : input.level;
  const withdrawn = isWithdrawn(current, asked.question, policy, level);
  const raised = input.level !== undefined && input.level !== current.level;
  return {
    withdrawn,
    content: {
      level: withdrawn ? 'not-achieved' : level,
      complete: withdrawn ? false : (input.complete ?? false),
      statement: input.statement ?? current.statement,
      marks: input.marks === undefined ? current.marks : kept(input.marks),
      fields: input.fields ?? current.fields,
      policy,
      loweredFrom: withdrawn ? current.level : raised ? null : current.loweredFrom,
    },
  };
}

/** The policy was confirmed, no longer is, and the level that rested on it was not lowered by the person (R2). */
function isWithdrawn(
  current: Answer,
  question: PolicyQuestion | undefined,
  policy: PolicyAnswer | null,
  level: Level | null,
): boolean {
  return (
    isConfirmed(question, current.policy) &&
    !isConfirmed(question, policy) &&
    current.level !== null &&
    current.level !== 'not-achieved' &&
    level === current.level
  );
}

/** Marks that say something; untouched indicators leave no trace. */
const kept = (marks: { readonly [indicator: string]: Mark }) =>
  Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark.mark !== null || mark.comment !== ''));

function problemsOf(wanted: Wanted, asked: Asked, input: AnswerInput): Problem<AnswerProblem>[] {
  const { content } = wanted;
  const isLevel = content.level === null || levelsOf(asked.outcome).includes(content.level);
  const isOpen =
    content.level === null ||
    openLevels(asked.outcome, asked.question, content.policy).includes(content.level);
  return [
    ...when(!isLevel, { code: 'level-impossible' as const }),
    ...when(isLevel && !isOpen, { code: 'policy-not-confirmed' as const }),
    ...when(content.complete && content.level === null, { code: 'level-missing' as const }),
    ...when(content.complete && asked.question !== undefined && content.policy === null, {
      code: 'policy-missing' as const,
    }),
    ...when(content.statement.length > limits.statement, { code: 'statement-too-long' as const }),
    ...commentProblems(asked.outcome, content),
    ...fieldProblems(asked.fields, content),
    ...(input.policy === undefined ? [] : policyProblems(asked.question, content.policy)),
  ];
}

function commentProblems(outcome: Outcome, content: AnswerContent): Problem<AnswerProblem>[] {
  return indicatorsOf(outcome)
    .filter((one) => (content.marks[one.id]?.comment.length ?? 0) > limits.comment)
    .map((one) => ({ code: 'comment-too-long', item: one.id }));
}

function fieldProblems(fields: readonly ExtraField[], content: AnswerContent): Problem<AnswerProblem>[] {
  return fields.flatMap((field): Problem<AnswerProblem>[] => {
    const text = content.fields[field.id] ?? '';
    if (text.length > limits.field) return [{ code: 'field-too-long', item: field.id, detail: field.label }];
    return field.kind === 'percentage' && text !== '' && !isPercentage(text)
      ? [{ code: 'percentage-wrong', item: field.id, detail: field.label }]
      : [];
  });
}

/** A number from 0 to 100 with at most two decimals. */
const isPercentage = (text: string): boolean => /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100;

const when = <T>(condition: boolean, problem: T): T[] => (condition ? [problem] : []);

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
