import type { PolicyAnswer } from '../../assessment/rules/answer.ts';
import { sayPolicy } from '../../assessment/rules/policy.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import { type ExceptionDetail, type Level, levels, type PolicyQuestion } from '../../framework/rules/pack.ts';
import { sayDay } from '../../platform/clock.ts';
import type { Asked, SnapshotOutcome } from '../rules/snapshot.ts';
import { type EvidenceView, evidenceView, type Holdings } from './evidence-view.ts';
import { positionOf } from './figures.ts';
import { type State, sayMark, stateOf } from './words.ts';

/** The indicators of the pack that a snapshot was made from, by their ids. */
export type Wording = ReadonlyMap<string, { readonly text: string; readonly level: Level }>;

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
  /** Level and text where the pack of that day is still there. */
  readonly level: string | null;
  readonly text: string | null;
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
export function outcomeView(
  outcome: SnapshotOutcome,
  asked: Asked,
  wording: Wording | null,
  holdings: Holdings,
): OutcomeView {
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
    indicators: indicatorsOf(outcome, wording),
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

/** Those that were marked or commented, by level from low to high as the pack has them; else by code. */
function indicatorsOf({ marks }: SnapshotOutcome, wording: Wording | null): IndicatorView[] {
  const place = (id: string) => levels.indexOf(wording?.get(id)?.level ?? 'not-achieved');
  return Object.entries(marks)
    .filter(([, mark]) => mark.mark !== null || mark.comment !== '')
    .toSorted(([a], [b]) => place(a) - place(b) || naturally.compare(a, b))
    .map(([id, mark]) => {
      const known = wording?.get(id);
      return {
        id,
        level: known ? sayLevel(known.level) : null,
        text: known?.text ?? null,
        mark: sayMark(mark),
        comment: mark.comment,
      };
    });
}
