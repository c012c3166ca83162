import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { aHouse, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { attachEvidence } from '../assessment/attach-evidence.ts';
import { changeDetails } from '../evidence/change-details.ts';
import { unsaid } from '../evidence/rules/describe-new.ts';
import { loadAllEvidence } from '../evidence/store.ts';
import { withdrawEvidence } from '../evidence/withdraw-evidence.ts';
import { paths } from '../paths.ts';
import { sha256 } from '../platform/change/hash.ts';
import { readWorkbook } from '../platform/documents/read-workbook.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const page = paths.auditPack.to(where);

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

async function attach(outcome: string, name: string, text = name) {
  const file = { filename: name, bytes: Buffer.from(`${text}\n`), truncated: false };
  await attachEvidence(
    await house.as(cast.mo),
    { ...where, outcome },
    { files: [file], link: '', title: '' },
  );
  return (await loadAllEvidence(house.db, 'RX1')).at(-1)?.id ?? '';
}

async function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await promisify(
    yauzl.fromBuffer as (b: Buffer, o: object, d: (e: Error | null, z: yauzl.ZipFile) => void) => void,
  )(bytes, { lazyEntries: false, autoClose: false });
  const found = new Map<string, Buffer>();
  const entries: yauzl.Entry[] = [];
  zip.on('entry', (entry: yauzl.Entry) => entries.push(entry));
  await new Promise((resolve) => zip.on('end', resolve));
  for (const entry of entries) {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    found.set(entry.fileName, await buffer(stream));
  }
  return found;
}

async function taken(person = cast.ada, query?: Record<string, string>) {
  const visit = await (await house.visit(person)).open(paths.auditPackFile.to(where, query));
  expect(visit.status()).toBe(200);
  return unzipped(visit.bytes());
}

const indexIn = (files: Map<string, Buffer>): string =>
  parseHTML(files.get('index.html')?.toString() ?? '').document.body.textContent.replace(/\s+/g, ' ');

describe('the audit pack', () => {
  test('holds every file, statements by outcome, and checksums that are right', async () => {
    await answerOutcome(
      await house.as(cast.mo),
      { ...where, outcome: 'A1.a' },
      {
        version: 0,
        level: 'achieved',
        complete: true,
        statement: 'The board meets monthly.\n=1+1',
      },
    );
    await attach('A1.a', 'minutes.txt');
    await attach('B1.a', 'Minutes.txt', 'Other minutes');
    const files = await taken();
    // Levels that no source states are marked (R32).
    expect(indexIn(files)).toContain('Achieved (not confirmed)');
    expect([...files.keys()].sort()).toEqual([
      'SHA256SUMS',
      'evidence/0001-minutes.txt',
      'evidence/0002-Minutes.txt',
      'index.html',
      'index.xlsx',
    ]);
    const sums = files.get('SHA256SUMS')?.toString().trim().split('\n') ?? [];
    expect(sums).toHaveLength(4);
    for (const line of sums) {
      const [hash = '', path = ''] = line.split('  ');
      expect(sha256(files.get(path) ?? '')).toBe(hash);
    }
    expect(indexIn(files)).toContain('The board meets monthly. =1+1');
    const workbook = await readWorkbook(files.get('index.xlsx') ?? Buffer.alloc(0));
    expect(JSON.stringify(workbook)).toContain('The board meets monthly.');
    expect(JSON.stringify(workbook)).toContain('evidence/0002-Minutes.txt');
  });

  test('leaves out what may not be taken away, and says why (R37, R38)', async () => {
    const removed = await attach('A1.a', 'removed.txt');
    const asked = await attach('A1.a', 'asked.txt');
    const lost = await attach('A1.a', 'lost.txt');
    const ada = await house.as(cast.ada);
    await withdrawEvidence(ada, { organisation: 'RX1', evidence: removed }, 'It named a patient');
    const details = { title: 'Penetration test', ...unsaid, onRequest: true };
    await changeDetails(ada, { organisation: 'RX1', evidence: asked }, 1, details);
    await house.files.remove(sha256('lost.txt\n'));
    const files = await taken();
    expect([...files.keys()].filter((name) => name.startsWith('evidence/'))).toEqual([]);
    const index = indexIn(files);
    expect(index).toContain('The content was removed for good, because: It named a patient');
    expect(index).toContain('Penetration test (A1.a): Available on request: not in this pack');
    expect(index).toContain('lost.txt (A1.a): The file could not be read');
    expect(lost).not.toBe('');
    const all = await taken(cast.ada, { 'on-request': 'yes' });
    expect([...all.keys()]).toContain('evidence/0001-asked.txt');
  });

  test('leaves out what no scanner has found clean', async () => {
    await attach('A1.a', 'minutes.txt');
    Object.assign(house, { scanner: async () => ({ state: 'waiting', because: 'down' }) });
    expect(indexIn(await taken())).toContain('minutes.txt (A1.a): Not checked for viruses yet');
  });

  test('is taken by administrators and members, and the page says who took it', async () => {
    await attach('A1.a', 'minutes.txt');
    await taken(cast.mo);
    const visit = await (await house.visit(cast.ada)).open(page);
    expect(visit.text()).toContain('It has 1 file of evidence, 12 bytes.');
    expect(visit.text()).toContain('Mo Member on 12 December 2025');
    await visit.choose('Include evidence that is available on request').press('Download the audit pack');
    expect(visit.header('content-type')).toBe('application/zip');
    expect((await (await house.visit(cast.vera)).open(page)).status()).toBe(403);
    for (const person of [cast.otto, cast.nat, cast.reg])
      for (const address of [page, paths.auditPackFile.to(where)])
        expect((await (await house.visit(person)).open(address)).status()).toBe(404);
    const rows = await house.db
      .selectFrom('journal')
      .select('actor_name')
      .where('type', '=', 'audit-pack-taken')
      .orderBy('id')
      .execute();
    expect(rows.map((row) => row.actor_name)).toEqual(['Mo Member', 'Ada Administrator']);
  });

  test('of an edition that does not exist is not there, and nothing is recorded', async () => {
    const nowhere = { ...where, edition: '1999-00' };
    const visit = await house.visit(cast.ada);
    for (const address of [paths.auditPack.to(nowhere), paths.auditPackFile.to(nowhere)])
      expect((await visit.open(address)).status()).toBe(404);
    const rows = await house.db
      .selectFrom('journal')
      .select('id')
      .where('type', '=', 'audit-pack-taken')
      .execute();
    expect(rows).toEqual([]);
  });
});
