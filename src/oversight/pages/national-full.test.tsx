import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, shippedPacks, type TestHouse } from '../../../test/support/a-house.ts';
import type { Visitor } from '../../../test/support/visitor.ts';
import { paths } from '../../paths.ts';
import { withSeparateGroup } from '../../publication/testing/separate-group.ts';
import { statusImported } from '../../status/rules/given.ts';
import { publishedInFull } from '../testing/a-full.ts';
import { agreedPlan, planCarriedOut } from '../testing/a-plan-carried-out.ts';
import { aYear, bea } from '../testing/a-year.ts';

const edition = '2025-26';
const full = paths.nationalFull.to({ edition });
const outcomes = paths.nationalFullOutcomes.to({ edition });
const at = (organisation: string) => paths.nationalOrganisation.to({ edition, organisation });
const version = (number: number) =>
  paths.fullPublication.to({ organisation: 'RX1', edition, version: String(number) });
const low = { 'A1.a': 'not-achieved', 'B2.a': 'not-achieved' } as const;

let house: TestHouse;

/**
 * RX1 published in time, below its profile, and has carried its plan out since; RY2 was late and stands below; of the
 * arm's-length body a status was taken over; RX3 and the ICB have published nothing.
 */
async function aFullYear() {
  await aYear(house);
  await house.given(statusImported('X26', { edition, status: 'standards-exceeded' }, '2026-06-29'));
  await publishedInFull(house, 'RX1', low);
  house.setClock('2026-07-03T09:00:00.000Z');
  await publishedInFull(house, 'RY2', { 'A1.a': 'not-achieved' });
  await planCarriedOut(house, await house.as(cast.ada), 'RX1', 'achieved');
}

const open = async (address: string, person: Person = cast.nat) => (await house.visit(person)).open(address);

/** The cells of a table's rows, as text. */
const rows = (visitor: Visitor, table: string) =>
  [...visitor.document().querySelectorAll(`#${table} tbody tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()).join(' | '),
  );
const rowOf = (visitor: Visitor, table: string, start: string) =>
  rows(visitor, table).find((row) => row.startsWith(start));

beforeEach(async () => {
  house = await aHouse({ now: '2026-06-20T09:00:00.000Z' });
});

describe('who has published the full assessment', () => {
  beforeEach(aFullYear);

  test('the national team sees all who must, when they published and as what they stand', async () => {
    const visitor = await open(full);
    const table = visitor.document().querySelector('#by-type thead')?.textContent;
    expect(table).toContain('Standards metApproaching standardsStandards not metStandards exceeded');
    expect(rowOf(visitor, 'by-type', 'NHS trust')).toBe(
      'NHS trust or foundation trust | 3 | 1 | 1 | 1 | 1 | 0 | 1 | 0',
    );
    expect(rowOf(visitor, 'by-type', 'All')).toBe('All | 5 | 2 | 1 | 2 | 1 | 0 | 1 | 1');
    expect(rowOf(visitor, 'by-region', 'South West')).toBe('South West | 1 | 0 | 1 | 0 | 0 | 0 | 1 | 0');
    expect(visitor.text()).toContain('1 status was taken over from the register');
  });

  test('the list stands beside the interim, and says whose levels a plan has reached', async () => {
    const visitor = await open(full);
    expect(rowOf(visitor, 'list', 'Northbridge')).toBe(
      'Northbridge University Hospitals NHS Trust (RX1) | NHS trust or foundation trust | Midlands | On time 20 June 2026, version 1 | Standards met Levels reached by improvement plan | On time | None',
    );
    expect(rowOf(visitor, 'list', 'Southport')).toContain(
      '| Later 3 July 2026, version 1 | Standards not met | On time |',
    );
    expect(rowOf(visitor, 'list', '=Formula')).toContain(
      '| On time 29 June 2026, taken over from the register | Standards exceeded | Not yet published |',
    );
    expect(rowOf(visitor, 'list', 'Midshire ICB')).toContain('| Not yet published | None yet | Later |');
  });

  test('the form narrows it to a status, and the page says in words who counts by plan and leads there', async () => {
    const visitor = await open(full);
    await visitor.fill('Full assessment', 'Standards not met').press('Apply filters');
    expect(rows(visitor, 'list')).toHaveLength(1);
    await visitor.open(full);
    expect(visitor.text()).toContain(
      '1 organisation counts with levels reached through its improvement plan since publication.',
    );
    await visitor.follow('See which organisation');
    expect(rows(visitor, 'list').map((row) => row.slice(0, 11))).toEqual(['Northbridge']);
    await visitor.follow('Northbridge University Hospitals');
    expect(visitor.address()).toBe(at('RX1'));
    expect(rows(visitor, 'by-plan').map((row) => row.replace(/ .* \| (.*) \|/, ' | $1 |'))).toEqual([
      'A1.a | Not achieved | Achieved',
      'B2.a | Not achieved | Achieved',
    ]);
  });

  test('from interims to full assessments and back, of one year and another', async () => {
    const visitor = await open(paths.national.to({ edition }));
    await visitor.follow('Full assessments');
    expect(visitor.address()).toBe(full);
    await visitor.follow('2024-25');
    expect(visitor.text()).toContain('Nobody has published a full assessment of 2024-25 here.');
    expect(visitor.text()).not.toContain('through');
    expect((await open(paths.nationalFull.to({ edition: '1999-00' }))).status()).toBe(404);
  });
});

describe('levels of full assessments', () => {
  beforeEach(aFullYear);

  test('count what a plan has reached from the decision on, and say of how many (R22)', async () => {
    const visitor = await open(outcomes);
    expect(visitor.text()).toContain('2 organisations counted, each by the last version it published');
    expect(visitor.text()).toContain('1 had published by the deadline, 1 only later');
    expect(visitor.text()).toContain('1 organisation whose status was taken over without levels');
    expect(visitor.text()).toContain(
      '1 organisation counts with levels reached through its improvement plan since publication.',
    );
    expect(rowOf(visitor, 'objective-A', 'A1.a')).toMatch(
      /\| 1 \| 0 \| 1 \(1.by plan\) \| 0 \| 1 \(1.by plan\) \| 1$/,
    );
    expect(visitor.text()).not.toMatch(/\d ?%/);
  });

  test('leave out who was late where that is asked', async () => {
    const visitor = await open(outcomes);
    await visitor.choose('Leave out who was late').press('Apply filters');
    expect(visitor.text()).toContain('1 organisation counted');
    expect(rowOf(visitor, 'objective-A', 'A1.a')).toMatch(/\| 0 \| 0 \| 1 \(1.by plan\) \| /);
  });

  test('speak for themselves again once a newer version is published, whatever a plan had reached (R20)', async () => {
    await publishedInFull(house, 'RX1', { 'A1.a': 'partially-achieved' });
    const visitor = await open(outcomes);
    expect(visitor.text()).not.toContain('counts with levels reached');
    expect(rowOf(visitor, 'objective-A', 'A1.a')).toMatch(/\| 1 \| 1 \| 0 \| 0 \| /);
    expect(rowOf(await open(full), 'list', 'Northbridge')).toContain('version 2; first on 20 June 2026');
    expect(rows(await open(at('RX1')), 'by-plan')).toEqual([]);
  });

  test('are exported with the published level and the one that counts, recorded and marked (R38)', async () => {
    const visitor = await open(paths.nationalFullOutcomesCsv.to({ edition }));
    expect(visitor.header('content-disposition')).toContain(
      'filename="OFFICIAL-SENSITIVE-full-outcomes-2025-26-2026-08-02T0900Z.csv"',
    );
    const records = parse(visitor.bytes(), { columns: true }) as Record<string, string>[];
    expect(records).toHaveLength(2 * 47);
    const of = (code: string, outcome: string) =>
      records.find((row) => row['Organisation code'] === code && row.Outcome === outcome);
    expect(of('RX1', 'A1.a')).toMatchObject({
      ...{ Marking: 'OFFICIAL-SENSITIVE', 'Declared level': 'Not achieved', 'Level counted': 'Achieved' },
      ...{ 'Reached by plan': '2026-08-02T09:00:00.000Z', Status: 'Standards met', 'On time': 'Yes' },
    });
    expect(of('RY2', 'A1.a')).toMatchObject({
      ...{
        'Level counted': 'Not achieved',
        'Reached by plan': '',
        Status: 'Standards not met',
        'On time': 'No',
      },
    });
    const logged = await house.db
      .selectFrom('journal')
      .select('payload')
      .where('type', '=', 'national-exported')
      .execute();
    expect(logged.map(({ payload }) => JSON.parse(payload))).toMatchObject([
      { edition, kind: 'full', organisations: 2, rows: records.length },
    ]);
  });
});

describe('before there is anything to count by plan', () => {
  test('an edition with interims alone has nobody, and says so', async () => {
    await aYear(house);
    expect((await open(full)).text()).toContain('Nobody has published a full assessment of 2025-26 here.');
    const visitor = await open(outcomes);
    expect(visitor.text()).toContain('0 organisations counted');
    expect(visitor.text()).not.toContain('counts with levels reached');
  });

  test('a plan that is agreed and runs changes no figure: only the decision that it is complete does', async () => {
    await aYear(house);
    await publishedInFull(house, 'RX1', low);
    await agreedPlan(house, await house.as(cast.ada), 'RX1');
    const visitor = await open(outcomes);
    expect(rowOf(visitor, 'objective-A', 'A1.a')).toMatch(/\| 1 \| 0 \| 0 \| 0 \| 0 \| 1$/);
    expect(rowOf(await open(full), 'list', 'Northbridge')).toContain('| Approaching standards |');
  });
});

describe('who sees it', () => {
  beforeEach(aFullYear);

  test('a regional lead the own regions alone, and no export (R38)', async () => {
    for (const address of [full, `${full}?region=South+West`, outcomes]) {
      const visitor = await open(address, cast.reg);
      expect(visitor.text()).toContain('Your region: Midlands');
      expect(visitor.html()).not.toMatch(/Southport|South West|London|Formula|outcomes\.csv/);
    }
    expect(rowOf(await open(full, cast.reg), 'by-type', 'All')).toBe('All | 3 | 1 | 0 | 2 | 1 | 0 | 0');
    expect(rows(await open(full, bea), 'list')).toHaveLength(4);
    expect((await open(paths.nationalFullOutcomesCsv.to({ edition }), cast.reg)).status()).toBe(404);
  });

  test('the organisation on its own page of that version, which otherwise stays as it was (R11, R22)', async () => {
    await publishedInFull(house, 'RX1');
    for (const reader of [cast.ada, cast.nat, cast.reg]) {
      const visitor = await open(version(1), reader);
      expect(visitor.text()).toContain(
        '2 outcomes have reached another level since this version was published.',
      );
      expect(rowOf(visitor, 'changed-by-plan', 'A1.a')).toMatch(/\| Not achieved \| Achieved$/);
      expect(rowOf(visitor, 'levels-A', 'A1.a')).toContain('| Not achieved Below expected |');
      const newer = await open(version(2), reader);
      expect([newer.status(), rows(newer, 'changed-by-plan')]).toEqual([200, []]);
    }
    expect((await open(full, cast.ada)).status()).toBe(404);
  });
});

test('no figure and no page tells a regional lead of a separate profile group (R31)', async () => {
  const editions = shippedPacks.editions.map(withSeparateGroup);
  house = await aHouse({ now: '2026-06-20T09:00:00.000Z', packs: { ...shippedPacks, editions } });
  await aYear(house);
  const before = { profileGroup: null };
  const organisation = await house.db
    .selectFrom('organisation')
    .selectAll()
    .where('code', '=', 'RX1')
    .executeTakeFirstOrThrow();
  const { closed_on: closedOn, profile_group: _, ...rest } = organisation;
  const after = { ...rest, closedOn, profileGroup: 'infrastructure' };
  await house.given({
    type: 'organisation-corrected',
    organisation: 'RX1',
    about: null,
    payload: { before, after },
  });
  await publishedInFull(house, 'RX1', { 'A1.a': 'partially-achieved' });
  const type = house.packs.editions[0]?.profiles['2025-26-core']?.cells['A1.a']?.expected;
  const visitor = await open(outcomes, cast.reg);
  expect(rowOf(visitor, 'objective-A', 'A1.a')).toMatch(type === 'achieved' ? /\| 0 \| 1$/ : /\| 1 \| 0$/);
  for (const objective of ['B', 'C', 'D', 'E'])
    for (const row of rows(visitor, `objective-${objective}`)) expect(row).toMatch(/\| 1 \| 0$/);
  for (const address of [full, outcomes, at('RX1'), version(1)])
    expect((await open(address, cast.reg)).html(), address).not.toMatch(/infrastructure/i);
});
