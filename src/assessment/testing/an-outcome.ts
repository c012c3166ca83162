import type { ExtraField, Level, Outcome, PolicyQuestion } from '../../framework/rules/pack.ts';
import { type Answer, unanswered } from '../rules/answer.ts';
import type { Asked } from '../rules/save.ts';

const indicators = (level: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `${level}#${n + 1}`, text: `${level} number ${n + 1}` }));

/** An outcome with so many indicators per level; no partial ones where the count is 0 (R1). */
export function anOutcome(counts: { low?: number; partial?: number; high?: number } = {}): Outcome {
  const { low = 2, partial = 2, high = 2 } = counts;
  return {
    code: 'Q1.a',
    title: 'An outcome',
    summary: 'What it is about.',
    provenance: 'confirmed',
    indicators: {
      'not-achieved': indicators('low', low),
      ...(partial === 0 ? {} : { 'partially-achieved': indicators('partial', partial) }),
      achieved: indicators('high', high),
    },
  };
}

/** A policy question with exceptions, as it stands in an edition (R2, R3). */
export const aQuestion = (over: Partial<PolicyQuestion> = {}): PolicyQuestion => ({
  id: 'a-policy',
  title: 'A policy',
  policy: { title: 'A policy', version: '1', address: 'https://example.nhs.uk/policy' },
  question: 'Is the policy met?',
  options: [
    { value: 'yes', label: 'Yes', confirms: true },
    { value: 'mostly', label: 'Yes, with exceptions', confirms: true, exceptions: true },
    { value: 'no', label: 'No', confirms: false },
  ],
  exceptions: [
    { id: 'what', label: 'What is excepted', kind: 'text', options: [] },
    {
      id: 'who',
      label: 'Who approved it',
      kind: 'choice',
      options: [{ value: 'board', label: 'The board' }],
    },
    { id: 'when', label: 'When it was approved', kind: 'date', options: [] },
  ],
  page: true,
  wording: 'official',
  ...over,
});

export const someFields: readonly ExtraField[] = [
  { id: 'risk', label: 'Top risk', kind: 'text' },
  { id: 'share', label: 'Share of desktops', kind: 'percentage' },
];

/** What a save is judged by: an open edition, no policy question and no extra fields unless overridden. */
export const asked = (over: Partial<Asked> = {}): Asked => ({
  organisation: 'RX1',
  edition: '2025-26',
  framework: 'caf',
  outcome: anOutcome(),
  question: undefined,
  fields: [],
  open: true,
  reviews: [],
  ...over,
});

/** An answer at version 3, a draft without a level unless overridden. */
export const anAnswer = (over: Partial<Answer> = {}): Answer => ({
  ...unanswered('Q1.a'),
  version: 3,
  changedAt: '2025-12-01T09:00:00.000Z',
  changedBy: 'Mo Member',
  ...over,
});

export const yes = { value: 'yes', details: {} } as const;
export const no = { value: 'no', details: {} } as const;

/** An answered policy and the level that rests on it. */
export const confirmed = (level: Level, over: Partial<Answer> = {}): Answer =>
  anAnswer({ level, complete: true, policy: yes, ...over });
