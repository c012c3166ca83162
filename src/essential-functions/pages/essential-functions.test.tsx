import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, anOrganisation, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { paths } from '../../paths.ts';
import { inspectFile } from '../../platform/documents/inspect-file.ts';
import { loadEssentialFunctions } from '../store.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const address = paths.essentialFunctions.to(where);
const label = 'Essential functions file';
const file = (text: string) => ({ filename: `${text}.txt`, bytes: Buffer.from(`Our functions: ${text}\n`) });

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const open = async (person: (typeof cast)[keyof typeof cast], to = address) =>
  (await house.visit(person)).open(to);

describe('essential functions', () => {
  test('a member downloads the template, uploads the file, and replaces it with a reason (R28)', async () => {
    const mo = await open(cast.mo);
    expect(mo.text()).toContain('No file has been uploaded yet');
    expect(mo.text()).toContain('Do not upload information about patients');

    await mo.follow('Download the essential functions template');
    expect(mo.header('content-disposition')).toContain('essential-functions-RX1-2025-26.xlsx');
    const template = mo.bytes();
    expect(await inspectFile(template, 'a.xlsx')).toMatchObject({ kind: 'xlsx' });

    await mo.open(address);
    await mo.attach(label, { filename: 'ours.xlsx', bytes: template }).press('Upload file');
    expect(mo.errors()).toEqual([]);
    expect(mo.text()).toContain('Your essential functions file was uploaded');
    expect(mo.text()).toContain('ours.xlsx');
    expect(mo.text()).toContain('There are no functions below the headings');

    await mo.open(address);
    house.setClock('2025-12-20T10:00:00.000Z');
    mo.choose('We learnt from an incident').fill('What has changed', 'The pathology outage');
    await mo.attach(label, file('second')).press('Replace file');
    expect(mo.errors()).toEqual([]);
    expect(mo.text()).toContain('Nothing could be read. Only an Excel workbook (xlsx) can be read.');
    expect(mo.text()).toContain('The file is kept and counts as uploaded');
    await mo.open(address);
    const current = await loadEssentialFunctions(house.db, 'RX1', '2025-26');
    expect(current).toMatchObject({
      version: 2,
      filename: 'second.txt',
      uploadedBy: 'Mo Member',
      uploadedAt: '2025-12-20T10:00:00.000Z',
      reason: 'incident',
      explanation: 'The pathology outage',
    });
    for (const words of [
      'We learnt from an incident: The pathology outage',
      current?.sha256 ?? '',
      'Version 1',
      'First version',
    ])
      expect(mo.text()).toContain(words);

    await (await mo.follow('ours.xlsx')).follow('Download ours.xlsx');
    expect(mo.bytes(), 'earlier versions stay readable').toEqual(template);
  });

  test('what is wrong with file and reason is said at once, and what was typed stays', async () => {
    const ada = await open(cast.ada);
    await ada.press('Upload file');
    expect(ada.status()).toBe(422);
    expect(ada.errors()).toEqual(['Select your essential functions file']);
    await ada.attach(label, file('first')).press('Upload file');
    await ada.open(address);
    ada.fill('What has changed', 'x'.repeat(1_001));
    await ada
      .attach(label, { filename: 'virus.exe', bytes: Buffer.from('MZ\x90\0\x03') })
      .press('Replace file');
    expect(ada.errors()).toHaveLength(3);
    expect(ada.document().querySelector('textarea')?.textContent).toHaveLength(1_001);
    expect((await loadEssentialFunctions(house.db, 'RX1', '2025-26'))?.version).toBe(1);
  });

  test('the same file again is no new version', async () => {
    const ada = await open(cast.ada);
    await ada.attach(label, file('first')).press('Upload file');
    await ada.open(address);
    ada.choose('Another reason').fill('What has changed', 'Nothing');
    await ada.attach(label, file('first')).press('Replace file');
    expect(ada.errors()).toEqual(['This is the file that is here already. Select the changed one']);
  });

  test('two people replacing the file at once: the second is told, nothing is lost (R7)', async () => {
    const ada = await open(cast.ada);
    const mo = await open(cast.mo);
    await ada.attach(label, file('from Ada')).press('Upload file');
    await mo.attach(label, file('from Mo')).press('Upload file');
    expect(mo.status()).toBe(409);
    expect(mo.errors()[0]).toContain('Somebody has uploaded a file in the meantime');
    expect(mo.text()).toContain('from Ada.txt');
    mo.choose('We know more than before');
    await mo.attach(label, file('from Mo')).press('Replace file');
    expect(mo.errors()).toEqual([]);
    expect((await loadEssentialFunctions(house.db, 'RX1', '2025-26'))?.version).toBe(2);
  });

  test('viewers and the SIRO read, without a form; people of elsewhere find nothing (R38)', async () => {
    await (await open(cast.mo)).attach(label, file('first')).press('Upload file');
    for (const person of [cast.vera, cast.sira]) {
      const reader = await open(person);
      expect(reader.text()).toContain('first.txt');
      expect(reader.document().querySelector('main form')).toBeNull();
    }
    for (const person of [cast.otto, cast.nat, cast.dora, cast.reg])
      expect((await open(person)).status(), person.name).toBe(404);
  });

  test('a closed edition shows its file and takes no other', async () => {
    const ada = await open(cast.ada, paths.essentialFunctions.to({ ...where, edition: '2024-25' }));
    expect(ada.text()).toContain('This edition is closed');
    expect(ada.text()).not.toContain('Upload file');
  });

  test('there is no such page for an edition that does not exist, or for a type that does not take part (R9)', async () => {
    expect(
      (await open(cast.ada, paths.essentialFunctions.to({ ...where, edition: '1999-00' }))).status(),
    ).toBe(404);
    const shop = anOrganisation({ code: 'FX1', name: 'A Pharmacy', type: 'other' });
    await house.given(shop, {
      type: 'role-given',
      organisation: 'FX1',
      about: null,
      payload: { person: 'ada', role: 'administrator', discipline: null },
    });
    expect(
      (await open(cast.ada, paths.essentialFunctions.to({ ...where, organisation: 'FX1' }))).status(),
    ).toBe(404);
  });
});

test('a form sent by a browser without a file chosen says that a file is needed', async () => {
  const ada = await open(cast.ada);
  const boundary = 'x';
  // Browsers send the empty file box as a part without a name.
  const answer = await house.app.inject({
    method: 'POST',
    url: address,
    headers: { origin: house.origin, 'content-type': `multipart/form-data; boundary=${boundary}` },
    cookies: { ...ada.cookies() },
    payload: [
      `--${boundary}\r\ncontent-disposition: form-data; name="version"\r\n\r\n0\r\n`,
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename=""\r\n`,
      'content-type: application/octet-stream\r\n\r\n\r\n',
      `--${boundary}--\r\n`,
    ].join(''),
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Select your essential functions file');
});
