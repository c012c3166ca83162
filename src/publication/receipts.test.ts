import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, cast } from '../../test/support/a-house.ts';
import { aReadyHouse, type ReadyHouse } from '../full-publication/testing/a-ready-house.ts';
import type { Organisation } from '../organisation/rules/organisation.ts';
import { paths } from '../paths.ts';
import { canonical } from '../platform/change/hash.ts';
import { loadPosition } from './load-position.ts';
import { publishInterim } from './publish-interim.ts';
import { verifyReceiptCommand } from './receipt-commands.ts';
import { privateKeyFrom, receiptKeyFrom, rememberReceiptKey } from './receipt-key.ts';
import type { SignedReceipt } from './rules/receipt.ts';
import { anInterim } from './testing/an-interim.ts';
import { verifyReceipt } from './verify-receipt.ts';

let world: ReadyHouse;
let receipt: string;
let snapshot: Buffer;
let keys: string;
const at = { organisation: 'RX1', edition: '2025-26', version: '1' };

beforeAll(async () => {
  world = await aReadyHouse();
  await rememberReceiptKey(world.house.db, world.house.receiptKey, '2026-06-01T00:00:00.000Z');
  await world.publish();
  const visit = await world.house.visit(cast.ada);
  receipt = (await visit.open(paths.fullReceiptFile.to(at))).bytes().toString();
  snapshot = (await visit.open(paths.fullPublicationJson.to(at))).bytes();
  keys = (await (await world.house.visit()).open(paths.receiptKeysFile.to())).bytes().toString();
});

const faults = (text: string, bytes: Uint8Array, with_: string | null = keys) => {
  const verdict = verifyReceipt(text, bytes, with_);
  return 'faults' in verdict ? verdict.faults : [];
};

describe('the receipt of a full assessment', () => {
  test('names organisation, edition, version, moment, publisher, approvals, status and hashes; no level and no answer', () => {
    const said = JSON.parse(receipt) as SignedReceipt;
    expect(said).toMatchObject({
      kind: 'full',
      organisation: { code: 'RX1', name: 'Northbridge University Hospitals NHS Trust' },
      edition: '2025-26',
      version: 1,
      publishedAt: '2026-06-12T09:00:00.000Z',
      publishedBy: 'Ada Administrator',
      late: false,
      status: 'standards-met',
      issuer: 'http://localhost:3000',
    });
    expect(said.approvals.map((one) => [one.item, one.by])).toEqual([
      ['essential-functions', 'Sira Owner'],
      ['answers', 'Sira Owner'],
    ]);
    expect(receipt).not.toMatch(/achieved|A1\.a/);
  });

  test('agrees with the data and the published key', () => {
    expect(faults(receipt, snapshot)).toEqual([]);
  });

  test('is canonical JSON, so that its bytes are the same everywhere', () => {
    expect(canonical(JSON.parse(receipt))).toBe(receipt);
  });
});

describe('what does not agree is named', () => {
  test('any one byte of the data', () => {
    for (const place of [0, 17, Math.floor(snapshot.length / 2), snapshot.length - 1]) {
      const altered = Buffer.from(snapshot);
      altered[place] = (altered[place] ?? 0) ^ 1;
      expect(faults(receipt, altered).join()).toContain('The snapshot is not the one of the receipt');
    }
  });

  test('any part of the receipt', () => {
    const said = JSON.parse(receipt) as SignedReceipt;
    const altered: Partial<SignedReceipt>[] = [
      { publishedBy: 'Somebody Else' },
      { publishedAt: '2026-06-01T09:00:00.000Z' },
      { status: 'standards-not-met' },
      { version: 2 },
      { edition: '2024-25' },
      { approvals: [] },
      { late: true },
      { packHash: '0'.repeat(64) },
      { issuer: 'https://elsewhere.example' },
    ];
    for (const change of altered)
      expect(faults(canonical({ ...said, ...change }), snapshot)[0], Object.keys(change).join()).toBe(
        'The signature does not agree with the receipt: one of them was altered.',
      );
  });

  test('any byte of the signature', () => {
    const said = JSON.parse(receipt) as SignedReceipt;
    const bytes = Buffer.from(said.signature, 'base64');
    for (const place of [0, 31, 63]) {
      const other = Buffer.from(bytes);
      other[place] = (other[place] ?? 0) ^ 1;
      expect(faults(canonical({ ...said, signature: other.toString('base64') }), snapshot)).toHaveLength(1);
    }
  });

  test('another key, no key, and what is no receipt at all', () => {
    const other = receiptKeyFrom(generateKeyPairSync('ed25519').privateKey);
    expect(faults(receipt, snapshot, other.publicKey)[0]).toContain('is not among the public keys given');
    expect(faults(receipt, snapshot, 'no key')[0]).toContain('There is no public key');
    expect(faults('nothing', snapshot)[0]).toContain('The receipt is not one');
    expect(faults('[]', Buffer.from('x'))[0]).toContain('The receipt is not one');
  });

  test('a receipt that was signed anew with another key over other words about the same data', () => {
    const other = receiptKeyFrom(generateKeyPairSync('ed25519').privateKey);
    const { signature: _, ...said } = JSON.parse(receipt) as SignedReceipt;
    const forged = { ...said, key: other.id, status: 'standards-not-met' };
    const signed = canonical({ ...forged, signature: other.sign(canonical(forged)) });
    // Whoever trusts the forger's key still learns what disagrees with the data.
    expect(faults(signed, snapshot, other.publicKey)).toEqual([
      'The receipt and the snapshot do not agree about the status.',
    ]);
    expect(faults(signed, snapshot)[0]).toContain('is not among the public keys given');
  });
});

describe('checking it without the service', () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dspt-receipt-'));
    writeFileSync(file('receipt.json'), receipt);
    writeFileSync(file('snapshot.json'), snapshot);
    writeFileSync(file('key.pem'), keys);
    writeFileSync(file('altered.json'), Buffer.concat([snapshot, Buffer.from(' ')]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...names: string[]) => {
    const said: string[] = [];
    const done = verifyReceiptCommand(names.map(file), (line) => said.push(line));
    return { done, said };
  };

  test('the operator’s command says yes, or names what does not agree', () => {
    const { done, said } = run('receipt.json', 'snapshot.json', 'key.pem');
    expect(done).toBe(true);
    expect(said.at(-1)).toContain('Yes');
    const wrong = run('receipt.json', 'altered.json', 'key.pem');
    expect([wrong.done, wrong.said.at(-1)]).toEqual([false, 'No: the receipt does not hold.']);
    expect(run('receipt.json', 'snapshot.json').said.at(-1)).toContain('was not checked');
    expect(run('receipt.json').done).toBe(false);
    expect(run('nowhere.json', 'snapshot.json', 'key.pem')).toMatchObject({ done: false });
  });

  test('openssl says the same, with the commands that the page shows', async (context) => {
    try {
      execFileSync('openssl', ['version']);
    } catch {
      context.skip('There is no openssl on this machine');
    }
    const visit = await (await world.house.visit(cast.ada)).open(paths.fullReceipt.to(at));
    const commands = [...visit.document().querySelectorAll('li code')].map((one) => one.textContent ?? '');
    const script = commands
      .join('\n')
      .replaceAll('RECEIPT', file('receipt.json'))
      .replaceAll('PUBLIC-KEY', file('key.pem'));
    const said = execFileSync('sh', ['-e', '-c', script], { cwd: folder }).toString();
    expect(said).toContain('Signature Verified Successfully');
  });
});

describe('who has receipts and keys', () => {
  test('public keys are for anybody; an older key stays after a new one', async () => {
    const newer = receiptKeyFrom(generateKeyPairSync('ed25519').privateKey);
    await rememberReceiptKey(world.house.db, newer, '2026-06-15T00:00:00.000Z');
    await rememberReceiptKey(world.house.db, newer, '2026-06-16T00:00:00.000Z');
    const visit = await (await world.house.visit()).open(paths.receiptKeys.to());
    expect(visit.text()).toContain(world.house.receiptKey.id);
    expect(visit.text()).toContain(newer.id);
    const all = (await visit.open(paths.receiptKeysFile.to())).bytes().toString();
    expect(faults(receipt, snapshot, all)).toEqual([]);
  });

  test('an interim has one too, without a status; one from before says that there is none', async () => {
    const where = { organisation: 'RY2', edition: '2025-26' };
    const { house, pack } = world;
    const today = await loadPosition(house.db, house.packs, where, house.clock.now());
    const answer = { how: 'not-yet', by: '', on: '' };
    await publishInterim(await house.as(cast.otto), where, answer, today?.contentHash ?? '');
    const visit = await house.visit(cast.otto);
    const [given, data] = [
      (await visit.open(paths.interimReceiptFile.to({ ...where, version: '1' }))).bytes().toString(),
      (await visit.open(paths.interimPublicationJson.to({ ...where, version: '1' }))).bytes(),
    ];
    expect(faults(given, data)).toEqual([]);
    expect(JSON.parse(given)).toMatchObject({ kind: 'interim', status: null, approvals: [] });
    const organisation = anOrganisation({ code: 'RY2' }).payload as Organisation;
    await house.given(anInterim({ pack, organisation, version: 2 }));
    await visit.open(paths.interimReceipt.to({ ...where, version: '2' }));
    expect(visit.text()).toContain('This version was published before the service gave receipts');
  });

  test('a private key is read as PEM, as PEM on one line, and as base64; another kind of key is not', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const der = privateKey.export({ type: 'pkcs8', format: 'der' });
    const id = receiptKeyFrom(privateKey).id;
    for (const text of [
      pem,
      pem.replaceAll('\n', '\\n'),
      Buffer.from(pem).toString('base64'),
      der.toString('base64'),
    ]) {
      const read = privateKeyFrom(text);
      expect(read && receiptKeyFrom(read).id).toBe(id);
    }
    const rsa = generateKeyPairSync('ed448').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const text of [rsa, 'nonsense', '']) expect(privateKeyFrom(text)).toBeNull();
  });
});
