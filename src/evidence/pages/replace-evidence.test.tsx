import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { attachEvidence } from '../../assessment/attach-evidence.ts';
import { uploadEssentialFunctions } from '../../essential-functions/upload-essential-functions.ts';
import { paths } from '../../paths.ts';
import { sha256 } from '../../platform/change/hash.ts';
import { loadPosition } from '../../publication/load-position.ts';
import { publishInterim } from '../../publication/publish-interim.ts';
import { loadAllEvidence } from '../store.ts';
import { withdrawEvidence } from '../withdraw-evidence.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const aText = (text: string, filename = 'policy.txt') => ({
  filename,
  bytes: Buffer.from(text),
  truncated: false,
});

let house: TestHouse;
let evidence: string;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  const offer = { files: [aText('Policy of 2025')], link: '', title: 'Access policy' };
  await attachEvidence(await house.as(cast.mo), { ...where, outcome: 'A1.a' }, offer);
  evidence = (await loadAllEvidence(house.db, 'RX1'))[0]?.id ?? '';
});

const at = () => ({ organisation: 'RX1', evidence });
const fileOf = (version: number) => paths.evidenceVersionFile.to({ ...at(), version: String(version) });

async function replaced(text = 'Policy of 2026') {
  const visit = await (await house.visit(cast.mo)).open(paths.evidence.to(at()));
  await visit.follow('Add a newer version');
  return visit
    .fill('What changed?', 'Yearly review')
    .attach('Newer file', aText(text, 'new.txt'))
    .press('Save newer version');
}

async function publish() {
  const today = await loadPosition(house.db, house.packs, where, house.clock.now());
  const outcome = await publishInterim(
    await house.as(cast.ada),
    where,
    { how: 'not-yet', by: '', on: '' },
    today?.contentHash ?? '',
  );
  if ('refused' in outcome) throw new Error('not published');
}

describe('a newer version of evidence', () => {
  test('is what the item opens; the earlier one stays, with who, when and why', async () => {
    const visit = await replaced();
    expect(visit.text()).toContain('Version 2: new.txt');
    expect(visit.text()).toContain('Version 1: policy.txt');
    expect(visit.text()).toContain('Yearly review');
    expect(visit.text()).toContain('A1.a');
    expect((await visit.open(paths.evidenceFile.to(at()))).bytes().toString()).toBe('Policy of 2026');
    expect((await visit.open(fileOf(1))).bytes().toString()).toBe('Policy of 2025');
    expect((await visit.open(fileOf(3))).status()).toBe(404);
    expect((await (await house.visit(cast.otto)).open(fileOf(1))).status()).toBe(404);
  });

  test('a published interim goes on naming and opening the version that was published (R11)', async () => {
    await publish();
    await replaced();
    await publish();
    const reader = await house.visit(cast.nat);
    const open = (version: string) =>
      reader.open(paths.interimPublicationFile.to({ ...where, version, evidence }));
    expect((await open('1')).bytes().toString()).toBe('Policy of 2025');
    expect((await open('2')).bytes().toString()).toBe('Policy of 2026');
    await reader.open(paths.interimPublication.to({ ...where, version: '1' }));
    expect(reader.text()).toContain(sha256('Policy of 2025'));
    await reader.open(paths.interimPublicationJson.to({ ...where, version: '2' }));
    expect(reader.bytes().toString()).toContain('"version":2');
  });

  test('needs a reason and a file, and the words typed stay', async () => {
    const visit = await (await house.visit(cast.mo)).open(paths.replaceEvidence.to(at()));
    await visit.press('Save newer version');
    expect(visit.errors()).toEqual(['Enter what changed, or why there is a newer version']);
    await visit.fill('What changed?', 'Review').press('Save newer version');
    expect(visit.errors()).toEqual(['Select the newer file']);
    expect(visit.document().getElementById('reason')?.textContent?.trim()).toBe('Review');
  });

  test('the same content is noticed, also where another item holds it', async () => {
    expect((await replaced('Policy of 2025')).errors()).toEqual(['This is the same as the latest version']);
    const offer = { files: [aText('Minutes')], link: '', title: 'Minutes of the board' };
    await attachEvidence(await house.as(cast.mo), { ...where, outcome: 'A1.b' }, offer);
    expect((await replaced('Minutes')).errors()).toEqual([
      'This is in your evidence library already, as “Minutes of the board”',
    ]);
  });

  test('an earlier content may come back as the newest version', async () => {
    await replaced();
    const visit = await replaced('Policy of 2025');
    expect(visit.text()).toContain('Version 3');
    expect((await visit.open(fileOf(3))).bytes().toString()).toBe('Policy of 2025');
  });

  test('an essential functions file is not replaced here: it has versions of its own (R28)', async () => {
    const reason = { reason: '', explanation: '', version: '0' };
    await uploadEssentialFunctions(await house.as(cast.mo), where, { ...reason, upload: aText('Functions') });
    const item = (await loadAllEvidence(house.db, 'RX1')).find((one) => one.id !== evidence);
    const visit = await (await house.visit(cast.mo)).open(
      paths.evidence.to({ organisation: 'RX1', evidence: item?.id ?? '' }),
    );
    expect(visit.text()).not.toContain('Add a newer version');
  });
});

test('removing content for good removes that of every version (R37)', async () => {
  await replaced();
  await withdrawEvidence(await house.as(cast.ada), at(), 'It named a patient');
  for (const text of ['Policy of 2025', 'Policy of 2026'])
    expect(await house.files.has(sha256(text))).toBe(false);
  const visit = await (await house.visit(cast.mo)).open(paths.evidence.to(at()));
  expect(visit.text()).toContain('Version 1: removed');
  expect((await visit.open(fileOf(1))).text()).toContain('It named a patient');
});
