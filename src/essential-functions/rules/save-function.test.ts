import { describe, expect, test } from 'vitest';
import { aScopeNow } from '../testing/a-scope-now.ts';
import { anEntry } from '../testing/an-entry.ts';
import { fieldsOf } from './entry.ts';
import { justifyScope } from './justify.ts';
import { addFunction, changeFunction, type FunctionInput, removeFunction } from './save-function.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const entry = anEntry();
const now = aScopeNow([entry]);
const input = (fields: Partial<FunctionInput['fields']> = {}, over: Partial<FunctionInput> = {}) => ({
  fields: { ...fieldsOf(entry), ...fields },
  more: {},
  reason: 'new-knowledge',
  explanation: '',
  version: '1',
  ...over,
});
const today = '2025-12-12';

describe('editing a function in the service (R29)', () => {
  test('a new one comes last, under a number of its own', () => {
    const decided = addFunction(where, { ...now, last: 7 }, input({ name: 'Theatres' }), today);
    expect(decided).toMatchObject({
      events: [{ payload: { added: [{ reference: 'F8', name: 'Theatres' }], sequence: ['F1', 'F8'] } }],
    });
  });

  test('a change keeps its reference and its place', () => {
    const decided = changeFunction(where, now, 'F1', input({ owner: 'The board' }), today);
    expect(decided).toMatchObject({
      events: [{ payload: { version: 2, changed: [{ after: { reference: 'F1', owner: 'The board' } }] } }],
    });
  });

  test('everything wrong is said at once, on its field', () => {
    const wrong = { name: '', reviewed: '2025-13-01', supplierCodes: 'lower', why: '' };
    expect(changeFunction(where, now, 'F1', input(wrong, { reason: '' }), today)).toEqual({
      refused: 'invalid',
      problems: [
        { code: 'name-missing', item: 'name' },
        { code: 'not-a-code', item: 'supplierCodes', detail: 'lower' },
        { code: 'not-a-day', item: 'reviewed', detail: '2025-13-01' },
        { code: 'reason-missing' },
      ],
    });
  });

  test('what a file brought and is no choice may stay while something else is put right', () => {
    const foreign = anEntry({ basis: 'Legal', reviewed: 'autumn' });
    const fields = { ...fieldsOf(foreign), owner: 'The board' };
    const decided = changeFunction(where, aScopeNow([foreign]), 'F1', input(fields), today);
    expect(decided).toHaveProperty('events');
    expect(
      changeFunction(where, aScopeNow([foreign]), 'F1', input({ ...fields, basis: 'Law' }), today),
    ).toMatchObject({ problems: [{ code: 'not-an-option', item: 'basis', detail: 'Law' }] });
  });

  test('a version that somebody has changed, or a function that somebody removed, is stale (R7)', () => {
    expect(changeFunction(where, now, 'F1', input({}, { version: '0' }), today)).toMatchObject({
      refused: 'stale',
      problems: [{ code: 'changed-meanwhile' }],
    });
    expect(changeFunction(where, now, 'F2', input(), today)).toMatchObject({
      problems: [{ code: 'removed-meanwhile' }],
    });
    expect(removeFunction(where, now, 'F2', input())).toMatchObject({ refused: 'stale' });
    expect(removeFunction(where, now, 'F1', input({}, { version: '0' }))).toMatchObject({ refused: 'stale' });
  });

  test('another function that changed does not matter', () => {
    const other = aScopeNow([entry, anEntry({ reference: 'F2' })], {
      version: 8,
      since: new Map([
        ['F1', 1],
        ['F2', 8],
      ]),
    });
    expect(changeFunction(where, other, 'F1', input({ owner: 'x' }), today)).toHaveProperty('events');
  });

  test('one can be removed, with a reason', () => {
    expect(removeFunction(where, now, 'F1', input())).toMatchObject({
      events: [{ payload: { removed: [entry], sequence: [], reason: 'new-knowledge' } }],
    });
  });
});

describe('why the scope is drawn as it is (R28)', () => {
  const why = { justification: ' Risk ', version: '0', reason: 'incident', explanation: '' };
  test('is recorded as a version of its own', () => {
    expect(justifyScope(where, now, why)).toMatchObject({
      events: [{ payload: { version: 2, justification: { before: '', after: 'Risk' }, justifiedIn: 2 } }],
    });
  });

  test.each([
    ['seen before somebody else wrote', { version: '3' }, 'changed-meanwhile'],
    ['too long', { justification: 'x'.repeat(32_001) }, 'justification-too-long'],
  ])('%s is refused', (_, over, code) => {
    expect(justifyScope(where, now, { ...why, ...over })).toMatchObject({ problems: [{ code }] });
  });
});
