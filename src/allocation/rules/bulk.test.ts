import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Allocated, type Allocation, allocationOf, isSame, unallocated } from './allocation.ts';
import { applied, type BulkInput, type Choice, planBulk, readChoice, seenIn } from './bulk.ts';
import type { Circle } from './circle.ts';
import { planUndo } from './undo.ts';

const person = (id: string) => ({ id, name: id.toUpperCase() });
const [a, b, c] = [person('a'), person('b'), person('c')];
const circle: Circle = {
  people: [a, b, c].map((one) => ({ ...one, outsider: false })).concat({ ...person('x'), outsider: true }),
  letsIn: true,
};
const known = ['A1.a', 'A1.b', 'B1.a'];
const allocation = (over: Partial<Allocated> = {}): Allocated => ({ ...unallocated, ...over });
const empty: BulkInput = {
  ...{ outcomes: ['A1.a'], owner: '', way: '', contributors: [], due: '', noDue: false },
};

describe('what is chosen for several outcomes', () => {
  test.each<[string, Partial<BulkInput>, Choice]>([
    ['an owner', { owner: 'a' }, { owner: a }],
    ['nobody as owner', { owner: 'nobody' }, { owner: null }],
    [
      'more contributors',
      { way: 'add', contributors: ['a', 'b'] },
      { contributors: { way: 'add', people: [a, b] } },
    ],
    ['a due date', { due: '2025-12-20' }, { due: '2025-12-20' }],
    ['no due date', { noDue: true }, { due: null }],
    [
      'all of it',
      { owner: 'a', way: 'remove', contributors: ['b'], due: '2025-12-20' },
      { owner: a, contributors: { way: 'remove', people: [b] }, due: '2025-12-20' },
    ],
  ])('%s; what is left empty stays as it is', (_, input, choice) => {
    expect(readChoice({ ...empty, ...input }, known, circle)).toEqual({ outcomes: ['A1.a'], choice });
  });

  test.each<[string, Partial<BulkInput>, Partial<Circle>, string]>([
    ['no outcome', { outcomes: [], owner: 'a' }, {}, 'outcomes-missing'],
    ['only outcomes that there are not', { outcomes: ['Z9.z'], owner: 'a' }, {}, 'outcomes-missing'],
    ['nothing to change', {}, {}, 'nothing-chosen'],
    ['somebody unknown', { owner: 'stranger' }, {}, 'person-unknown'],
    ['an unknown contributor', { way: 'add', contributors: ['stranger'] }, {}, 'person-unknown'],
    ['people, but not what to do with them', { contributors: ['a'] }, {}, 'way-missing'],
    ['a way, but no people', { way: 'replace' }, {}, 'contributors-missing'],
    ['no date', { due: '2025-02-30' }, {}, 'due-wrong'],
    ['a date and none', { due: '2025-12-20', noDue: true }, {}, 'due-both'],
    ['an outsider, by who may not let in', { owner: 'x' }, { letsIn: false }, 'only-administrators-let-in'],
  ])('refuses %s', (_, input, over, code) => {
    const read = readChoice({ ...empty, ...input }, known, { ...circle, ...over });
    expect(read).toMatchObject({ refused: 'invalid', problems: [{ code }] });
  });

  test('outcomes come in the framework’s order, once each', () => {
    const read = readChoice({ ...empty, outcomes: ['B1.a', 'A1.a', 'A1.a'], owner: 'a' }, known, circle);
    expect(read).toMatchObject({ outcomes: ['A1.a', 'B1.a'] });
  });
});

describe('what a choice makes of an allocation', () => {
  const before = allocation({
    owner: a,
    contributors: [b],
    due: '2025-12-01',
    indicators: { 'A1.a.A#1': c },
  });
  test.each<[string, Choice, Partial<Allocation>]>([
    ['nothing chosen', {}, {}],
    ['another owner', { owner: c }, { owner: c }],
    ['no owner', { owner: null }, { owner: null }],
    ['an owner who contributed is no longer named twice', { owner: b }, { owner: b, contributors: [] }],
    ['one more contributor', { contributors: { way: 'add', people: [c] } }, { contributors: [b, c] }],
    ['one who contributes already', { contributors: { way: 'add', people: [b] } }, {}],
    ['others instead', { contributors: { way: 'replace', people: [c] } }, { contributors: [c] }],
    ['one less', { contributors: { way: 'remove', people: [b, c] } }, { contributors: [] }],
    ['another date', { due: '2026-01-31' }, { due: '2026-01-31' }],
    ['no date', { due: null }, { due: null }],
  ])('%s', (_, choice, changed) => {
    expect(allocationOf(applied(before, choice))).toEqual(allocationOf({ ...before, ...changed }));
  });
});

const people = fc.subarray([a, b, c]);
const anAllocation: fc.Arbitrary<Allocated> = fc.record({
  owner: fc.constantFrom(null, a, b, c),
  contributors: people,
  due: fc.constantFrom(null, '2025-12-01', '2026-06-30'),
  indicators: fc.dictionary(fc.constantFrom('one', 'two'), fc.constantFrom(a, b, c)),
  version: fc.nat(5),
});
const aChoice: fc.Arbitrary<Choice> = fc.record(
  {
    owner: fc.constantFrom(null, a, b, c),
    contributors: fc.record({ way: fc.constantFrom('add', 'replace', 'remove'), people }),
    due: fc.constantFrom(null, '2025-12-24'),
  },
  { requiredKeys: [] },
);
const allOf = fc.dictionary(fc.constantFrom(...known), anAllocation);

const stepFrom = (before: ReadonlyMap<string, Allocated>, choice: Choice) => {
  const planned = planBulk(before, known, choice);
  const now = new Map(before);
  for (const one of planned)
    now.set(one.outcome, { ...allocationOf(one.after), version: one.before.version + 1 });
  const rows = planned.map((one) => ({
    outcome: one.outcome,
    version: one.before.version + 1,
    before: allocationOf(one.before),
    after: allocationOf(one.after),
  }));
  return { planned, now, rows };
};

describe('properties', () => {
  test('a plan names exactly the outcomes that the choice changes', () => {
    fc.assert(
      fc.property(allOf, aChoice, (made, choice) => {
        const before = new Map(Object.entries(made));
        const { planned } = stepFrom(before, choice);
        for (const outcome of known) {
          const was = before.get(outcome) ?? unallocated;
          const named = planned.some((one) => one.outcome === outcome);
          expect(named).toBe(!isSame(was, applied(was, choice)));
        }
      }),
    );
  });

  test('apply, then undo, is what was before', () => {
    fc.assert(
      fc.property(allOf, aChoice, (made, choice) => {
        const before = new Map(Object.entries(made));
        const { now, rows } = stepFrom(before, choice);
        for (const row of planUndo(rows, now, circle)) {
          if (!row.restores) throw new Error(`${row.outcome} is not put back`);
          expect(isSame(row.after, before.get(row.outcome) ?? unallocated)).toBe(true);
        }
      }),
    );
  });

  test('what somebody changed since is left as it is, and only that', () => {
    fc.assert(
      fc.property(allOf, aChoice, fc.constantFrom(...known), (made, choice, touched) => {
        const { now, rows } = stepFrom(new Map(Object.entries(made)), choice);
        const since = now.get(touched);
        if (since) now.set(touched, { ...since, version: since.version + 1 });
        for (const row of planUndo(rows, now, circle)) expect(row.restores).toBe(row.outcome !== touched);
      }),
    );
  });

  test('two previews say the same versions only where nothing has changed between them', () => {
    const [first, second] = [allocation({ version: 1 }), allocation({ version: 2 })];
    const seen = (one: Allocated) => seenIn(planBulk(new Map([['A1.a', one]]), ['A1.a'], { owner: a }));
    expect(seen(first)).toBe('A1.a:1');
    expect(seen(second)).toBe('A1.a:2');
  });
});

describe('undo does not give to whom nothing may be given', () => {
  const row = {
    outcome: 'A1.a',
    version: 2,
    before: allocation({ owner: a }),
    after: allocation({ owner: b }),
  };
  const outsider = { ...row, before: allocation({ contributors: [person('x')] }) };
  const now = new Map([['A1.a', allocation({ owner: b, version: 2 })]]);
  test.each([
    [
      'somebody who has left',
      row,
      { ...circle, people: circle.people.filter(({ id }) => id !== 'a') },
      'person-left',
    ],
    [
      'an outsider, by who may not let in',
      outsider,
      { ...circle, letsIn: false },
      'only-administrators-let-in',
    ],
  ])('%s', (_, step, now_, because) => {
    expect(planUndo([step], now, now_)).toEqual([{ outcome: 'A1.a', restores: false, because }]);
  });

  test('but somebody who has left and still holds it is no obstacle', () => {
    const step = { ...row, before: allocation({ owner: b, due: '2025-12-01' }) };
    const without = { ...circle, people: circle.people.filter(({ id }) => id !== 'b') };
    expect(planUndo([step], now, without)).toMatchObject([{ restores: true }]);
  });
});
