import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aHouse, anOrganisation, type TestHouse } from '../../test/support/a-house.ts';
import { csvLines } from '../platform/documents/write-csv.ts';
import { loadRegisterCommand } from './load-register-command.ts';
import { sayLabel, statuses } from './rules/label.ts';
import { registerColumns } from './rules/register-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'register-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header = csvLines([registerColumns], { apostrophe: false });
const fictional = [
  '0ZA,NHS MIDSHIRE CSU,22/23 Standards Exceeded,29/06/2023,Commissioning Support Unit (CSU),',
  '0ZJ,NHS VALE CSU,Not Published,31/03/2022,Commissioning Support Unit (CSU),',
  'AB1-02,"Oak, Elm & ""Ash"" Surgery",19/20 Entry Level,30/09/2020,GP,NHS MIDSHIRE INTEGRATED CARE BOARD',
  'FZ1,=Pharmacy+1,Not Published,,Pharmacy,',
  'QZA,"NHS MIDSHIRE, NORTHBRIDGE AND VALE INTEGRATED CARE BOARD",22/23 Standards Met,12/07/2023,CCG / Integrated Care Board (ICB),',
  'RZ1,Llŷn and Ynys’r NHS Foundation Trust,24/25 Approaching Standards,26/06/2025,NHS Trust,"NHS MIDSHIRE, NORTHBRIDGE AND VALE INTEGRATED CARE BOARD"',
  'VZ9,@Lodge,20/21 Standards Not Fully Met (Plan Agreed),30/06/2021,Social Care,',
];
const fileOf = (...lines: readonly string[]) => header + lines.map((line) => `${line}\r\n`).join('');

describe('loading the register from the public file (R36)', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await aHouse({ now: '2025-12-12T09:00:00.000Z' });
  });

  async function load(content: string | Uint8Array) {
    const file = join(folder, 'register.csv');
    writeFileSync(file, content);
    const said: string[] = [];
    const whole = await loadRegisterCommand(house, file, (sentence) => said.push(sentence));
    return { whole, said };
  }
  const csv = async () => (await (await house.visit()).open('/register.csv')).bytes().toString('utf8');
  const journal = () => house.db.selectFrom('journal').selectAll().orderBy('id').execute();

  it('gives back byte for byte what went in', async () => {
    expect(await load(fileOf(...fictional))).toEqual({
      whole: true,
      said: ['Read 7 lines.', 'Added 7 organisations and 6 statuses, corrected 0 organisations.'],
    });
    expect(await csv()).toBe(fileOf(...fictional));
  });

  it('changes nothing in a second run, and says so', async () => {
    await load(fileOf(...fictional));
    const before = await journal();
    expect((await load(fileOf(...fictional))).said).toEqual([
      'Read 7 lines.',
      'Nothing was changed.',
      '7 lines were known already.',
    ]);
    expect(await journal()).toEqual(before);
  });

  it('keeps the sector’s text and finds the type where it is clear', async () => {
    await load(fileOf(...fictional));
    const rows = await house.db
      .selectFrom('organisation')
      .select(['code', 'type', 'sector'])
      .orderBy('code')
      .execute();
    expect(rows.map((row) => row.type)).toEqual([
      'csu',
      'csu',
      'other',
      'other',
      'icb',
      'nhs-trust',
      'other',
    ]);
    expect(rows[4]?.sector).toBe('CCG / Integrated Care Board (ICB)');
  });

  it('refuses single lines by number and reason, and takes the others', async () => {
    const { whole, said } = await load(
      fileOf(
        'RZ1,A Trust,24/25 Standards Met,26/06/2025,NHS Trust,',
        'rz2,A Trust,24/25 Standards Met,26/06/2025,NHS Trust,',
        'RZ3,A Trust,24/25 Splendid,31/02/2025,NHS Trust,',
        'RZ4,A Trust,24/25 Standards Met,26/06/2025',
        'RZ1,A Trust again,24/25 Standards Met,26/06/2025,NHS Trust,',
        '',
        'RZ5,"A Trust,24/25 Standards Met,26/06/2025,NHS Trust,',
        'RZ6,A "special" Trust,24/25 Standards Met,26/06/2025,NHS Trust,',
        'RZ7,A Trust,24/25 Standards Met,26/06/2025,NHS Trust,',
      ),
    );
    expect(whole).toBe(false);
    expect(said).toEqual([
      'Line 3 refused: the code "rz2" is not an ODS code.',
      'Line 4 refused: the status "24/25 Splendid" is not known; the date "31/02/2025" is not a day written dd/mm/yyyy.',
      'Line 5 refused: it has 4 columns and not 6.',
      'Line 6 refused: its code stands on line 2 already.',
      'Line 8 refused: its quotation marks are not closed or stand in a wrong place.',
      'Line 9 refused: its quotation marks are not closed or stand in a wrong place.',
      'Read 8 lines.',
      'Added 2 organisations and 2 statuses, corrected 0 organisations.',
      '6 lines were refused.',
    ]);
  });

  it('refuses a line in another encoding rather than spoil a name', async () => {
    const line = Buffer.from('RZ1,Caf\xe9 Trust,24/25 Standards Met,26/06/2025,NHS Trust,\r\n', 'latin1');
    const { said } = await load(Buffer.concat([Buffer.from(header), line]));
    expect(said[0]).toBe('Line 2 refused: the organisation name is not written in UTF-8.');
  });

  it.each(['', 'Name,Code\r\nA,B\r\n', 'RZ1,A Trust,24/25 Standards Met,26/06/2025,NHS Trust,\r\n'])(
    'refuses a file that is not the register: %j',
    async (content) => {
      const { whole, said } = await load(content);
      expect(whole).toBe(false);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain('is not the public register: its first line must be the columns Code,');
      expect(await journal()).toEqual([]);
    },
  );

  it('takes a file with a byte order mark and plain line ends', async () => {
    const { whole } = await load(`\uFEFF${fileOf(...fictional).replaceAll('\r\n', '\n')}`);
    expect(whole).toBe(true);
    expect(await csv()).toBe(fileOf(...fictional));
  });

  it('says so when there is no such file', async () => {
    const said: string[] = [];
    expect(await loadRegisterCommand(house, join(folder, 'none.csv'), (one) => said.push(one))).toBe(false);
    expect(said[0]).toMatch(/^There is no file /);
  });

  it('adds the history of an organisation that is known, without touching what the file does not say', async () => {
    await house.given(anOrganisation());
    await load(
      fileOf(
        'RX1,Northbridge University Hospitals NHS Trust,24/25 Standards Met,26/06/2025,NHS Trust,NHS Midshire Integrated Care Board',
      ),
    );
    const row = await house.db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ region: 'Midlands', address: '1 Hospital Way, Northbridge, NB1 2CD' });
  });

  it('records as the service itself, one chain per organisation (R37)', async () => {
    await load(fileOf(...fictional));
    const rows = await journal();
    expect(new Set(rows.map((row) => row.actor_name))).toEqual(new Set(['Import of the register']));
    expect(rows.filter((row) => row.organisation === 'RZ1').map((row) => [row.seq, row.type])).toEqual([
      [1, 'organisation-registered'],
      [2, 'status-imported'],
    ]);
  });

  it('gives back whatever it took, more than a batch of it (property)', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((one) => one.trim() !== '' && !/[\p{Cc}\uFFFD\u2028\u2029]/u.test(one) && one.isWellFormed());
    const status = fc
      .constantFrom(...statuses)
      .map((one) => sayLabel({ edition: '2023-24', status: one }, 'file'));
    const dates = fc.integer({ min: 1, max: 28 }).map((n) => `${String(n).padStart(2, '0')}/06/2024`);
    const line = fc.tuple(text, fc.oneof(status, fc.constant('Not Published')), dates, text, fc.option(text));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 520, maxLength: 520 }), async (lines) => {
        house = await aHouse({ now: '2025-12-12T09:00:00.000Z' });
        const rows = lines.map(([name, status, date, sector, icb], n) => [
          `P${String(n).padStart(3, '0')}`,
          name,
          status,
          date,
          sector,
          icb ?? '',
        ]);
        const file = header + csvLines(rows, { apostrophe: false });
        await load(file);
        expect(await csv()).toBe(file);
      }),
      { numRuns: 2 },
    );
  });
});
