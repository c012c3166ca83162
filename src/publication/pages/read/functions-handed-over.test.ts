import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../../../test/support/a-house.ts';
import { fieldsOf } from '../../../essential-functions/rules/entry.ts';
import { saveFunction, takeFunctionOut } from '../../../essential-functions/save-function.ts';
import { anEntry } from '../../../essential-functions/testing/an-entry.ts';
import { paths } from '../../../paths.ts';
import { anatomyOf } from '../../../platform/documents/testing/pdf-anatomy.ts';
import { loadPosition } from '../../load-position.ts';
import { publishInterim } from '../../publish-interim.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const first = { ...where, version: '1' };
const long = 'Receives, triages and treats about 300 people a day, at all hours. ';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const open = async (person: Person, to: string) => (await house.visit(person)).open(to);
const reason = { reason: 'incident', explanation: '' };

const record = async (over: Parameters<typeof anEntry>[0] = {}, reference: string | null = null) => {
  const version = reference === null ? '0' : '1';
  const saved = await saveFunction(await house.as(cast.mo), where, reference, {
    ...{ fields: fieldsOf(anEntry(over)), more: {}, version, ...reason },
  });
  expect(saved).toHaveProperty('done');
};

async function publish() {
  const today = await loadPosition(house.db, house.packs, where, house.clock.now());
  const answer = { how: 'not-yet', by: '', on: '' };
  const seen = today?.contentHash ?? '';
  expect(await publishInterim(await house.as(cast.ada), where, answer, seen)).toHaveProperty('done');
}

/** One version published, then one function changed, one removed and one added. */
async function publishedAndChanged() {
  await record({ description: long.repeat(3), effect: '=1+1' });
  await record({ name: 'Pharmacy' });
  await publish();
  await record({ description: long.repeat(3).replace('300', '400'), effect: '=1+1' }, 'F1');
  await takeFunctionOut(await house.as(cast.mo), where, 'F2', { ...reason, version: '2' });
  await record({ name: 'Maternity' });
}

async function workbook(person: Person) {
  const file = await open(person, paths.interimPublicationWorkbook.to(first));
  const book = new ExcelJS.Workbook();
  // Its types ask for an older Buffer than Node's.
  await book.xlsx.load(file.bytes() as unknown as ArrayBuffer);
  return book;
}

/** The rows under each heading of a sheet, as texts. */
function rowsOf(sheet: ExcelJS.Worksheet | undefined): Record<string, string>[] {
  const rows: string[][] = [];
  sheet?.eachRow((row) => void rows.push((row.values as (string | undefined)[]).map((one) => one ?? '')));
  const at = rows.findIndex((row) => row.includes('Reference'));
  const headings = rows[at] ?? [];
  return rows
    .slice(at + 1)
    .map((row) => Object.fromEntries(headings.flatMap((one, n) => (row[n] ? [[one, row[n]]] : []))));
}

describe('essential functions of a publication to take away (R28, R38)', () => {
  test('the workbook says what the function’s page says, to a reviewer too', async () => {
    await publishedAndChanged();
    const page = await open(cast.dora, paths.interimFunction.to({ ...first, reference: 'F1' }));
    const items = [...page.document().querySelectorAll('main .nhsuk-summary-list__row')];
    const onPage = items.map((row) => {
      const value = row.querySelector('dd');
      const list = [...(value?.querySelectorAll('li') ?? [])].map((one) => one.textContent);
      return [row.querySelector('dt')?.textContent, list.join('\n') || value?.textContent];
    });
    const [one, two] = rowsOf((await workbook(cast.dora)).getWorksheet('Essential functions'));
    expect(Object.fromEntries(onPage)).toEqual(
      Object.fromEntries(Object.entries(one ?? {}).filter(([heading]) => heading !== 'Reference')),
    );
    expect(onPage.length).toBe(16);
    expect([one?.Reference, two?.Reference, two?.Function]).toEqual(['F1', 'F2', 'Pharmacy']);
    expect(one?.['Effect if lost']).toBe('=1+1');
  });

  test('the PDF lists each function among its bookmarks', async () => {
    await publishedAndChanged();
    const pdf = await open(cast.dora, paths.interimPublicationPdf.to(first));
    const { text } = anatomyOf(pdf.bytes());
    for (const title of ['Essential functions', 'F1 Emergency department', 'F2 Pharmacy'])
      expect(text).toContain(`/Title (${title})`);
  });
});

describe('essential functions in a comparison', () => {
  test('beside today: added, changed word by word, removed; for the organisation’s own people alone', async () => {
    await publishedAndChanged();
    const compared = paths.interimPublication.to(first, { compare: 'today' });
    const vera = await open(cast.vera, compared);
    expect(vera.text()).toContain('Functions recorded in the service: 1 added, 1 changed, 1 removed.');
    const headings = [...vera.document().querySelectorAll('main h3')].map((one) => one.textContent);
    expect(headings).toEqual([
      'F1 Emergency department: changed',
      'F3 Maternity: added',
      'F2 Pharmacy: removed',
    ]);
    const [before, after] = ['del', 'ins'].map((mark) =>
      [...vera.document().querySelectorAll(`#changes-function-F1-changed ${mark}`)].map(
        (one) => one.textContent,
      ),
    );
    expect(before).toEqual([' [removed:  300] ']);
    expect(after).toEqual([' [added:  400] ']);
    expect(vera.document().querySelector('main a[href="#functions"]')?.textContent).toBe(
      'essential functions',
    );
    expect((await open(cast.dora, compared)).status()).toBe(404);
  });

  test('one version beside another, for reviewers, without what is recorded since', async () => {
    await publishedAndChanged();
    await publish();
    await record({ name: 'Only we know this' });
    const dora = await open(cast.dora, paths.compareYears.to(where));
    for (const words of ['Nothing changed47 outcomes', 'The essential functions changed.'])
      expect(dora.text()).toContain(words);
    await dora.follow('essential functions');
    expect(dora.text()).toContain('Words that only the earlier one has are struck through');
    expect(dora.text()).toContain('F3 Maternity: added');
    expect(dora.text()).toContain('F2 Pharmacy: removed');
    expect(dora.html()).not.toContain('Only we know this');
  });

  test('a version without functions beside one that is the same says that they are the same', async () => {
    await publish();
    const vera = await open(cast.vera, paths.interimPublication.to(first, { compare: 'today' }));
    expect(vera.text()).toContain('The essential functions are the same.');
    expect(vera.document().querySelector('#functions')).toBeNull();
  });
});
