import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { mailsOf } from '../../../test/support/mails.ts';
import { answerOutcome } from '../../assessment/answer-outcome.ts';
import { attachEvidence } from '../../assessment/attach-evidence.ts';
import { paths } from '../../paths.ts';
import { loadPosition } from '../../publication/load-position.ts';
import { publishInterim } from '../../publication/publish-interim.ts';
import { changeDetails } from '../change-details.ts';
import { unsaid } from '../rules/describe-new.ts';
import { revokeEvidence, shareEvidence } from '../share.ts';
import { loadAllEvidence } from '../store.ts';
import { withdrawEvidence } from '../withdraw-evidence.ts';

const edition = '2025-26';
const owners = { organisation: 'RX1', edition, outcome: 'A1.a' };
const receivers = { organisation: 'RY2', edition, outcome: 'B1.a' };
const content = 'Penetration test of the shared network';

let house: TestHouse;
let evidence: string;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  const file = { filename: 'pen-test.txt', bytes: Buffer.from(content), truncated: false };
  await attachEvidence(await house.as(cast.mo), owners, {
    files: [file],
    link: '',
    title: 'Penetration test',
  });
  evidence = (await loadAllEvidence(house.db, 'RX1'))[0]?.id ?? '';
});

const visit = async (person: Person, address: string) => (await house.visit(person)).open(address);
const itemOf = () => ({ organisation: 'RX1', evidence });
const shared = () => paths.sharedEvidence.to({ organisation: 'RY2', evidence });
const sharedFile = () => paths.sharedEvidenceFile.to({ organisation: 'RY2', evidence });
const share = async () => shareEvidence(await house.as(cast.ada), itemOf(), 'RY2');
const revoke = async () => revokeEvidence(await house.as(cast.ada), itemOf(), 'RY2');

async function attachAtReceiver() {
  const page = await visit(cast.otto, paths.attachExisting.to(receivers));
  return page.choose('Penetration test').press('Attach');
}
async function publishAtReceiver() {
  const today = await loadPosition(house.db, house.packs, receivers, house.clock.now());
  const how = { how: 'not-yet', by: '', on: '' } as const;
  const done = await publishInterim(await house.as(cast.otto), receivers, how, today?.contentHash ?? '');
  if ('refused' in done) throw new Error('not published');
}
const publishedFile = (version: string) =>
  paths.interimPublicationFile.to({ organisation: 'RY2', edition, version, evidence });

describe('sharing evidence with another organisation', () => {
  test('an administrator shares it by code; the other organisation’s administrators get an email, without its title', async () => {
    const page = await visit(cast.ada, paths.evidence.to(itemOf()));
    await page.follow('Share it with another organisation');
    await page.fill('Organisation’s code', ' ry2 ').press('Share');
    expect(page.text()).toContain('Southport Vale NHS Foundation Trust (RY2)');
    const mails = await mailsOf(house);
    expect(mails.map((one) => one.recipient)).toEqual([cast.otto.email]);
    expect(JSON.stringify(mails)).not.toContain('Penetration');
    expect(mails[0]?.body).toContain(paths.sharedWithYou.to({ organisation: 'RY2' }));
  });

  test.each([
    ['', 'Enter the code of the organisation to share with'],
    ['RX1', 'Enter the code of another organisation: this is your own'],
    ['NOPE', 'There is no organisation with the code NOPE in this service'],
  ])('with “%s” is refused beside the field', async (code, sentence) => {
    const page = await visit(cast.ada, paths.evidenceSharing.to(itemOf()));
    await page.fill('Organisation’s code', code).press('Share');
    expect(page.errors()).toEqual([sentence]);
  });

  test('members and viewers cannot', async () => {
    for (const person of [cast.mo, cast.vera]) {
      expect((await visit(person, paths.evidenceSharing.to(itemOf()))).status()).toBe(403);
      const outcome = await shareEvidence(await house.as(person), itemOf(), 'RY2');
      expect(outcome).toEqual({ refused: 'forbidden' });
    }
  });

  test('the receiver reads it, and nothing else of the one that shares (R38)', async () => {
    expect((await visit(cast.otto, shared())).status()).toBe(404);
    await share();
    const page = await visit(cast.otto, paths.evidenceLibrary.to({ organisation: 'RY2' }));
    await page.follow('What other organisations share with you');
    await page.follow('Penetration test');
    expect(page.text()).toContain('Shared by Northbridge University Hospitals NHS Trust');
    expect(page.html()).not.toContain('Mo Member');
    expect((await page.follow('Download pen-test.txt')).bytes().toString()).toBe(content);
    for (const address of [
      paths.evidence.to(itemOf()),
      paths.evidenceFile.to(itemOf()),
      paths.evidenceLibrary.to(owners),
      paths.outcome.to(owners),
      paths.sharedEvidence.to({ organisation: 'RX1', evidence }),
    ])
      expect((await visit(cast.otto, address)).status()).toBe(404);
    // And nobody of a third organisation sees anything by guessing the receiver's address.
    expect((await visit(cast.ada, shared())).status()).toBe(404);
  });

  test('the receiver attaches and publishes it; its reviewers open it from there', async () => {
    await share();
    expect((await attachAtReceiver()).text()).toContain('Penetration test');
    await publishAtReceiver();
    const page = await visit(cast.nat, paths.interimPublication.to({ ...receivers, version: '1' }));
    expect(page.text()).toContain('shared by Northbridge University Hospitals NHS Trust');
    expect((await page.open(publishedFile('1'))).bytes().toString()).toBe(content);
  });

  test('after that is revoked it opens no more, but for what was published with it (R11)', async () => {
    await share();
    await attachAtReceiver();
    await publishAtReceiver();
    await revoke();
    await changeDetails(await house.as(cast.mo), itemOf(), 1, { title: 'A later, secret title', ...unsaid });
    const page = await visit(cast.otto, sharedFile());
    expect(page.bytes().toString()).not.toContain(content);
    expect(page.text()).toContain('stopped sharing it on 12 December 2025');
    expect(page.text()).toContain('Penetration test');
    expect(page.text()).not.toContain('secret title');
    await page.open(paths.outcome.to(receivers));
    expect(page.text()).toContain('It no longer opens');
    expect((await visit(cast.nat, publishedFile('1'))).bytes().toString()).toBe(content);
    await publishAtReceiver();
    expect((await visit(cast.nat, publishedFile('2'))).status()).toBe(404);
    await page.open(paths.attachExisting.to({ ...receivers, outcome: 'B1.b' }));
    expect(page.text()).not.toContain('Penetration test');
  });

  test('content that is removed for good is gone for the receiver and its reviewers too (R37)', async () => {
    await share();
    await attachAtReceiver();
    await publishAtReceiver();
    await withdrawEvidence(await house.as(cast.ada), itemOf(), 'It named a patient');
    expect((await visit(cast.otto, sharedFile())).text()).toContain('Removed on 12 December 2025');
    const page = await visit(cast.nat, publishedFile('1'));
    expect(page.bytes().toString()).not.toContain(content);
    expect(page.text()).toContain('It named a patient');
  });
});

describe('sharing supporting information', () => {
  const statement = paths.sharedStatement.to({ organisation: 'RY2', from: 'RX1', edition, outcome: 'A1.a' });

  test('the receiver reads it as it stands now, until it is revoked; never the level', async () => {
    const answer = { level: 'achieved', complete: false, statement: 'The board meets monthly.' } as const;
    await answerOutcome(await house.as(cast.mo), owners, { version: 0, ...answer });
    expect((await visit(cast.otto, statement)).status()).toBe(404);
    const page = await visit(cast.ada, paths.outcome.to(owners));
    await page.follow('Share the supporting information');
    await page.fill('Organisation’s code', 'RY2').press('Share');
    const read = await visit(cast.otto, paths.sharedWithYou.to({ organisation: 'RY2' }));
    await read.follow('A1.a (2025-26) of Northbridge University Hospitals NHS Trust');
    expect(read.text()).toContain('The board meets monthly.');
    expect(read.text()).not.toContain('Achieved');
    await page.press('Stop sharing with Southport Vale NHS Foundation Trust');
    expect((await visit(cast.otto, statement)).status()).toBe(404);
    await page.open(paths.outcomeHistory.to(owners));
    expect(page.text()).toContain('Supporting information no longer shared with RY2');
  });

  test('of an outcome that does not exist there is nothing to share', async () => {
    const nowhere = { ...owners, outcome: 'Z9.z' };
    expect((await visit(cast.ada, paths.statementSharing.to(nowhere))).status()).toBe(404);
  });
});
