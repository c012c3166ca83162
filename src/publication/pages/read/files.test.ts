import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../../../test/support/a-house.ts';
import { withdrawEvidence } from '../../../evidence/withdraw-evidence.ts';
import { paths } from '../../../paths.ts';
import { anatomyOf } from '../../../platform/documents/testing/pdf-anatomy.ts';
import type { Scan } from '../../../platform/files/scan.ts';
import { anInterimHouse, minutes } from '../../testing/an-interim-house.ts';

let at: Awaited<ReturnType<typeof anInterimHouse>>;
beforeEach(async () => {
  at = await anInterimHouse();
});

const fileOf = (evidence: string) => paths.interimPublicationFile.to({ ...at.at(), evidence });

describe('files that a published interim names (R11)', () => {
  test('open from it for everybody who reads it, though attached to nothing any more', async () => {
    const item = await at.addMinutes();
    await at.publish({ evidence: { 'A1.a': [item] } });
    for (const person of [cast.vera, cast.nat, cast.dora, cast.reg]) {
      const page = await at.read(person);
      expect(page.text()).toContain(item.sha256);
      const file = await page.follow('Board minutes');
      expect(file.bytes(), person.name).toEqual(minutes);
      expect(file.header('content-disposition')).toMatch(/^attachment; filename="minutes.txt"/);
    }
    expect((await at.open(fileOf(item.id), cast.otto)).status()).toBe(404);
  });

  test('nothing that it does not name: other evidence is not handed over (R38)', async () => {
    const item = await at.addMinutes();
    await at.publish();
    await at.publish({ version: 2, evidence: { 'A1.a': [item] } });
    expect((await at.open(fileOf(item.id), cast.nat)).status()).toBe(404);
    expect(
      (await at.open(paths.evidenceFile.to({ organisation: 'RX1', evidence: item.id }), cast.nat)).status(),
    ).toBe(404);
  });

  test('the essential functions file opens too', async () => {
    const { id, sha256 } = await at.addMinutes();
    await at.publish({
      functions: {
        id,
        sha256: sha256 ?? '',
        filename: 'functions.xlsx',
        size: 38,
        uploadedAt: '2025-12-01T09:00:00.000Z',
      },
    });
    expect((await (await at.read(cast.nat)).follow('functions.xlsx')).bytes()).toEqual(minutes);
  });

  test('R37: removed since, title, hash and reason stay, name and file do not', async () => {
    const item = await at.addMinutes();
    await at.publish({ evidence: { 'A1.a': [item] } });
    await withdrawEvidence(
      await at.house.as(cast.ada),
      { organisation: 'RX1', evidence: item.id },
      'It names a patient',
    );
    const page = await at.open(fileOf(item.id), cast.nat);
    expect(page.bytes()).not.toEqual(minutes);
    for (const words of [
      'Board minutes',
      item.sha256,
      'Removed on 12 December 2025 because: It names a patient',
    ])
      expect(page.text()).toContain(words);
    expect(page.text()).not.toContain('minutes.txt');
    expect(page.document().querySelector(`a[href="${fileOf(item.id)}"]`)).toBeNull();
  });

  test('a file not found clean is not given out, and the page says why', async () => {
    const item = await at.addMinutes();
    await at.publish({ evidence: { 'A1.a': [item] } });
    Object.assign(at.house, { scanner: async (): Promise<Scan> => ({ state: 'waiting', because: 'down' }) });
    const page = await at.open(fileOf(item.id), cast.nat);
    expect(page.bytes()).not.toEqual(minutes);
    expect(page.text()).toContain('Not checked for viruses yet');
  });
});

describe('workbook and PDF of a published interim', () => {
  const long = 'Geiriau Llŷn a مستشفى. '.repeat(1_500).slice(0, 30_000);

  async function workbook() {
    const file = await at.open(paths.interimPublicationWorkbook.to(at.at()), cast.vera);
    const book = new ExcelJS.Workbook();
    // Its types ask for an older Buffer than Node's.
    await book.xlsx.load(file.bytes() as unknown as ArrayBuffer);
    return book;
  }

  test('has its sheets, and text that looks like a formula stays text', async () => {
    const marks = { 'A1.a.A#1': { mark: 'true' as const, comment: '@SUM(A1)' } };
    await at.publish({ answers: { 'A1.a': { statement: '=1+1', marks } } });
    const book = await workbook();
    expect(book.worksheets.map((one) => one.name)).toEqual([
      'Summary',
      'Outcomes',
      'Indicators',
      'Policies',
      'Evidence',
    ]);
    const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat());
    expect(cells).toContain('=1+1');
    expect(cells).toContain('@SUM(A1)');
    expect(
      book.worksheets
        .flatMap((sheet) => sheet.getSheetValues().flat())
        .some((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell),
    ).toBe(false);
  });

  test('a statement of 30,000 characters, Welsh and Arabic, is whole in the workbook, on the page and in the PDF', async () => {
    await at.publish({ answers: { 'A1.a': { statement: long } } });
    expect((await workbook()).worksheets.flatMap((sheet) => sheet.getSheetValues().flat())).toContain(long);
    const said = [...(await at.read(cast.vera)).document().querySelectorAll('.app-lines')].map(
      (one) => one.textContent,
    );
    expect(said).toContain(long);
    const pdf = await at.open(paths.interimPublicationPdf.to(at.at()), cast.vera);
    expect(pdf.header('content-type')).toBe('application/pdf');
    const { text, pages } = anatomyOf(pdf.bytes());
    expect(text).toMatch(/\/Marked true/);
    expect(pages.length).toBeGreaterThan(15);
  });
});
