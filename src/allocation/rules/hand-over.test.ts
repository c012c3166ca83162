import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Allocation, allocationOf, holdingOf, holdsAnything, unallocated } from './allocation.ts';
import { handedOver, planHandover } from './hand-over.ts';

const person = (id: string) => ({ id, name: id.toUpperCase() });
const [from, to, other] = [person('from'), person('to'), person('other')];
const allocation = (over: Partial<Allocation>): Allocation => ({ ...allocationOf(unallocated), ...over });

describe('handing over puts one person in the place of another', () => {
  test.each<[string, Partial<Allocation>, Partial<Allocation>]>([
    ['as owner', { owner: from }, { owner: to }],
    ['as contributor', { contributors: [from, other] }, { contributors: [other, to] }],
    ['of indicators', { indicators: { one: from, two: other } }, { indicators: { one: to, two: other } }],
    ['with the due date', { owner: from, due: '2025-12-01' }, { owner: to, due: '2025-12-01' }],
    ['once, where both contribute', { contributors: [from, to] }, { contributors: [to] }],
    ['once, where the other is the owner', { owner: to, contributors: [from] }, { owner: to }],
    ['and nobody else', { owner: other }, { owner: other }],
  ])('%s', (_, before, after) => {
    expect(allocationOf(handedOver(allocation(before), from.id, to))).toEqual(allocation(after));
  });

  test('afterwards the first holds nothing, the second all of it, everybody else what they held', () => {
    const somebody = fc.constantFrom(from, to, other);
    const any = fc.record({
      owner: fc.option(somebody),
      contributors: fc.uniqueArray(somebody),
      due: fc.constantFrom(null, '2025-12-01'),
      indicators: fc.dictionary(fc.constantFrom('one', 'two', 'three'), somebody),
    });
    fc.assert(
      fc.property(any, (made) => {
        const before = allocationOf(made);
        const after = allocationOf(handedOver(before, from.id, to));
        expect(holdsAnything(holdingOf(after, from.id))).toBe(false);
        expect(holdingOf(after, other.id)).toEqual(holdingOf(before, other.id));
        const [was, had, has] = [
          holdingOf(before, from.id),
          holdingOf(before, to.id),
          holdingOf(after, to.id),
        ];
        expect(has.owner).toBe(was.owner || had.owner);
        expect(has.owner || has.contributor).toBe(
          was.owner || was.contributor || had.owner || had.contributor,
        );
        expect([...has.indicators].sort()).toEqual([...was.indicators, ...had.indicators].sort());
        expect(after.due).toBe(before.due);
      }),
    );
  });

  test('a plan names what the person holds, and nothing else', () => {
    const allocations = new Map([
      ['A1.a', { ...allocation({ owner: from }), version: 3 }],
      ['A1.b', { ...allocation({ owner: other }), version: 1 }],
      ['B1.a', { ...allocation({ indicators: { one: from } }), version: 1 }],
    ]);
    const planned = planHandover(allocations, ['A1.a', 'A1.b', 'A2.a', 'B1.a'], from.id, to);
    expect(planned.map(({ outcome, before }) => [outcome, before.version])).toEqual([
      ['A1.a', 3],
      ['B1.a', 1],
    ]);
  });
});
