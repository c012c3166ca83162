import type { Stretch } from './alignment.ts';
import type { EvidenceView } from './evidence-view.ts';
import type { IndicatorView, OutcomeView } from './outcome-view.ts';
import { wordDiff } from './word-diff.ts';

/** One part of an outcome that differs: each side with what only it says marked. */
export type Change = {
  readonly what: string;
  /** What is said of a side that has nothing. */
  readonly none: string;
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
};

export type OutcomeChanges = {
  readonly code: string;
  readonly title: string;
  readonly changes: readonly Change[];
};

type Fact = { readonly key: string; readonly what: string; readonly none: string; readonly text: string };

/** Outcome by outcome, what differs between what was published and today; equal outcomes are left out. */
export function compareOutcomes(
  before: readonly OutcomeView[],
  after: readonly OutcomeView[],
): readonly OutcomeChanges[] {
  const codes = [...new Set([...after, ...before].map((one) => one.code))];
  return codes.flatMap((code) => {
    const earlier = before.find((one) => one.code === code);
    const later = after.find((one) => one.code === code);
    const changes = compareFacts(earlier ? factsOf(earlier) : [], later ? factsOf(later) : []);
    const title = (later ?? earlier)?.title ?? '';
    return changes.length === 0 ? [] : [{ code, title, changes }];
  });
}

/** Whether another essential functions file is there; null where it is the same. */
export function compareFunctions(before: EvidenceView | null, after: EvidenceView | null): Change | null {
  if (before?.sha256 === after?.sha256) return null;
  const said = (view: EvidenceView | null) => (view === null ? '' : sayEvidence(view));
  return changeOf('Essential functions', 'Not uploaded', said(before), said(after));
}

function compareFacts(before: readonly Fact[], after: readonly Fact[]): Change[] {
  const keys = [...new Set([...after, ...before].map((one) => one.key))];
  return keys.flatMap((key) => {
    const earlier = before.find((one) => one.key === key);
    const later = after.find((one) => one.key === key);
    const { what, none } = later ?? earlier ?? { what: '', none: '' };
    if (earlier?.text === later?.text) return [];
    return [changeOf(what, none, earlier?.text ?? '', later?.text ?? '')];
  });
}

/** Long texts word by word; short ones are clearer as a whole: “Not achieved” and “Achieved” share a word by accident. */
function changeOf(what: string, none: string, before: string, after: string): Change {
  const stretches =
    Math.max(before.length, after.length) < 40 ? whole(before, after) : wordDiff(before, after);
  return {
    what,
    none,
    before: stretches.filter((one) => one.mark !== 'added'),
    after: stretches.filter((one) => one.mark !== 'removed'),
  };
}

const whole = (before: string, after: string): Stretch[] =>
  [
    { text: before, mark: 'removed' as const },
    { text: after, mark: 'added' as const },
  ].filter((one) => one.text !== '');

function factsOf(view: OutcomeView): Fact[] {
  const { policy } = view;
  return [
    fact('Declared level', view.declared),
    fact('Status', view.state),
    fact('Expected level', view.expected),
    ...(policy ? [fact('Policy', policy.answer, policy.title)] : []),
    ...(policy?.details ?? []).map((one) => fact(`Policy: ${one.key}`, one.value)),
    ...view.fields.map((one) => fact(one.key, one.value)),
    fact('Supporting information', view.statement),
    ...view.indicators.map((one) => ({
      ...fact(`Indicator ${one.id}`, sayIndicator(one)),
      none: 'Not marked',
    })),
    ...view.evidence.map((one) => ({
      ...fact(`evidence ${one.id}`, sayEvidence(one), 'Evidence'),
      none: 'Not attached',
    })),
  ];
}

const fact = (key: string, text: string, what = key): Fact => ({ key, what, none: 'None', text });

const sayIndicator = ({ mark, comment }: IndicatorView): string =>
  comment === '' ? mark : `${mark}. Comment: ${comment}`;

const sayEvidence = ({ title, what, filename, address }: EvidenceView): string =>
  [title, what, filename, address].filter((part) => part !== null).join(', ');
