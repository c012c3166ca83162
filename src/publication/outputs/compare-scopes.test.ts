import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, Scope } from '../../essential-functions/rules/entry.ts';
import { anEntry } from '../../essential-functions/testing/an-entry.ts';
import { someScope } from '../../essential-functions/testing/some-scopes.ts';
import { compareScopes, type KnownBy } from './compare-scopes.ts';
import { scopeView } from './scope-view.ts';

const scope = (entries: readonly Entry[], justification = ''): Scope => ({
  justification,
  columns: ['Our risk score'],
  entries,
});
const compare = (before: Scope | undefined, after: Scope | undefined, knownBy: KnownBy = 'reference') =>
  compareScopes(scopeView(before), scopeView(after), knownBy);

/** Each function that differs, with what is said of its parts; what only one side says in brackets. */
const said = (...sides: Parameters<typeof compare>) =>
  compare(...sides).functions.map(({ reference, name, how, changes }) => [
    `${reference} ${name}: ${how}`,
    ...changes.map(({ what, none, before, after }) => {
      const words = (side: typeof before) =>
        side.map(({ text, mark }) => (mark === 'same' ? text : `[${text}]`)).join('') || none;
      return `${what}: ${words(before)} -> ${words(after)}`;
    }),
  ]);

describe('functions beside each other', () => {
  test('a part that changed is shown with what only each side says, word by word where it is long', () => {
    const description = 'Receives, triages and treats about 300 people a day, at all hours.';
    const before = anEntry({ description, outage: '4 hours' });
    const after = anEntry({ description: description.replace('300', '400'), outage: '2 hours' });
    expect(said(scope([before]), scope([after]))).toEqual([
      [
        'F1 Emergency department: Changed',
        'Description: Receives, triages and treats about[ 300] people a day, at all hours. -> Receives, triages and treats about[ 400] people a day, at all hours.',
        'Tolerable outage: [4 hours] -> [2 hours]',
      ],
    ]);
  });

  test('lists, suppliers with their codes, days and columns of others are compared as they are said', () => {
    const before = anEntry();
    const after = {
      ...anEntry({ systems: 'Electronic patient record', supplierCodes: '8XX02', reviewed: '2026-03-01' }),
      more: { 'Our risk score': '7' },
    };
    expect(said(scope([before]), scope([after]))).toEqual([
      [
        'F1 Emergency department: Changed',
        'Systems: Electronic patient record[\nPathology system] -> Electronic patient record',
        'Suppliers and what they provide: Example Health Systems: electronic patient record, hosted (ODS code[ 8XX01)] -> Example Health Systems: electronic patient record, hosted (ODS code[ 8XX02)]',
        'Last reviewed: [1 October 2025] -> [1 March 2026]',
        'Our risk score: Nothing entered -> [7]',
      ],
    ]);
  });

  test('a function that came or went is shown whole, and the rest is counted as the same', () => {
    const [kept, gone] = [anEntry(), anEntry({ reference: 'F2', name: 'Pharmacy' })];
    const come = anEntry({ reference: 'F3', name: 'Maternity' });
    const changes = compare(scope([gone, kept]), scope([kept, come]));
    expect(changes.functions.map(({ reference, how }) => `${reference} ${how}`)).toEqual([
      'F3 Added',
      'F2 Removed',
    ]);
    expect(changes.same).toBe(1);
    const [added, removed] = changes.functions;
    expect(added?.changes).toContainEqual({
      ...{ what: 'Function', none: 'Not recorded', before: [] },
      after: [{ text: 'Maternity', mark: 'added' }],
    });
    expect(added?.changes.length).toBe(16);
    expect(removed?.changes.every((one) => one.after.length === 0 && one.before.length === 1)).toBe(true);
  });

  test('within an edition a function is known by its reference, in another by its names', () => {
    const [earlier, renamed] = [anEntry(), anEntry({ name: 'Urgent care' })];
    expect(compare(scope([earlier]), scope([renamed])).functions.map((one) => one.how)).toEqual(['Changed']);
    const elsewhere = anEntry({ reference: 'F7', name: ' EMERGENCY  department', owner: 'The chief nurse' });
    const other = anEntry({ reference: 'F1', name: 'Pharmacy' });
    expect(
      compare(scope([earlier]), scope([other, elsewhere]), 'names').functions.map((one) => [
        one.reference,
        one.how,
      ]),
    ).toEqual([
      ['F1', 'Added'],
      ['F7', 'Changed'],
    ]);
  });

  test('the justification of the whole is compared too', () => {
    const { justification } = compare(scope([], 'All clinical sites.'), scope([anEntry()]));
    expect(justification).toMatchObject({
      what: 'Justification of the scope',
      none: 'None was given.',
      before: [{ text: 'All clinical sites.', mark: 'removed' }],
      after: [],
    });
  });

  test('a snapshot from before functions were recorded has none', () => {
    expect(compare(undefined, undefined)).toEqual({ justification: null, functions: [], same: 0 });
    expect(said(undefined, scope([anEntry()])).map(([first]) => first)).toEqual([
      'F1 Emergency department: Added',
    ]);
  });

  test('for any scopes: the same does not differ, and every function is said once, as the same or otherwise', () => {
    fc.assert(
      fc.property(someScope, someScope, fc.constantFrom<KnownBy[]>('reference', 'names'), (a, b, knownBy) => {
        const none = { justification: null, functions: [], same: a.entries.length };
        expect(compare(a, a, knownBy)).toEqual(none);
        const { functions, same } = compare(a, b, knownBy);
        const count = (how: string) => functions.filter((one) => one.how === how).length;
        expect(same + count('Changed') + count('Added')).toBe(b.entries.length);
        expect(same + count('Changed') + count('Removed')).toBe(a.entries.length);
      }),
      { numRuns: 40 },
    );
  });
});
