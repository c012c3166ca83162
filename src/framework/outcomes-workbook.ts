import type { Moment } from '../platform/clock.ts';
import type { Sheet, Workbook } from '../platform/documents/workbook-shape.ts';
import { indicatorsOf, sayLevel } from './rules/level.ts';
import { type ListedOutcome, listedOutcomes, type OutcomeList } from './rules/outcome-list.ts';
import type { Cell, PolicyQuestion } from './rules/pack.ts';

const known: { readonly [P in Cell['provenance']]: string } = {
  stated: 'Stated by a public source',
  inferred: 'Not confirmed: worked out from public sources',
  assumed: 'Not confirmed: assumed, no source was found',
};
const wording: { readonly [W in PolicyQuestion['wording']]: string } = {
  drafted: 'Written for this service',
  summary: 'Shortened from the published question',
  official: 'Official',
};

/** The list as a workbook: outcomes with expected levels, indicators, policy questions. */
export function outcomesWorkbook(list: OutcomeList, made: Moment): Workbook {
  const title = `Outcomes and expected levels ${list.edition.id}`;
  const intro = [title, ...(list.officialWording ? [] : [list.framework.note])];
  return {
    title,
    creator: 'Data Security and Protection Toolkit',
    created: new Date(made),
    sheets: [outcomesSheet(list, intro), indicatorsSheet(list, intro), policySheet(list)],
  };
}

const outcomesSheet = (list: OutcomeList, intro: readonly string[]): Sheet => ({
  name: 'Outcomes',
  intro,
  freezeHeader: true,
  columns: [
    { heading: 'Objective', width: 24 },
    { heading: 'Principle', width: 28 },
    { heading: 'Outcome', width: 9 },
    { heading: 'Title', width: 30 },
    { heading: 'Description', width: 60 },
    ...list.profiles.flatMap(({ title, state }) => [
      { heading: `Expected level: ${title}${state === 'confirmed' ? '' : ` (${state})`}`, width: 22 },
      { heading: `How it is known: ${title}`, width: 26 },
    ]),
    { heading: 'Mandatory policy requirement', width: 28 },
    { heading: 'Also asked', width: 34 },
    { heading: 'Note', width: 40 },
    { heading: 'Published guidance', width: 40 },
  ],
  rows: list.objectives.flatMap((objective) =>
    objective.principles.flatMap((principle) =>
      principle.outcomes.map((listed) => [
        `${objective.code} ${objective.title}`,
        `${principle.code} ${principle.title}`,
        listed.outcome.code,
        listed.outcome.title,
        listed.outcome.summary,
        ...listed.expected.flatMap((cell) => [sayLevel(cell.expected), known[cell.provenance]]),
        listed.policy?.title ?? '',
        listed.fields.map((field) => field.label).join('; '),
        listed.note ?? '',
        listed.guidance,
      ]),
    ),
  ),
});

const indicatorsSheet = (list: OutcomeList, intro: readonly string[]): Sheet => ({
  name: 'Indicators',
  intro,
  freezeHeader: true,
  columns: [
    { heading: 'Outcome', width: 9 },
    { heading: 'Title', width: 30 },
    { heading: 'Level', width: 20 },
    { heading: 'Reference', width: 14 },
    { heading: 'Indicator of good practice', width: 90 },
  ],
  rows: listedOutcomes(list).flatMap(({ outcome }) =>
    indicatorsOf(outcome).map(({ id, level, text }) => [
      outcome.code,
      outcome.title,
      sayLevel(level),
      id,
      text,
    ]),
  ),
});

const policySheet = (list: OutcomeList): Sheet => ({
  name: 'Policy questions',
  intro: [`Mandatory policy requirements ${list.edition.id}`],
  freezeHeader: true,
  columns: [
    { heading: 'Outcome', width: 9 },
    { heading: 'Title', width: 30 },
    { heading: 'Policy', width: 36 },
    { heading: 'Version', width: 16 },
    { heading: 'Question', width: 60 },
    { heading: 'Answers', width: 28 },
    { heading: 'Asked with exceptions', width: 36 },
    { heading: 'Wording', width: 26 },
    { heading: 'Policy’s address', width: 50 },
  ],
  rows: listedOutcomes(list).flatMap((listed) => (listed.policy ? [policyRow(listed, listed.policy)] : [])),
});

const policyRow = ({ outcome }: ListedOutcome, policy: PolicyQuestion): string[] => [
  outcome.code,
  outcome.title,
  policy.policy.title,
  policy.policy.version,
  policy.question,
  policy.options.map((option) => option.label).join('; '),
  policy.exceptions.map((detail) => detail.label).join('; '),
  wording[policy.wording],
  policy.policy.address,
];
