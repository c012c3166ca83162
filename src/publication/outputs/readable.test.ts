import { describe, expect, test } from 'vitest';
import { anOrganisation, shippedPacks } from '../../../test/support/a-house.ts';
import { findPack } from '../../framework/rules/find.ts';
import type { Cell, Pack } from '../../framework/rules/pack.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import { aSnapshot } from '../testing/an-interim.ts';
import { withSeparateGroup } from '../testing/separate-group.ts';
import { readable } from './readable.ts';

const shipped = findPack(shippedPacks, '2025-26') as Pack;
const trust = anOrganisation().payload as Organisation;
const item = {
  id: 'minutes',
  kind: 'file',
  title: 'Minutes',
  filename: 'jane-doe.pdf',
  mediaType: 'application/pdf',
  size: 1,
  sha256: 'a'.repeat(64),
  address: null,
} as const;
const functions = {
  id: 'functions',
  filename: 'functions.xlsx',
  size: 1,
  sha256: 'b'.repeat(64),
  uploadedAt: '2025-12-01T09:00:00.000Z',
};

describe('what was removed since (R37)', () => {
  const snapshot = aSnapshot({
    pack: shipped,
    organisation: trust,
    evidence: { 'A1.a': [item], 'A1.b': [item] },
    functions,
  });
  const because = { at: '2026-01-03T09:00:00.000Z', by: 'Ada', reason: 'It names a patient' };

  test('keeps title and hash, loses file name and link, wherever it is named', () => {
    const read = readable(snapshot, new Map([['minutes', because]]), true);
    const items = read.outcomes.flatMap((one) => one.evidence);
    expect(items).toEqual([1, 2].map(() => ({ ...item, filename: null })));
    expect(read.essentialFunctions).toEqual(functions);
  });

  test('the essential functions file loses its name too', () => {
    const read = readable(snapshot, new Map([['functions', because]]), true);
    expect(read.essentialFunctions).toMatchObject({
      filename: 'Essential functions',
      sha256: functions.sha256,
    });
  });

  test('nothing removed, nothing changed', () => {
    expect(readable(snapshot, new Map(), true)).toEqual(snapshot);
  });
});

describe('a separate profile group (R31)', () => {
  const pack = withSeparateGroup(shipped);
  const own = aSnapshot({ pack, organisation: { ...trust, profileGroup: 'infrastructure' } });
  const plain = aSnapshot({ pack, organisation: trust });

  test('is measured by its own profile for whoever may know', () => {
    const cells = pack.profiles.infrastructure?.cells;
    for (const one of readable(own, new Map(), true).outcomes)
      expect(one.expected).toBe(cells?.[one.code]?.expected);
  });

  test('reads for everybody else exactly as if it were in no group', () => {
    expect(readable(own, new Map(), false)).toEqual(readable(plain, new Map(), false));
  });

  test('stays as it was when the levels of its type change later', () => {
    const core =
      Object.values(pack.profiles).find((one) => one.group === 'core') ?? expect.fail('no core profile');
    const lowered = Object.fromEntries(
      Object.keys(core.cells).map((code): [string, Cell] => [
        code,
        { expected: 'not-achieved', provenance: 'stated' },
      ]),
    );
    const later: Pack = { ...pack, profiles: { ...pack.profiles, [core.id]: { ...core, cells: lowered } } };
    expect(aSnapshot({ pack: later, organisation: trust }).outcomes).not.toEqual(plain.outcomes);
    expect(readable(own, new Map(), false).outcomes).toEqual(plain.outcomes);
  });
});
