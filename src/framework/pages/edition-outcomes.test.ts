import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { anotherPacks } from '../../../test/support/another-pack.ts';

describe('the outcomes of an edition, for anybody', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await aHouse();
  });
  const open = async (address = '/outcomes/2025-26') => (await house.visit()).open(address);

  it('shows every outcome with its expected level, each with an anchor', async () => {
    const visit = await open();
    expect(visit.status()).toBe(200);
    expect(visit.document().querySelectorAll('main h4')).toHaveLength(47);
    expect(visit.document().querySelectorAll('main table tbody tr')).toHaveLength(47);
    for (const link of visit.document().querySelectorAll('main table a'))
      expect(visit.document().getElementById((link.getAttribute('href') ?? '').slice(1))).not.toBeNull();
    expect(visit.document().getElementById('C2.a')?.textContent).toContain('Not achieved');
  });

  it('says once whose words the indicators are and what is not confirmed, and marks each such level (R32)', async () => {
    const visit = await open();
    const count = (text: string) => visit.text().split(text).length - 1;
    expect(count('was written for this service and is not the official text')).toBe(1);
    expect(count('They will be replaced when NHS England’s complete table is loaded')).toBe(1);
    const marks = visit.document().querySelectorAll('main table .app-unconfirmed');
    const unconfirmed = Object.values(house.packs.editions[0]?.profiles['2025-26-core']?.cells ?? {}).filter(
      (cell) => cell.provenance !== 'stated',
    );
    expect(marks).toHaveLength(unconfirmed.length);
    expect(unconfirmed.length).toBeGreaterThan(0);
  });

  it('shows what else is asked: policies, extra fields, notes', async () => {
    const section = (await open()).document().getElementById('B2.a')?.textContent ?? '';
    expect(section).toContain('Mandatory policy requirement');
    expect(section).toContain('Yes, with exceptions');
    expect((await open()).document().getElementById('A2.a')?.textContent).toContain('Top priority risk');
    expect((await open()).document().getElementById('E3.a')?.textContent).toContain('declare Achieved');
  });

  it('gives the same as a workbook', async () => {
    const visit = await (await open()).follow('Download all outcomes (Excel workbook)');
    expect(visit.header('content-disposition')).toContain('outcomes-2025-26.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(visit.bytes() as unknown as ArrayBuffer);
    const rowsOf = (name: string) => {
      const values: string[][] = [];
      workbook.getWorksheet(name)?.eachRow((row) => values.push((row.values as string[]).slice(1)));
      return values;
    };
    const outcomes = rowsOf('Outcomes');
    expect(outcomes.filter((row) => /^[A-E]\d\.[a-z]$/.test(row[2] ?? ''))).toHaveLength(47);
    expect(outcomes.find((row) => row[2] === 'E4.b')?.slice(5, 7)).toEqual([
      'Partially achieved',
      'Not confirmed: assumed, no source was found',
    ]);
    expect(rowsOf('Indicators').filter((row) => (row[3] ?? '').includes('#'))).toHaveLength(520);
    expect(
      rowsOf('Policy questions')
        .slice(-4)
        .map((row) => row[0]),
    ).toEqual(['A2.b', 'B2.a', 'B4.d', 'C1.d']);
  });

  it.each(['/outcomes/2030-31', '/outcomes/2030-31/outcomes.xlsx'])('answers 404 for %s', async (address) => {
    expect((await open(address)).status()).toBe(404);
  });

  describe('of a framework shaped otherwise, with a proposal, a draft and a separate group', () => {
    beforeEach(async () => {
      house = await aHouse({ packs: anotherPacks(), now: '2026-12-10T09:00:00.000Z' });
    });

    it('shows the confirmed and the proposed profile side by side (R31)', async () => {
      const visit = await open('/outcomes/2026-27');
      expect(visit.document().querySelectorAll('main h4')).toHaveLength(49);
      expect(visit.text()).toContain(
        '2026-27 core profile; 2026-27 proposal (proposed: open for consultation)',
      );
      expect(visit.text()).not.toContain('was written for this service');
    });

    it('never shows a draft or a separate group’s profile, to anybody, on the page or in the file (R31)', async () => {
      await house.given(...theUsual());
      for (const person of [undefined, cast.ada, cast.nat, cast.reg]) {
        const visit = await (await house.visit(person)).open('/outcomes/2026-27');
        expect(visit.html()).not.toMatch(/infrastructure|unfinished work|2026-27-cni/);
      }
      const file = await open('/outcomes/2026-27/outcomes.xlsx');
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(file.bytes() as unknown as ArrayBuffer);
      const all = JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
      expect(all).toContain('2026-27 proposal (proposed)');
      expect(all).not.toMatch(/infrastructure|unfinished work|2026-27-cni/);
    });
  });
});
