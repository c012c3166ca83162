import type { Stretch } from './alignment.ts';
import type { EvidenceView } from './evidence-view.ts';
import type { IndicatorView, OutcomeView } from './outcome-view.ts';
import { type Way, wayOf } from './ways.ts';
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
  /** How it came about, where it is not the same outcome under the same code. */
  readonly origin: string | null;
  readonly levels: { readonly before: string; readonly after: string };
  readonly way: Way;
  /** Whether a side is below the level that was expected of it. */
  readonly below: { readonly before: boolean; readonly after: boolean };
  readonly changes: readonly Change[];
};

/** Which outcomes are laid beside each other: one of the later side with those it came from, or one that was dropped. */
export type Pair = {
  readonly before: readonly string[];
  readonly after: string | null;
  readonly origin: string | null;
};

/** One thing that a side says, in words; empty where it says nothing. */
export type Fact = {
  readonly key: string;
  readonly what: string;
  readonly none: string;
  readonly text: string;
};

/** Outcome by outcome, what differs between an earlier side and a later one; equal outcomes are left out. */
export function compareOutcomes(
  before: readonly OutcomeView[],
  after: readonly OutcomeView[],
): readonly OutcomeChanges[] {
  return comparePairs(before, after, sameCodes(before, after)).filter((one) => one.changes.length > 0);
}

/** Every code of either side with itself. */
function sameCodes(before: readonly OutcomeView[], after: readonly OutcomeView[]): Pair[] {
  const codes = [...new Set([...after, ...before].map((one) => one.code))];
  const isIn = (side: readonly OutcomeView[], code: string) => side.some((one) => one.code === code);
  return codes.map((code) => ({
    before: isIn(before, code) ? [code] : [],
    after: isIn(after, code) ? code : null,
    origin: null,
  }));
}

/** The same for pairs of outcomes, equal ones too. */
export function comparePairs(
  before: readonly OutcomeView[],
  after: readonly OutcomeView[],
  pairs: readonly Pair[],
): readonly OutcomeChanges[] {
  return pairs.flatMap((pair): readonly OutcomeChanges[] => {
    const earlier = pair.before.flatMap((code) => before.filter((one) => one.code === code));
    const later = after.filter((one) => one.code === pair.after);
    const shown = later[0] ?? earlier[0];
    if (!shown) return [];
    const changes = compareFacts(factsOfAll(earlier), factsOfAll(later));
    return [
      {
        code: shown.code,
        title: shown.title,
        origin: pair.origin,
        levels: { before: levelsIn(earlier), after: levelsIn(later) },
        way: wayOf(earlier, later, changes.length > 0 || pair.origin !== null),
        below: { before: earlier.some(isBelow), after: later.some(isBelow) },
        changes,
      },
    ];
  });
}

const isBelow = ({ position }: OutcomeView): boolean => position === 'Below expected';

const levelsIn = (views: readonly OutcomeView[]): string =>
  views.length === 1
    ? (views[0]?.declared ?? '')
    : views.map((one) => `${one.code}: ${one.declared}`).join(', ');

/** The facts of several outcomes that became one, each with the code that said it. */
function factsOfAll(views: readonly OutcomeView[]): Fact[] {
  const [only] = views;
  if (only && views.length === 1) return factsOf(only);
  const all = views.flatMap((view) => factsOf(view).map((one) => ({ ...one, code: view.code })));
  return [...new Set(all.map((one) => one.key))].flatMap((key) => {
    const said = all.filter((one) => one.key === key);
    const [first] = said;
    if (!first) return [];
    const texts = said.filter((one) => one.text !== '');
    // The same item of evidence under both is one item.
    const isOne = new Set(texts.map((one) => one.text)).size === 1 && key.startsWith('evidence ');
    const text = isOne ? first.text : texts.map((one) => `${one.code}: ${one.text}`).join('\n\n');
    return [{ key, what: first.what, none: first.none, text }];
  });
}

/** Whether another essential functions file is there; null where it is the same. */
export function compareFile(before: EvidenceView | null, after: EvidenceView | null): Change | null {
  if (before?.sha256 === after?.sha256) return null;
  const said = (view: EvidenceView | null) => (view === null ? '' : sayEvidence(view));
  return changeOf('Essential functions file', 'Not uploaded', said(before), said(after));
}

/** Fact by fact, what differs; equal ones are left out. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): Change[] {
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
      ...fact(`Indicator ${one.id}`, sayIndicator(one), `Indicator of ${one.level}`),
      none: 'Not marked',
    })),
    ...view.evidence.map((one) => ({
      ...fact(`evidence ${one.id}`, sayEvidence(one), 'Evidence'),
      none: 'Not attached',
    })),
  ];
}

const fact = (key: string, text: string, what = key): Fact => ({ key, what, none: 'None', text });

/** In its own words: its number says nothing to most people. */
const sayIndicator = ({ text, mark, comment }: IndicatorView): string =>
  [`${text} ${mark}`, ...(comment === '' ? [] : [`Comment: ${comment}`])].join('. ');

const sayEvidence = ({ title, what, filename, address }: EvidenceView): string =>
  [title, what, filename, address].filter((part) => part !== null).join(', ');
