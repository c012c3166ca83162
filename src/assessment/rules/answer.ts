import type { Level } from '../../framework/rules/pack.ts';
import type { Moment } from '../../platform/clock.ts';

/** What was marked on one indicator; marking is optional (R4). */
export type Mark = { readonly mark: 'true' | 'not-true' | null; readonly comment: string };

/** A mark in words, with its comment. */
export function sayMark(mark: Mark | undefined): string {
  const said = mark?.mark === 'true' ? 'True' : mark?.mark === 'not-true' ? 'Not true' : 'Not marked';
  return mark === undefined || mark.comment === '' ? said : `${said}. Comment: ${mark.comment}`;
}

/** The answer to a mandatory policy question, with the details of exceptions (R2, R3). */
export type PolicyAnswer = {
  readonly value: string;
  readonly details: { readonly [id: string]: string };
};

/** What a person declares for one outcome. */
export type AnswerContent = {
  readonly level: Level | null;
  /** Saved as complete; a draft otherwise (R5). */
  readonly complete: boolean;
  readonly statement: string;
  readonly marks: { readonly [indicator: string]: Mark };
  readonly fields: { readonly [field: string]: string };
  readonly policy: PolicyAnswer | null;
  /** The level before the policy was withdrawn, kept in sight until a level is declared again (R2). */
  readonly loweredFrom: Level | null;
};

/** An answer as it stands: content, the version that the next save must have seen, who changed it last. */
export type Answer = AnswerContent & {
  readonly outcome: string;
  readonly version: number;
  readonly changedAt: Moment | null;
  readonly changedBy: string | null;
  /** Said to be complete, waiting for reviews (`review.ts`): `complete` is false until all are in. */
  readonly waiting: boolean;
};

/** Before anybody has answered: version 0. */
export const unanswered = (outcome: string): Answer => ({
  outcome,
  level: null,
  complete: false,
  statement: '',
  marks: {},
  fields: {},
  policy: null,
  loweredFrom: null,
  version: 0,
  changedAt: null,
  changedBy: null,
  waiting: false,
});

/** The content alone, in a fixed order of keys. */
export const contentOf = (answer: AnswerContent): AnswerContent => ({
  level: answer.level,
  complete: answer.complete,
  statement: answer.statement,
  marks: answer.marks,
  fields: answer.fields,
  policy: answer.policy,
  loweredFrom: answer.loweredFrom,
});
