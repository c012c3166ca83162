import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, anOrganisation, cast, type TestHouse } from '../../test/support/a-house.ts';
import { exportOutcomes, loadChosen } from './export-outcomes.ts';
import { loadGroups } from './load-groups.ts';
import { loadLevels } from './load-levels.ts';
import { loadList } from './load-list.ts';
import type { Scope } from './population.ts';
import { tallyOf } from './rules/tally.ts';
import { aYear, scopeFor } from './testing/a-year.ts';
import { anInterim } from './testing/an-interim.ts';
import { versionTable } from './testing/version-table.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse({ now: '2026-01-06T09:00:00.000Z' });
});

const codes = async (scope: Scope) =>
  (await loadList(house.db, scope, null, 50)).results.map((one) => one.code).sort();
const tally = async (scope: Scope) => tallyOf(await loadGroups(house.db, scope));
const levels = async (scope: Scope, outcome: string) =>
  (await loadLevels(house.db, scope))
    .filter((row) => row.outcome === outcome && row.level !== null)
    .map(({ type, level, complete, count }) => `${type} ${level} ${complete ? 'complete' : 'draft'} ${count}`)
    .sort();

describe('which version counts (R15), as the queries choose it', () => {
  test.each(versionTable)('$what', async ({ versions, counted, withLater, published }) => {
    await house.given(anOrganisation(), ...versions.map(anInterim));
    const listed = (await loadList(house.db, scopeFor({}), null, 50)).results[0];
    expect([listed?.published, listed?.version ?? null]).toEqual([published, withLater]);
    expect(listed?.latestVersion ?? null).toBe(versions.at(-1)?.version ?? null);
    const chosen = async (includesLater: boolean) =>
      (await loadChosen(house.db, scopeFor({}, { includesLater })))[0]?.version ?? null;
    expect([await chosen(false), await chosen(true)]).toEqual([counted, withLater]);
  });
});

describe('who must publish (R9)', () => {
  test('organisations of the edition’s types, neither others nor those closed by the deadline', async () => {
    await aYear(house);
    expect(await codes(scopeFor({}))).toEqual(['QM1', 'RX1', 'RX3', 'RY2', 'X26']);
  });

  test('one that closed after the deadline still counts, so that a past edition stays as it was', async () => {
    await house.given(
      anOrganisation({ code: 'A10', closedOn: '2025-12-31' }),
      anOrganisation({ code: 'A11', closedOn: '2026-01-01' }),
    );
    expect(await codes(scopeFor({}))).toEqual(['A11']);
  });
});

describe('figures', () => {
  beforeEach(() => aYear(house));

  test('say who published by the deadline, later and not yet, and whose SIRO had not signed', async () => {
    expect(await tally(scopeFor({}))).toEqual({ must: 5, byDeadline: 2, later: 1, notYet: 2, unsigned: 1 });
    expect(await tally(scopeFor({}, { type: 'icb' }))).toMatchObject({ must: 1, later: 1 });
    expect(await tally(scopeFor({}, { region: 'London' }))).toMatchObject({ must: 1, notYet: 1 });
  });

  test('count levels in the last version by the deadline alone: neither an earlier nor a later one (R15)', async () => {
    expect(await levels(scopeFor({}), 'A1.a')).toEqual(['nhs-trust achieved complete 2']);
    expect(await levels(scopeFor({}), 'B2.a')).toEqual(['nhs-trust partially-achieved draft 1']);
  });

  test('count organisations that published only later where later versions are included', async () => {
    expect(await levels(scopeFor({}, { includesLater: true }), 'A1.a')).toEqual([
      'icb partially-achieved complete 1',
      'nhs-trust achieved complete 2',
    ]);
  });

  test.each([
    ['by-deadline', ['RX1', 'RY2']],
    ['later', ['QM1']],
    ['not-yet', ['RX3', 'X26']],
    ['siro-not-yet', ['RY2']],
    ['support', []],
  ] as const)('the list can be narrowed to %s', async (listing, expected) => {
    expect(await codes(scopeFor({}, { listing }))).toEqual(expected);
  });
});

describe('the remit narrows every query (R38)', () => {
  beforeEach(() => aYear(house));
  const midlands = scopeFor({ regions: ['Midlands'] });

  test('a regional lead’s list, figures and levels hold the own region alone', async () => {
    expect(await codes(midlands)).toEqual(['QM1', 'RX1', 'RX3']);
    expect(await tally(midlands)).toEqual({ must: 3, byDeadline: 1, later: 1, notYet: 1, unsigned: 0 });
    expect(await levels(midlands, 'A1.a')).toEqual(['nhs-trust achieved complete 1']);
    expect((await loadChosen(house.db, midlands)).map((one) => one.code)).toEqual(['RX1']);
  });

  test('a region asked for outside the remit gives nothing', async () => {
    const outside = scopeFor({ regions: ['Midlands'] }, { region: 'South West' });
    expect(await codes(outside)).toEqual([]);
    expect((await tally(outside)).must).toBe(0);
    expect(await levels(outside, 'A1.a')).toEqual([]);
    expect(await loadChosen(house.db, outside)).toEqual([]);
  });

  test('two regions add up, none gives nothing', async () => {
    expect(await codes(scopeFor({ regions: ['Midlands', 'South West'] }))).toEqual([
      'QM1',
      'RX1',
      'RX3',
      'RY2',
    ]);
    expect(await codes(scopeFor({ regions: [] }))).toEqual([]);
    expect(await levels(scopeFor({ regions: [] }), 'A1.a')).toEqual([]);
  });

  test('nobody but those who may export gets as far as the journal', async () => {
    const pack = house.packs.editions.find((one) => one.edition.id === '2025-26');
    if (!pack) throw new Error('2025-26 is not shipped');
    expect(await exportOutcomes(await house.as(cast.reg), pack, midlands)).toBeNull();
    expect(
      await house.db.selectFrom('journal').where('type', '=', 'national-exported').select('id').execute(),
    ).toEqual([]);
  });
});

describe('paging by key', () => {
  beforeEach(() =>
    house.given(
      ...['D', 'b', 'A', 'c', 'e'].map((name, index) => anOrganisation({ code: `R${index}0`, name })),
    ),
  );
  const names = async (from: Parameters<typeof loadList>[2]) => {
    const { results, earlier, later, count } = await loadList(house.db, scopeFor({}), from, 2);
    return [results.map((one) => one.name).join(''), earlier, later, count];
  };

  test('goes forwards and back through the names, whatever their case', async () => {
    expect(await names(null)).toEqual(['Ab', false, true, 5]);
    expect(await names({ way: 'after', code: 'R10' })).toEqual(['cD', true, true, 5]);
    expect(await names({ way: 'after', code: 'R00' })).toEqual(['e', true, false, 5]);
    expect(await names({ way: 'before', code: 'R40' })).toEqual(['cD', true, true, 5]);
    expect(await names({ way: 'before', code: 'R30' })).toEqual(['Ab', false, true, 5]);
  });

  test('begins anew where nothing comes after, or the key is nobody’s', async () => {
    expect(await names({ way: 'after', code: 'R40' })).toEqual(['Ab', false, true, 5]);
    expect(await names({ way: 'after', code: 'NOBODY' })).toEqual(['Ab', false, true, 5]);
  });
});
