import { anAuditor, cast, type Person, type TestHouse } from '../../../test/support/a-house.ts';
import { answerOutcome } from '../../assessment/answer-outcome.ts';
import { attachEvidence } from '../../assessment/attach-evidence.ts';
import { changeDetails } from '../../evidence/change-details.ts';
import { unsaid } from '../../evidence/rules/describe-new.ts';
import { loadAllEvidence } from '../../evidence/store.ts';
import { choose } from '../choose-outcomes.ts';
import { fixPosition } from '../fix-position.ts';

export const where = { organisation: 'RX1', edition: '2025-26' };
export const audrey: Person = { id: 'audrey', name: 'Audrey Auditor', email: 'audrey@example.com' };

/** Outcomes: mandated, chosen, and neither. */
export const mandated = 'A1.a';
export const chosen = 'B2.a';
export const outside = 'A2.b';

export const aFile = (name: string) => ({
  filename: `${name}.txt`,
  bytes: Buffer.from(`${name}\n`),
  truncated: false,
});

export const attach = async (house: TestHouse, outcome: string, name: string) =>
  attachEvidence(
    await house.as(cast.mo),
    { ...where, outcome },
    { files: [aFile(name)], link: '', title: '' },
  );

export const say = async (house: TestHouse, outcome: string, statement: string, version = 0) =>
  answerOutcome(await house.as(cast.mo), { ...where, outcome }, { version, level: null, statement });

export const idOf = async (house: TestHouse, name: string): Promise<string> =>
  (await loadAllEvidence(house.db, 'RX1')).find(({ title }) => title === `${name}.txt`)?.id ?? 'none';

/** Marks an item as available on request. */
export async function onRequest(house: TestHouse, name: string): Promise<void> {
  const item = (await loadAllEvidence(house.db, 'RX1')).find(({ title }) => title === `${name}.txt`);
  if (!item) throw new Error(`There is no ${name}`);
  const place = { organisation: 'RX1', evidence: item.id };
  const said = { ...unsaid, title: item.title, onRequest: true };
  const done = await changeDetails(await house.as(cast.mo), place, item.detailsVersion, said);
  if ('refused' in done) throw new Error(`${name} could not be marked`);
}

/** A choice, statements and files in scope and outside, an auditor who is let in, a position fixed for them. */
export async function anAudit(house: TestHouse): Promise<void> {
  const ada = await house.as(cast.ada);
  await choose(ada, where, { version: '0', chosen: ['A2.a', chosen, 'E1.a'], reason: '' });
  await say(house, mandated, 'How the board does it.');
  await say(house, outside, 'Nobody else is to know this.');
  await attach(house, mandated, 'Minutes');
  await attach(house, outside, 'Secret plan');
  await house.given(...anAuditor(audrey));
  await fixPosition(ada, where, '0');
}
