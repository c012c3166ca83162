import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { cast, type TestHouse } from '../../../test/support/a-house.ts';
import { answerOutcome } from '../../assessment/answer-outcome.ts';
import { attachExisting } from '../../assessment/attach-existing.ts';
import { commentOnOutcome } from '../../comment/comment-on-outcome.ts';
import { addEvidence } from '../../evidence/add-evidence.ts';
import { loadAllEvidence } from '../../evidence/store.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import { indicatorsOf } from '../../framework/rules/level.ts';
import { loadPosition } from '../../publication/load-position.ts';
import { publishInterim } from '../../publication/publish-interim.ts';
import { rememberReceiptKey } from '../../publication/receipt-key.ts';
import { checkedOf } from '../../publication/rules/publish.ts';
import { signOffInterim } from '../../publication/sign-off-interim.ts';
import { anInterimHouse, edition } from '../../publication/testing/an-interim-house.ts';

export const patient = 'Mrs Example “Betty” O\'Patient, née "Doe"';
export const number = '943 476 5919';
export const digits = '9434765919';
export const reason = 'a patient was named by mistake';
export const decider = 'Nat National, national team';
export const where = { organisation: 'RX1', edition, outcome: 'A2.a' };
export const folder = mkdtempSync(join(tmpdir(), 'dspt-words-'));
export const file = join(folder, 'words');
export const mark = `[Removed on 12 December 2025 because ${reason}]`;

/** Words in every place where people write them, signed off and published, and then changed by the organisation itself. */
export async function aHouseFullOfWords() {
  writeFileSync(file, `${patient}\n${number}\n${digits}\n`);
  const world = await anInterimHouse();
  const { house, pack } = world;
  await rememberReceiptKey(house.db, house.receiptKey, house.clock.now());
  const mo = await house.as(cast.mo);
  const outcome = outcomesOf(pack.framework).find((one) => one.outcome.code === where.outcome)?.outcome;
  const indicator = (outcome && indicatorsOf(outcome)[0]?.id) ?? '';
  const said = {
    level: 'achieved' as const,
    complete: true,
    statement: `Line one\nWe told ${patient} of it.`,
    marks: { [indicator]: { mark: 'true' as const, comment: `Ask ${number}` } },
    fields: { 'top-risk-1': `See ${number.replaceAll(' ', '\n')} and ${number}` },
  };
  expect(await answerOutcome(mo, where, { ...said, version: 0 })).toMatchObject({ done: true });
  const files = [{ filename: `Letter to ${number}.txt`, bytes: Buffer.from('Letter\n'), truncated: false }];
  await addEvidence(mo, 'RX1', { files, link: '', title: `Letter to ${patient}` });
  await addEvidence(mo, 'RX1', {
    files: [],
    link: `https://intranet.example.nhs.uk/${digits}`,
    title: 'A link',
  });
  const items = await loadAllEvidence(house.db, 'RX1');
  expect(items).toHaveLength(2);
  await attachExisting(
    mo,
    where,
    items.map((one) => one.id),
  );
  await commentOnOutcome(mo, where, null, { text: `@Ada Administrator rang ${patient}`, tell: [] });
  await publish(house);
  const signed = await loadPosition(house.db, house.packs, where, house.clock.now());
  await signOffInterim(await house.as(cast.sira), where, signed?.contentHash ?? '');
  await answerOutcome(mo, where, {
    version: 1,
    statement: 'Line one',
    marks: { [indicator]: { mark: 'true', comment: '' } },
    fields: { 'top-risk-1': 'Ransomware' },
  });
  return world;
}

async function publish(house: TestHouse) {
  const today = await loadPosition(house.db, house.packs, where, house.clock.now());
  const outcome = await publishInterim(
    await house.as(cast.ada),
    where,
    { how: 'not-yet', by: '', on: '' },
    checkedOf(0, today?.contentHash ?? ''),
  );
  expect(outcome).toMatchObject({ done: true });
}

/** What nobody may find any more, in whatever way quotation marks are escaped. */
export const traces = /Mrs Example|Betty|Patient, n|943[\s\\n]{0,6}476[\s\\n]{0,6}5919/;
