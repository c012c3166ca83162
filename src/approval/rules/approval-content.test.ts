import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryFrom } from '../../essential-functions/rules/entry.ts';
import type { ApprovalPart, ApprovalSubject } from '../../framework/rules/pack.ts';
import { canonical } from '../../platform/change/hash.ts';
import type { Position, SnapshotOutcome } from '../../publication/rules/snapshot.ts';
import { anOutcome, aPosition } from '../testing/a-position.ts';
import { approvalItem, type Decided } from './approval.ts';
import { approvalContentOf, isNeeded } from './approval-content.ts';

const covering = (...covers: ApprovalPart[]): ApprovalSubject => ({
  ...{ id: 'item', title: 'Item', about: 'All' },
  covers,
});
const answers = covering('levels', 'statements', 'policies');
const hashed = (subject: ApprovalSubject, position: Position) =>
  canonical(approvalContentOf(subject, { position, plan: null }));

const file = {
  ...{ id: 'e1', filename: 'scope.xlsx', size: 9, sha256: 'f' },
  uploadedAt: '2026-05-01T09:00:00.000Z',
};
const evidence = {
  id: 'e2',
  kind: 'file',
  title: 'Minutes',
  filename: 'm.txt',
  mediaType: 'text/plain',
} as const;
const held = { ...evidence, size: 3, sha256: 'c', address: null };
const scope = { justification: 'All of it', columns: [], entries: [entryFrom('F1', { name: 'Triage' })] };

describe('what an approval is of (R39)', () => {
  const before = aPosition([anOutcome('A1.a', { level: 'achieved', statement: 'We do' })]);
  const changed = (over: Partial<SnapshotOutcome>) =>
    aPosition(before.outcomes.map((one) => ({ ...one, ...over })));

  test.each([
    ['the level', { level: 'not-achieved' }],
    ['the expected level', { expected: 'partially-achieved' }],
    ['the supporting information', { statement: 'We do not' }],
    ['a field beside the level', { fields: { risk: 'Ransomware' } }],
    ['the policy answer', { policy: { value: 'yes', details: {} } }],
  ] as const)('%s belongs to the answers', (_, over) => {
    expect(hashed(answers, changed(over))).not.toBe(hashed(answers, before));
  });

  test('a policy’s exceptions belong to the answers, an empty box does not', () => {
    const policy = (details: Record<string, string>) => ({ policy: { value: 'exceptions', details } });
    const bare = hashed(answers, changed(policy({})));
    expect(hashed(answers, changed(policy({ summary: 'One scanner' })))).not.toBe(bare);
    expect(hashed(answers, changed(policy({ summary: '' })))).toBe(bare);
  });

  test.each([
    ['draft or complete (R17)', { complete: true }],
    ['the outcome’s title, corrected during the year', { title: 'Other words' }],
    ['how the expected level is known', { provenance: 'inferred' }],
    ['marks on indicators', { marks: { i: { mark: 'true', comment: 'x' } } }],
    ['evidence', { evidence: [held] }],
    ['an empty field', { fields: { risk: '' } }],
  ] as const)('%s takes no approval of the answers away', (_, over) => {
    expect(hashed(answers, changed(over))).toBe(hashed(answers, before));
  });

  test('an edition can say that marks and evidence are approved too, the evidence’s version included', () => {
    const more = covering('indicators', 'evidence');
    const base = hashed(more, before);
    expect(hashed(more, changed({ marks: { i: { mark: 'true', comment: '' } } }))).not.toBe(base);
    const first = hashed(more, changed({ evidence: [held] }));
    expect(first).not.toBe(base);
    expect(hashed(more, changed({ evidence: [{ ...held, version: 2, sha256: 'd' }] }))).not.toBe(first);
  });

  test('the scope is its functions, why it is drawn so, and the file; not when the file was uploaded', () => {
    const subject = covering('essential-functions');
    const at = (over: Partial<Position>) => hashed(subject, aPosition([], over));
    const base = at({ functions: scope, essentialFunctions: file });
    expect(
      at({ functions: scope, essentialFunctions: { ...file, id: 'e9', uploadedAt: '2026-06-01' } }),
    ).toBe(base);
    expect(at({ functions: scope, essentialFunctions: { ...file, sha256: 'g' } })).not.toBe(base);
    expect(at({ functions: { ...scope, justification: 'Part' }, essentialFunctions: file })).not.toBe(base);
    expect(at({ functions: { ...scope, entries: [] }, essentialFunctions: file })).not.toBe(base);
  });

  test('the plan is needed only where there is one; an item that covers more always is', () => {
    const position = aPosition([]);
    expect(isNeeded(covering('improvement-plan'), { position, plan: null })).toBe(false);
    expect(isNeeded(covering('improvement-plan'), { position, plan: {} })).toBe(true);
    expect(isNeeded(covering('improvement-plan', 'levels'), { position, plan: null })).toBe(true);
  });
});

/** What somebody does: an edit of an outcome, or a decision on the item as it stands. */
const step = fc.oneof(
  fc.record({
    code: fc.constantFrom('A1.a', 'B1.a'),
    edit: fc.oneof(
      fc.record({ level: fc.constantFrom('achieved', 'not-achieved', null) }),
      fc.record({ statement: fc.constantFrom('', 'One', 'Two') }),
      fc.record({ complete: fc.boolean() }),
      fc.record({ title: fc.constantFrom('Old', 'New') }),
      fc.record({ policy: fc.constantFrom(null, { value: 'yes', details: {} }) }),
    ),
  }),
  fc.constantFrom('approved', 'attested', 'returned', 'objected'),
);

test('over any edits and decisions: given ⇔ the last decision was an approval of exactly what stands now', () => {
  let lapsed = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let position = aPosition([anOutcome('A1.a'), anOutcome('B1.a')]);
      let last: Decided | null = null;
      let shown: unknown = null;
      for (const one of steps) {
        if (typeof one !== 'string')
          position = aPosition(
            position.outcomes.map((outcome) =>
              outcome.code === one.code ? ({ ...outcome, ...one.edit } as SnapshotOutcome) : outcome,
            ),
          );
        const content = hashed(answers, position);
        if (typeof one === 'string') {
          // An objection keeps the content of what it objects to.
          last = made(one, content);
          shown = one === 'approved' || one === 'attested' ? seen(position) : null;
        }
        const item = approvalItem(
          {
            ...{ item: 'item', title: 'Item', about: '', covers: [], needed: true },
            contentHash: content,
            content,
          },
          last,
        );
        const same = shown !== null && JSON.stringify(seen(position)) === JSON.stringify(shown);
        expect(item.state === 'given').toBe(same);
        if (item.state === 'lapsed') lapsed += 1;
      }
    }),
  );
  expect(lapsed).toBeGreaterThan(0);
});

/** What the SIRO saw, told by hand and not by the rule that is tested. */
const seen = ({ outcomes }: Position) =>
  outcomes.map(({ level, statement, policy, expected }) => [
    level,
    statement,
    policy?.value ?? null,
    expected,
  ]);

const made = (decision: Decided['decision'], content: string): Decided => ({
  ...{ item: 'item', decision, contentHash: content, content, at: '2026-06-12T09:00:00.000Z' },
  ...{ by: 'Sira Owner', deputyFor: null, attested: null, comment: '', askedAgain: false, lapseTold: false },
});
