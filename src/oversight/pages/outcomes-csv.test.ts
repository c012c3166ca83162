import { parse } from 'csv-parse/sync';
import { beforeEach, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse } from '../../../test/support/a-house.ts';
import { paths } from '../../paths.ts';
import { nationalChain } from '../../platform/change/events.ts';
import { exportColumns } from '../rules/export-columns.ts';
import { aYear } from '../testing/a-year.ts';
import { anInterim } from '../testing/an-interim.ts';

const edition = '2025-26';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse({ now: '2026-01-06T09:00:00.000Z' });
  await aYear(house);
});

async function taken(query: { type?: string; region?: string; later?: string } = {}) {
  const visitor = await house.visit(cast.nat);
  await visitor.open(paths.nationalOutcomesCsv.to({ edition }, query));
  const text = visitor.bytes().toString('utf8');
  return { visitor, text, records: parse(text, { columns: true }) as Record<string, string>[] };
}

const exports = async () =>
  (
    await house.db
      .selectFrom('journal')
      .select(['actor_name', 'organisation', 'payload'])
      .where('type', '=', 'national-exported')
      .execute()
  ).map(({ payload, ...row }) => ({ ...row, ...(JSON.parse(payload) as object) }));

test('one row per organisation and outcome of the version counted, none for who did not publish', async () => {
  const { records, visitor } = await taken();
  expect(visitor.header('content-type')).toBe('text/csv; charset=utf-8');
  expect(records).toHaveLength(2 * 47);
  expect(records.find((row) => row['Organisation code'] === 'RX1' && row.Outcome === 'B2.a')).toMatchObject({
    Marking: 'OFFICIAL-SENSITIVE',
    'Shown at': '2026-01-06T09:00:00.000Z',
    Region: 'Midlands',
    'Declared level': 'Partially achieved',
    Answer: 'Draft',
    'Policy answer': 'Yes',
    'Version counted': '2',
    'Published at': '2025-12-30T10:00:00.000Z',
    'On time': 'Yes',
  });
  const unanswered = records.filter((row) => row['Declared level'] === 'Not answered');
  expect(unanswered).toHaveLength(2 * 47 - 3);
});

test('later versions come only where they are asked for, and say so', async () => {
  const { records } = await taken({ later: 'include' });
  const late = records.filter((row) => row['On time'] === 'No');
  expect([records.length, late.length, late[0]?.['Organisation code']]).toEqual([3 * 47, 47, 'QM1']);
});

test('filters narrow the file', async () => {
  expect((await taken({ region: 'South West' })).records).toHaveLength(47);
  expect((await taken({ type: 'icb' })).records).toHaveLength(0);
});

test('the columns are those of the data dictionary, in its order', async () => {
  const { text } = await taken();
  const header = (text.split('\r\n')[0] ?? '').split(',');
  expect(header).toEqual(exportColumns.map((column) => column.name));
  const page = await (await house.visit(cast.nat)).open(paths.nationalDataDictionary.to());
  const explained = [...page.document().querySelectorAll('#columns tbody th')].map(
    (cell) => cell.textContent,
  );
  expect(explained).toEqual(header);
  expect(page.text()).toContain('not performance management');
});

test('the file is marked and dated in its name', async () => {
  const { visitor } = await taken();
  expect(visitor.header('content-disposition')).toContain(
    'attachment; filename="OFFICIAL-SENSITIVE-interim-outcomes-2025-26-2026-01-06T0900Z.csv"',
  );
});

test('who took what is recorded before anything is sent, with the rows that are sent (R38)', async () => {
  const { records } = await taken({ region: 'Midlands', later: 'include' });
  expect(await exports()).toEqual([
    {
      actor_name: 'Nat National',
      organisation: nationalChain,
      edition,
      kind: 'interim',
      type: null,
      region: 'Midlands',
      includesLater: true,
      organisations: 2,
      rows: records.length,
      shownAt: '2026-01-06T09:00:00.000Z',
    },
  ]);
});

test('a name that a spreadsheet would run gets an apostrophe in front', async () => {
  await house.given(anInterim({ code: 'X26', type: 'alb', region: 'London' }));
  expect((await taken({ type: 'alb' })).records[0]?.['Organisation name']).toBe("'=Formula Agency");
});

test('nobody without the permission gets it, and nothing is recorded', async () => {
  for (const person of [cast.reg, cast.dee, cast.ada, cast.vera]) {
    const visitor = await house.visit(person);
    await visitor.open(paths.nationalOutcomesCsv.to({ edition }));
    expect(visitor.status(), person.name).toBe(404);
  }
  expect(await exports()).toEqual([]);
});
