import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { paths } from '../../paths.ts';
import { retryScans } from '../../platform/files/retry-scans.ts';
import type { Scan } from '../../platform/files/scan.ts';
import { addEvidence } from '../add-evidence.ts';
import { loadAllEvidence } from '../store.ts';

const minutes = Buffer.from('Minutes of the board, 1 December 2025\n');

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

async function added(over: object = {}) {
  const files = [{ filename: 'Minutes December.txt', bytes: minutes, truncated: false }];
  await addEvidence(await house.as(cast.mo), 'RX1', { files, link: '', title: '', ...over });
  const [item] = await loadAllEvidence(house.db, 'RX1');
  if (!item) throw new Error('Nothing was added');
  const params = { organisation: 'RX1', evidence: item.id };
  return { item, page: paths.evidence.to(params), file: paths.evidenceFile.to(params) };
}

const open = async (address: string, person?: Person) => (await house.visit(person)).open(address);

describe('the page of an item of evidence', () => {
  test('shows what it is, its SHA-256, who added it and when', async () => {
    const { item, page } = await added({ title: 'Board minutes' });
    const visitor = await open(page, cast.vera);
    expect(visitor.title()).toContain('Evidence: Board minutes');
    for (const words of [
      'Minutes December.txt',
      'Text',
      '38 bytes',
      'SHA-256',
      item.sha256,
      'Mo Member',
      '12 December 2025',
    ])
      expect(visitor.text()).toContain(words);
    expect(visitor.text()).not.toContain('Remove this file');
  });

  test('shows a link as a link', async () => {
    const { page } = await added({ files: [], link: 'https://intranet/policy', title: 'Policy' });
    const visitor = await open(page, cast.mo);
    expect(visitor.document().querySelector('a[href="https://intranet/policy"]')).not.toBeNull();
  });

  test('is not there for anybody outside the organisation (R38)', async () => {
    const { page, file } = await added();
    for (const person of [cast.otto, cast.nat, cast.dora, cast.reg])
      for (const address of [page, file, page.replace('RX1', 'RY2'), file.replace('RX1', 'RY2')])
        expect((await open(address, person)).status(), `${person.name} ${address}`).toBe(404);
  });
});

describe('downloading a file', () => {
  test('gives exactly what was uploaded, to be saved and never run', async () => {
    const { page } = await added();
    const visitor = await (await open(page, cast.vera)).follow('Download Minutes December.txt');
    expect(visitor.bytes()).toEqual(minutes);
    expect(visitor.header('content-disposition')).toMatch(/^attachment; filename="Minutes December.txt"/);
    expect(visitor.header('x-content-type-options')).toBe('nosniff');
    expect(visitor.header('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(visitor.header('content-type')).toMatch(/^text\/plain/);
  });

  test('needs a scan that found nothing, once a scanner is configured; a later scan lets it go', async () => {
    const { file } = await added();
    let says: Scan = { state: 'waiting', because: 'down' };
    Object.assign(house, { scanner: async () => says });
    const early = await open(file, cast.mo);
    expect(early.bytes()).not.toEqual(minutes);
    expect(early.text()).toContain('Not checked for viruses yet');
    expect(await retryScans(house)).toBe(0);
    says = { state: 'clean' };
    expect(await retryScans(house), 'not before its time').toBe(0);
    house.setClock('2025-12-12T09:01:00.000Z');
    expect(await retryScans(house)).toBe(1);
    expect((await open(file, cast.mo)).bytes()).toEqual(minutes);
  });

  test('is over once a virus was found', async () => {
    const { file } = await added();
    Object.assign(house, { scanner: async (): Promise<Scan> => ({ state: 'infected', found: 'Eicar' }) });
    await retryScans(house);
    Object.assign(house, { scanner: undefined });
    const visitor = await open(file, cast.mo);
    expect(visitor.text()).toContain('A virus was found');
    expect(visitor.bytes()).not.toEqual(minutes);
  });
});

describe('removing it for good (R37)', () => {
  test('an administrator gives a reason, and the reason stands where the file was', async () => {
    const { page, file, item } = await added();
    const visitor = await open(page, cast.ada);
    await visitor.press('Remove the file for good');
    expect(visitor.status()).toBe(422);
    expect(visitor.errors()).toEqual(['Enter why the content must be removed']);
    visitor.fill('Why must the file be removed?', 'It names a patient');
    await visitor.press('Remove the file for good');
    expect(visitor.text()).toContain(
      'Removed on 12 December 2025 because: It names a patient (Ada Administrator)',
    );
    expect(visitor.text()).toContain(item.sha256);
    expect(visitor.text()).not.toContain('Remove this file');
    expect((await open(file, cast.mo)).text()).toContain('It names a patient');
  });

  test('a member cannot, even with a form of their own making', async () => {
    const { page } = await added();
    const ada = await open(page, cast.ada);
    const mo = await open(page, cast.mo);
    const answer = await house.app.inject({
      method: 'POST',
      url: page,
      headers: { origin: 'http://localhost:3000', host: 'localhost:3000' },
      cookies: { ...mo.cookies() },
      payload: { act: 'withdraw', reason: 'because' },
    });
    expect(answer.statusCode).toBe(403);
    expect((await ada.open(page)).text()).not.toContain('Removed on');
  });
});
