import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { mailsOf } from '../../test/support/mails.ts';
import { sha256 } from '../platform/change/hash.ts';
import type { Scan } from '../platform/files/scan.ts';
import { addEvidence } from './add-evidence.ts';
import { loadAllEvidence } from './store.ts';
import { removeWithdrawnContent, withdrawEvidence } from './withdraw-evidence.ts';

const minutes = Buffer.from('Minutes of the board, 1 December 2025\n');
const aText = (bytes: Uint8Array = minutes, filename = 'minutes.txt') => ({
  filename,
  bytes,
  truncated: false,
});
const offer = (over: object = {}) => ({ files: [], link: '', title: '', ...over });
const codes = (outcome: object) =>
  'problems' in outcome ? (outcome.problems as { code: string }[]).map((one) => one.code) : [];

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const add = async (person = cast.mo, over: object = {}, organisation = 'RX1') =>
  addEvidence(await house.as(person), organisation, offer({ files: [aText()], ...over }));
const all = (organisation = 'RX1') => loadAllEvidence(house.db, organisation);
const theItem = async () => {
  const [item] = await all();
  if (!item?.sha256) throw new Error('No file was added');
  return { ...item, sha256: item.sha256 };
};

describe('adding evidence', () => {
  test('keeps the content, and says who added it and when', async () => {
    await add(cast.mo, { title: 'Board minutes' });
    const item = await theItem();
    expect(item).toMatchObject({
      title: 'Board minutes',
      filename: 'minutes.txt',
      mediaType: 'text/plain',
      size: minutes.length,
      addedBy: 'Mo Member',
      addedAt: '2025-12-12T09:00:00.000Z',
    });
    expect(await buffer(await house.files.open(item.sha256))).toEqual(minutes);
  });

  test('the same content in one organisation is one item', async () => {
    await add();
    const again = await add(cast.ada, { files: [aText(minutes, 'copy.txt')] });
    const [item] = await all();
    expect(again).toEqual({ refused: 'invalid', problems: [{ code: 'already-there', detail: item?.id }] });
    expect(await all()).toHaveLength(1);
  });

  test('the same file chosen twice at once is one item', async () => {
    await add(cast.mo, { files: [aText(), aText(minutes, 'copy.txt')] });
    expect(await all()).toHaveLength(1);
  });

  test('two people adding the same content at the same moment make one item', async () => {
    await Promise.all([add(cast.mo), add(cast.ada), add(cast.amir)]);
    expect(await all()).toHaveLength(1);
  });

  test('another organisation has an item of its own for the same content', async () => {
    await add();
    await add(cast.otto, {}, 'RY2');
    expect(await all('RY2')).toHaveLength(1);
    expect(await all()).toHaveLength(1);
  });

  test('a file and a link can come together, but not with one title', async () => {
    const both = { link: 'https://intranet/policy' };
    expect(codes(await add(cast.mo, { ...both, title: 'Which?' }))).toEqual(['one-title-for-several']);
    expect(await all()).toEqual([]);
    await add(cast.mo, both);
    expect((await all()).map((one) => one.kind).sort()).toEqual(['file', 'link']);
  });

  test.each([
    ['nothing', { files: [] }, 'nothing-offered'],
    ['a link that is none', { files: [], link: 'the intranet' }, 'link-not-web'],
    ['an empty file', { files: [aText(Buffer.alloc(0))] }, 'file-empty'],
    ['a file that was cut off at 20 MB', { files: [{ ...aText(), truncated: true }] }, 'file-too-large'],
    [
      'a program with a harmless name',
      { files: [aText(Buffer.from('MZ\x90\0\x03\0\0\0'), 'policy.pdf')] },
      'file-not-an-allowed-kind',
    ],
    ['a text that says it is a PDF', { files: [aText(minutes, 'minutes.pdf')] }, 'file-name-does-not-match'],
  ])('%s is refused, and nothing is kept', async (_, over, code) => {
    expect(codes(await add(cast.mo, over))).toEqual([code]);
    expect(await all()).toEqual([]);
  });

  test('viewers, the SIRO and people of elsewhere cannot add (R38)', async () => {
    expect(await add(cast.vera)).toEqual({ refused: 'forbidden' });
    expect(await add(cast.sira)).toEqual({ refused: 'forbidden' });
    expect(await add(cast.otto)).toEqual({ refused: 'missing' });
    expect(await all()).toEqual([]);
  });
});

describe('with a virus scanner', () => {
  const scannerSays = (scan: Scan) => Object.assign(house, { scanner: async () => scan });

  test('an infected file is refused and never stored', async () => {
    scannerSays({ state: 'infected', found: 'Eicar-Test-Signature' });
    expect(codes(await add())).toEqual(['file-infected']);
    expect(await all()).toEqual([]);
    expect(await house.files.has(sha256(minutes))).toBe(false);
  });

  test('a file that the scanner has not judged in time is kept and waits', async () => {
    scannerSays({ state: 'waiting', because: 'slow' });
    await add();
    expect(await house.db.selectFrom('file_scan').select(['state']).execute()).toEqual([
      { state: 'waiting' },
    ]);
  });
});

describe('removing evidence for good (R37)', () => {
  const withdraw = async (person = cast.ada, reason = 'It names a patient') =>
    withdrawEvidence(await house.as(person), { organisation: 'RX1', evidence: (await theItem()).id }, reason);

  test('the content goes; title, hash, who, when and why stay', async () => {
    await add(cast.mo, { title: 'Board minutes' });
    const { sha256: hash } = await theItem();
    house.setClock('2025-12-13T10:00:00.000Z');
    await withdraw();
    expect(await house.files.has(hash)).toBe(false);
    expect(await theItem()).toMatchObject({
      title: 'Board minutes',
      sha256: hash,
      filename: null,
      withdrawn: { at: '2025-12-13T10:00:00.000Z', by: 'Ada Administrator', reason: 'It names a patient' },
    });
  });

  test('the administrators are told, without the title', async () => {
    await add(cast.mo, { title: 'Jo Patient' });
    await withdraw();
    const mails = await mailsOf(house);
    expect(mails.map((mail) => mail.recipient).sort()).toEqual(['ada@example.nhs.uk', 'amir@example.nhs.uk']);
    for (const mail of mails) expect(mail.subject + mail.body).not.toContain('Jo Patient');
  });

  test('it needs a reason, and is done once', async () => {
    await add();
    expect(codes(await withdraw(cast.ada, '  '))).toEqual(['reason-missing']);
    await withdraw();
    expect(await withdraw()).toMatchObject({ refused: 'closed', problems: [{ code: 'already-withdrawn' }] });
  });

  test('members, viewers and the SIRO cannot', async () => {
    await add();
    for (const person of [cast.mo, cast.vera, cast.sira])
      expect(await withdraw(person), person.name).toEqual({ refused: 'forbidden' });
  });

  test('content that another organisation holds too stays there', async () => {
    await add();
    await add(cast.otto, {}, 'RY2');
    const { sha256: hash } = await theItem();
    await withdraw();
    expect(await house.files.has(hash)).toBe(true);
  });

  test('content that somebody adds elsewhere at that very moment is there for them', async () => {
    await add();
    for (let round = 0; round < 5; round += 1) {
      const bytes = Buffer.from(`Round ${round}\n`);
      const files = [aText(bytes)];
      await add(cast.mo, { files });
      const item = (await all()).find((one) => one.sha256 === sha256(bytes));
      const where = { organisation: 'RX1', evidence: item?.id ?? '' };
      await Promise.all([
        withdrawEvidence(await house.as(cast.ada), where, 'It names a patient'),
        add(cast.otto, { files }, 'RY2'),
      ]);
      expect((await all('RY2')).some((one) => one.sha256 === sha256(bytes))).toBe(true);
      expect(await house.files.has(sha256(bytes)), `round ${round}`).toBe(true);
    }
  });

  test('the same content can be added again, as a new item', async () => {
    await add();
    const before = await theItem();
    await withdraw();
    house.setClock('2025-12-13T10:00:00.000Z');
    await add();
    const items = await all();
    expect(items.map((one) => one.withdrawn !== null)).toEqual([true, false]);
    expect(await house.files.has(before.sha256)).toBe(true);
  });

  test('content left by a process that died before deleting it goes when the service starts', async () => {
    await add();
    const { sha256: hash } = await theItem();
    await withdraw();
    await house.files.put(minutes);
    await removeWithdrawnContent(house);
    expect(await house.files.has(hash)).toBe(false);
  });
});
