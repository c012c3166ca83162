import { describe, expect, test } from 'vitest';
import { type Action, emptyAction } from '../../improvement-plan/rules/action.ts';
import type { VersionEvidence, VersionOutcome } from '../../improvement-plan/rules/version.ts';
import type { UpdateAnswer } from '../../plan-review/rules/update.ts';
import { isExplained, type Known, type Standing } from './explained.ts';

const saved = { changedAt: '2026-07-01T09:00:00.000Z', changedBy: 'Mo Member' };
const action: Action = {
  ...{ ...emptyAction, ...saved, reference: 'A1.a-1', outcome: 'A1.a', version: 3 },
  action: 'Review privileged access every month',
};
const evidence: VersionEvidence = {
  ...({
    id: 'e1',
    kind: 'file',
    title: 'Minutes',
    filename: 'minutes.txt',
    mediaType: 'text/plain',
  } as const),
  ...{ size: 1, sha256: 'abc', address: null, version: 1, onRequest: false },
};
const outcome: VersionOutcome = {
  ...{ code: 'A1.a', title: 'Board direction', objective: 'A', principle: 'A1' },
  ...({ expected: 'achieved', typeExpected: null, declared: 'not-achieved', isBelow: true } as const),
};
const answer: UpdateAnswer = {
  ...{ reference: 'A1.a-1', version: 1, at: saved.changedAt, by: 'Mo Member' },
  ...{ stillValid: true, newDelivery: null, comment: 'On its way' },
};

const version = { outcomes: [outcome], actions: [{ ...action, evidence: [evidence] }] };
const standing: Standing = { content: version, actions: [action], answers: new Map(), published: [] };
const known: Known = { version, handedOver: new Map([['A1.a-1', action]]) };
const another = { ...action, reference: 'A1.a-2' };

describe('what a reviewer can know of what would be handed over (R38)', () => {
  test('what was handed over, and nothing else', () => {
    expect(isExplained(standing, known)).toBe(true);
  });

  test.each([
    ['changed words', { actions: [{ ...action, gap: 'A secret' }] }],
    ['another action', { actions: [action, another] }],
    ['an action that was removed', { actions: [] }],
    ['an answer in the round', { answers: new Map([['A1.a-1', answer]]) }],
    [
      'evidence that was attached',
      { content: { ...version, actions: [{ ...action, evidence: [evidence, { ...evidence, id: 'e2' }] }] } },
    ],
    [
      'evidence with another content',
      { content: { ...version, actions: [{ ...action, evidence: [{ ...evidence, version: 2 }] }] } },
    ],
    ['evidence that was taken away', { content: { ...version, actions: [{ ...action, evidence: [] }] } }],
    [
      'a level that was declared since',
      { content: { ...version, outcomes: [{ ...outcome, declared: 'partially-achieved' }] } },
    ],
    [
      'the level of an outcome that the plan did not speak of',
      { content: { ...version, outcomes: [outcome, { ...outcome, code: 'B2.a' }] } },
    ],
  ] as const)('not %s', (_, over: Partial<Standing>) => {
    expect(isExplained({ ...standing, ...over }, known)).toBe(false);
  });

  test('a level that was published, and an outcome without an answer', () => {
    const more = [
      { ...outcome, declared: 'partially-achieved' },
      { ...outcome, code: 'B2.a', declared: null },
    ] as const;
    const content = { ...version, outcomes: more };
    expect(isExplained({ ...standing, content, published: ['A1.a'] }, known)).toBe(true);
  });

  test('words and answers that came by email are known with it', () => {
    const emailed = { ...action, gap: 'As the email says', version: 4 };
    const handedOver = new Map([['A1.a-1', { ...emailed, update: answer }]]);
    const after = { ...standing, actions: [emailed], answers: new Map([['A1.a-1', answer]]) };
    expect(isExplained(after, { ...known, handedOver })).toBe(true);
  });
});
