import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absences, type PackItem, type PackOutcome, planPack, sumsOf } from './plan.ts';

const anItem = (over: Partial<PackItem> = {}): PackItem => ({
  id: 'one',
  title: 'Minutes',
  about: 'Text, 12 bytes',
  filename: 'minutes.txt',
  mediaType: 'text/plain',
  size: 12,
  sha256: 'a'.repeat(64),
  address: null,
  absence: null,
  because: null,
  ...over,
});
const anOutcome = (code: string, evidence: readonly string[]): PackOutcome => ({
  ...{ code, title: '', objective: '', principle: '', expected: '', declared: '', state: '' },
  ...{ statement: '', answers: [], evidence },
});
const itemsOf = (...items: PackItem[]) => new Map(items.map((one) => [one.id, one]));

describe('what goes into an audit pack', () => {
  test('a file that serves two outcomes is in it once, and named at both', () => {
    const outcomes = [anOutcome('A1.a', ['one']), anOutcome('B2.a', ['one'])];
    const plan = planPack({ outcomes, items: itemsOf(anItem()), functions: null });
    expect(plan.files.map((one) => one.path)).toEqual(['evidence/0001-minutes.txt']);
    expect(plan.outcomes.map((one) => one.items[0]?.path)).toEqual([
      'evidence/0001-minutes.txt',
      'evidence/0001-minutes.txt',
    ]);
  });

  test('what cannot be in it is listed with the outcomes that lack it; a link is not missing', () => {
    const items = itemsOf(
      anItem({ absence: 'infected' }),
      anItem({ id: 'two', absence: 'link', sha256: null, address: 'https://example.nhs.uk/' }),
    );
    const plan = planPack({ outcomes: [anOutcome('A1.a', ['one', 'two'])], items, functions: null });
    expect(plan.files).toEqual([]);
    expect(plan.missing.map(({ item, outcomes }) => [item.id, item.absence, outcomes])).toEqual([
      ['one', 'infected', ['A1.a']],
    ]);
  });

  test('the essential functions file comes first', () => {
    const functions = anItem({ id: 'functions', filename: 'functions.xlsx', sha256: 'f'.repeat(64) });
    const plan = planPack({ outcomes: [anOutcome('A1.a', ['one'])], items: itemsOf(anItem()), functions });
    expect(plan.functions?.path).toBe('evidence/0001-functions.xlsx');
    expect(plan.files).toHaveLength(2);
  });

  const item = fc.record({
    id: fc.constantFrom(...'abcdefgh'),
    filename: fc.constantFrom('a.txt', 'A.TXT', '0001-a.txt', 'ŵ.pdf'),
    sha256: fc.constantFrom('1', '2', '3', '4', '5').map((digit) => digit.repeat(64)),
    absence: fc.constantFrom(null, ...absences),
  });

  test('names are unique on every disk, every file has its line of checksum, and nothing is lost without a reason', () => {
    fc.assert(
      fc.property(fc.array(item), fc.array(fc.array(fc.constantFrom(...'abcdefgh'))), (drawn, chosen) => {
        const items = itemsOf(...drawn.map((one) => anItem(one)));
        const outcomes = chosen.map((ids, index) => anOutcome(`A${index}`, [...new Set(ids)]));
        const plan = planPack({ outcomes, items, functions: null });
        const names = plan.files.map((one) => one.path.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        expect(sumsOf(plan.files).split('\n')).toHaveLength(plan.files.length + 1);
        const missing = plan.missing.map((one) => one.item.id);
        for (const one of plan.outcomes.flatMap((outcome) => outcome.items))
          expect(one.path !== null || one.absence === 'link' || missing.includes(one.id)).toBe(true);
      }),
    );
  });
});
