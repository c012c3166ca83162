import { describe, expect, test } from 'vitest';
import { type Fixed, fileIn, outcomeIn, readableBy } from './fixed.ts';
import { looked, thingOf } from './look.ts';

const file = (id: string, over = {}) => ({
  ...{ id, kind: 'file', title: id, filename: `${id}.pdf`, mediaType: 'application/pdf', size: 1 },
  ...{ sha256: 'a'.repeat(64), address: null, ...over },
});
const outcome = (code: string, ...evidence: object[]) => ({
  code,
  expected: 'achieved',
  provenance: 'stated',
  evidence,
});
const fixed = (over: object = {}) =>
  ({
    profile: { id: 'critical', title: 'Critical group' },
    typeProfile: null,
    outcomes: [outcome('A1.a', file('in'), file('asked', { onRequest: true })), outcome('B1.a', file('out'))],
    essentialFunctions: { id: 'functions', filename: 'f.xlsx', size: 1, sha256: 'f', uploadedAt: '' },
    ...over,
  }) as unknown as Fixed;

describe('what auditors may read of a fixed position', () => {
  const read = readableBy(fixed(), ['A1.a']);

  test('is the outcomes in scope, with their files and the file of essential functions', () => {
    expect(outcomeIn(read, 'A1.a')?.code).toBe('A1.a');
    expect(outcomeIn(read, 'B1.a')).toBeNull();
    expect([fileIn(read, 'in')?.sha256, fileIn(read, 'functions')?.title]).toEqual([
      'a'.repeat(64),
      'f.xlsx',
    ]);
    expect(fileIn(read, 'asked')?.onRequest).toBe(true);
    expect(fileIn(read, 'out')).toBeNull();
    expect(JSON.stringify(read)).not.toContain('out.pdf');
  });

  test('is measured by the profile of the type, never by a separate group’s (R31)', () => {
    const typeProfile = {
      ...{ id: 'core', title: 'Core' },
      cells: { 'A1.a': { expected: 'not-achieved', provenance: 'assumed' } },
    };
    const shown = readableBy(fixed({ typeProfile }), ['A1.a']);
    expect(shown.outcomes[0]).toMatchObject({ expected: 'not-achieved', provenance: 'assumed' });
    expect(JSON.stringify(shown)).not.toContain('Critical');
  });
});

describe('a look', () => {
  const seen = { organisation: 'RX1', edition: '2025-26', day: '2025-12-12' };
  const look = { kind: 'outcome', of: 'A1.a', position: 1 } as const;

  test('is put on record once', () => {
    expect(looked(seen, look, true)).toEqual([]);
    expect(looked(seen, look, false)).toMatchObject([
      { type: 'audit-looked', about: '2025-26/audit/outcome', payload: { day: '2025-12-12', of: 'A1.a' } },
    ]);
  });

  test('of another position, kind or file is another one', () => {
    const others = [
      look,
      { ...look, position: 2 },
      { ...look, of: 'A1.b' },
      { ...look, kind: 'function' as const },
      { kind: 'file' as const, of: 'a.pdf', id: 'e1', position: 1 },
      { kind: 'file' as const, of: 'a.pdf', id: 'e2', position: 1 },
    ];
    expect(new Set(others.map(thingOf)).size).toBe(others.length);
  });
});
