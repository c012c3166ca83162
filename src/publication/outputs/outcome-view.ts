import type { PolicyAnswer } from '../../assessment/rules/answer.ts';
import { sayPolicy } from '../../assessment/rules/policy.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import { type ExceptionDetail, levels, type PolicyQuestion } from '../../framework/rules/pack.ts';
import { sayDay } from '../../platform/clock.ts';
import type { Asked, SnapshotOutcome } from '../rules/snapshot.ts';
import { type EvidenceView, evidenceView, type Holdings } from './evidence-view.ts';
import { positionOf } from './figures.ts';
import { type State, sayMark, stateOf } from './words.ts';

export type Row = { readonly key: string; readonly value: string };

export type PolicyView = {
  readonly title: string;
  readonly policy: { readonly title: string; readonly version: string; readonly address: string };
  readonly question: string;
  readonly answer: string;
  /** Details of exceptions, where any were given (R3). */
  readonly details: readonly Row[];
};

export type IndicatorView = {
  readonly id: string;
  readonly level: string;
  readonly text: string;
  readonly mark: string;
  readonly comment: string;
};

/** One outcome in words. */
export type OutcomeView = {
  readonly code: string;
  readonly title: string;
  readonly expected: string;
  /** Whether a source states the expected level (R32). */
  readonly confirmed: boolean;
  /** `Not answered` where there is no level: never `Not achieved` (R12). */
  readonly declared: string;
  readonly position: 'Below expected' | 'Meets expected' | null;
  readonly state: State;
  /** The level before the policy was withdrawn (R2). */
  readonly loweredFrom: string | null;
  readonly policy: PolicyView | null;
  readonly fields: readonly Row[];
  readonly statement: string;
  readonly indicators: readonly IndicatorView[];
  readonly evidence: readonly EvidenceView[];
};

const positions = { below: 'Below expected', meets: 'Meets expected', 'not-answered': null } as const;

/** An outcome of a snapshot in words. */
export function outcomeView(outcome: SnapshotOutcome, asked: Asked, holdings: Holdings): OutcomeView {
  const question = asked.policies[outcome.code];
  return {
    code: outcome.code,
    title: outcome.title,
    expected: sayLevel(outcome.expected),
    confirmed: outcome.provenance === 'stated',
    declared: sayLevel(outcome.level),
    position: positions[positionOf(outcome)],
    state: stateOf(outcome),
    loweredFrom: outcome.loweredFrom === null ? null : sayLevel(outcome.loweredFrom),
    policy: question ? policyView(question, outcome.policy) : null,
    fields: fieldsOf(outcome, asked),
    statement: outcome.statement,
    indicators: indicatorsOf(outcome, asked),
    evidence: outcome.evidence.map((item) => evidenceView(item, holdings)),
  };
}

const policyView = (question: PolicyQuestion, policy: PolicyAnswer | null): PolicyView => ({
  title: question.title,
  policy: question.policy,
  question: question.question,
  answer: sayPolicy(question, policy),
  details: question.exceptions.flatMap((detail) => {
    const given = policy?.details[detail.id] ?? '';
    return given === '' ? [] : [{ key: detail.label, value: sayDetail(detail, given) }];
  }),
});

function sayDetail(detail: ExceptionDetail, given: string): string {
  if (detail.kind === 'choice') return detail.options.find((one) => one.value === given)?.label ?? given;
  return detail.kind === 'date' && !Number.isNaN(Date.parse(given)) ? sayDay(given) : given;
}

function fieldsOf({ code, fields }: SnapshotOutcome, asked: Asked): Row[] {
  return (asked.fields[code] ?? []).map(({ id, label, kind }) => {
    const given = fields[id] ?? '';
    return { key: label, value: given === '' ? 'Not given' : kind === 'percentage' ? `${given}%` : given };
  });
}

const naturally = new Intl.Collator('en-GB', { numeric: true });

/** Those that were marked or commented on, by level from low to high. */
function indicatorsOf({ marks }: SnapshotOutcome, { indicators }: Asked): IndicatorView[] {
  return Object.entries(marks)
    .filter(([, mark]) => mark.mark !== null || mark.comment !== '')
    .map(([id, mark]) => ({
      id,
      mark,
      asked: indicators[id] ?? { level: 'not-achieved' as const, text: id },
    }))
    .toSorted(
      (a, b) =>
        levels.indexOf(a.asked.level) - levels.indexOf(b.asked.level) || naturally.compare(a.id, b.id),
    )
    .map(({ id, mark, asked }) => ({
      id,
      level: sayLevel(asked.level),
      text: asked.text,
      mark: sayMark(mark),
      comment: mark.comment,
    }));
}
