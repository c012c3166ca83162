import { beforeEach, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { attachEvidence } from '../../assessment/attach-evidence.ts';
import { changeDetails } from '../../evidence/change-details.ts';
import { unsaid } from '../../evidence/rules/describe-new.ts';
import { loadAllEvidence } from '../../evidence/store.ts';
import { paths } from '../../paths.ts';
import { loadPosition } from '../load-position.ts';
import { publishInterim } from '../publish-interim.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const interim = paths.interimPublication.to({ ...where, version: '1' });

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

async function published(offer: {
  files?: { filename: string; bytes: Uint8Array; truncated: boolean }[];
  link?: string;
}) {
  const all = { files: [], link: '', title: 'Penetration test', ...offer };
  await attachEvidence(await house.as(cast.mo), { ...where, outcome: 'A1.a' }, all);
  const id = (await loadAllEvidence(house.db, 'RX1'))[0]?.id ?? '';
  await mark(id, true);
  const today = await loadPosition(house.db, house.packs, where, house.clock.now());
  await publishInterim(
    await house.as(cast.ada),
    where,
    { how: 'not-yet', by: '', on: '' },
    today?.contentHash ?? '',
  );
  return paths.interimPublicationFile.to({ ...where, version: '1', evidence: id });
}

async function mark(evidence: string, onRequest: boolean) {
  const item = (await loadAllEvidence(house.db, 'RX1')).find((one) => one.id === evidence);
  const details = { title: 'Penetration test', ...unsaid, onRequest };
  await changeDetails(
    await house.as(cast.mo),
    { organisation: 'RX1', evidence },
    item?.detailsVersion ?? 0,
    details,
  );
}

const report = { filename: 'secret-name.txt', bytes: Buffer.from('The findings'), truncated: false };

test('the title is handed over, the file is not: the reviewer is told whom to ask (R38)', async () => {
  const file = await published({ files: [report] });
  for (const person of [cast.nat, cast.dora, cast.reg]) {
    const visit = await (await house.visit(person)).open(interim);
    expect(visit.text()).toContain('Penetration test');
    expect(visit.text()).toContain('available on request');
    expect(visit.html()).not.toContain('secret-name');
    await visit.follow('Penetration test');
    expect(visit.status()).toBe(200);
    expect(visit.text()).toContain('This evidence is available on request');
    expect(visit.text()).toContain('Ada Administrator, ada@example.nhs.uk');
    expect(visit.html()).not.toContain('The findings');
    await visit.open(file);
    expect(visit.bytes().toString()).not.toContain('The findings');
  }
});

test('no output of the interim names the file or holds a link’s address (R38)', async () => {
  await published({ link: 'https://intranet.example.nhs.uk/secret-place' });
  const visit = await house.visit(cast.nat);
  for (const path of [
    paths.interimPublicationJson,
    paths.interimPublicationWorkbook,
    paths.interimPublication,
  ]) {
    await visit.open(path.to({ ...where, version: '1' }));
    expect(visit.bytes().toString()).not.toContain('secret-place');
  }
  await visit.follow('Penetration test');
  expect(visit.text()).toContain('The link itself was not handed over');
});

test('its own people open it, and nobody else learns that there is anything', async () => {
  const file = await published({ files: [report] });
  expect((await (await house.visit(cast.vera)).open(file)).bytes().toString()).toBe('The findings');
  for (const address of [file, `${file}/on-request`])
    expect((await (await house.visit(cast.otto)).open(address)).status()).toBe(404);
});

test('what was handed over stays so: a mark that comes or goes later changes no version (R11)', async () => {
  const file = await published({ files: [report] });
  const id = file.split('/').at(-1) ?? '';
  await mark(id, false);
  const visit = await (await house.visit(cast.nat)).open(file);
  expect(visit.text()).toContain('This evidence is available on request');
  const today = await loadPosition(house.db, house.packs, where, house.clock.now());
  await publishInterim(
    await house.as(cast.ada),
    where,
    { how: 'not-yet', by: '', on: '' },
    today?.contentHash ?? '',
  );
  await mark(id, true);
  const second = file.replace('/publications/1/', '/publications/2/');
  expect((await visit.open(second)).bytes().toString()).toBe('The findings');
  expect((await visit.open(`${second}/on-request`)).status()).toBe(404);
});
