import { describe, expect, test } from 'vitest';
import { aScopeNow } from '../testing/a-scope-now.ts';
import { anEntry } from '../testing/an-entry.ts';
import { changeScope } from './change-scope.ts';
import { differenceOf, isSame } from './difference.ts';
import { type Entry, emptyScope, type Scope } from './entry.ts';
import { withReferences } from './references.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const [a, b, c] = ['F1', 'F2', 'F3'].map((reference) =>
  anEntry({ reference, name: `Function ${reference}` }),
) as [Entry, Entry, Entry];
const scope = (...entries: Entry[]): Scope => ({ ...emptyScope, entries });
const reason = { reason: 'incident', explanation: ' The outage ' };

describe('the next version of a scope (R28)', () => {
  test('the first needs no reason', () => {
    expect(changeScope(where, aScopeNow([]), scope(a), { reason: '', explanation: '' })).toMatchObject({
      events: [
        {
          type: 'scope-changed',
          about: '2025-26/essential-functions',
          payload: { version: 1, reason: null, added: [a], sequence: ['F1'], fileVersion: null },
        },
      ],
    });
  });

  test('a change says what was there before and after, and why', () => {
    const renamed = { ...a, name: 'Renamed' };
    const after = { ...scope(c, renamed), justification: 'Because' };
    expect(changeScope(where, aScopeNow([a, b]), after, reason, 4)).toMatchObject({
      events: [
        {
          payload: {
            version: 2,
            reason: 'incident',
            explanation: 'The outage',
            fileVersion: 4,
            added: [c],
            changed: [{ before: a, after: renamed }],
            removed: [b],
            sequence: ['F3', 'F1'],
            justification: { before: '', after: 'Because' },
            justifiedIn: 2,
          },
        },
      ],
    });
  });

  test.each([
    ['without a reason', { reason: '', explanation: '' }, scope(b), 'reason-missing'],
    [
      'with another reason in no words',
      { reason: 'other', explanation: '' },
      scope(b),
      'explanation-missing',
    ],
    ['where nothing differs', reason, scope(a), 'nothing-changed'],
  ])('%s is refused', (_, input, after, code) => {
    expect(changeScope(where, aScopeNow([a]), after, input)).toEqual({
      refused: 'invalid',
      problems: [{ code }],
    });
  });
});

describe('what differs between two scopes', () => {
  test('function by function, text by text', () => {
    const after = { ...b, systems: ['Only this'], more: { Notes: 'new' } };
    const difference = differenceOf(scope(a, b), scope(a, after, c));
    expect(difference).toMatchObject({ added: [c], removed: [], unchanged: 1, reordered: false });
    expect(difference.changed[0]?.fields).toEqual([
      { heading: 'Systems', before: 'Electronic patient record\nPathology system', after: 'Only this' },
      { heading: 'Notes', before: '', after: 'new' },
    ]);
  });

  test('order, columns and justification count too; nothing else does', () => {
    expect(isSame(differenceOf(scope(a, b), scope(a, b)))).toBe(true);
    expect(differenceOf(scope(a, b), scope(b, a)).reordered).toBe(true);
    expect(isSame(differenceOf(scope(a), { ...scope(a), columns: ['Notes'] }))).toBe(false);
    expect(isSame(differenceOf(scope(a), { ...scope(a), justification: 'Why' }))).toBe(false);
  });
});

describe('which function a row of a workbook is', () => {
  const references = (rows: Entry[], current: Entry[], last = 9) =>
    withReferences(scope(...rows), scope(...current), last).entries.map((one) => one.reference);

  test('the one whose reference it carries, also under a new name', () => {
    expect(references([{ ...b, name: 'New name' }, a], [a, b])).toEqual(['F2', 'F1']);
  });

  test('else the one of the same service and name', () => {
    expect(references([{ ...b, reference: '', name: 'FUNCTION  f2' }], [a, b])).toEqual(['F2']);
    expect(references([{ ...b, reference: '', service: 'Another' }], [a, b])).toEqual(['F10']);
  });

  test('else a new one, whose number nothing ever had', () => {
    expect(
      references(
        [
          { ...c, reference: 'F77' },
          { ...c, reference: '' },
        ],
        [a],
        12,
      ),
    ).toEqual(['F13', 'F14']);
  });

  test('two rows are never the same function', () => {
    const copy = { ...a, reference: '' };
    expect(references([copy, copy, a], [a])).toEqual(['F10', 'F11', 'F1']);
    expect(references([copy, copy], [a])).toEqual(['F1', 'F10']);
  });
});
