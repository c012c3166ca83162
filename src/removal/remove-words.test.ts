import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { dump, journalOf } from '../../test/replay/dump.ts';
import { empty } from '../../test/support/a-database.ts';
import { cast } from '../../test/support/a-house.ts';
import { mailsTo, toldOf } from '../../test/support/mails.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { paths } from '../paths.ts';
import { sha256 } from '../platform/change/hash.ts';
import { replay } from '../platform/change/replay.ts';
import { verifyHistory } from '../platform/change/verify-chain.ts';
import { verifyHistoryCommand } from '../platform/change/verify-history-command.ts';
import { verifyReceiptCommand } from '../publication/receipt-commands.ts';
import { appliers } from '../rooms.ts';
import { stillStanding } from './still-standing.ts';
import {
  aHouseFullOfWords,
  decider,
  digits,
  file,
  folder,
  mark,
  number,
  patient,
  reason,
  traces,
  where,
} from './testing/words-in-every-place.ts';
import { findWordsCommand, removeWordsCommand, removeWordsEverywhereCommand } from './words-commands.ts';

let world: Awaited<ReturnType<typeof aHouseFullOfWords>>;
beforeEach(async () => {
  world = await aHouseFullOfWords();
});

const say = async (command: typeof findWordsCommand, argument: string) => {
  const said: string[] = [];
  const done = await command(world.house, argument, (sentence) => said.push(sentence));
  return { done, said: said.join('\n') };
};
const remove = () => say(removeWordsCommand, `RX1 ${file} ${decider} because ${reason}`);
const history = () => say((house, argument, tell) => verifyHistoryCommand(house, argument, tell), '');
const everyTable = async (): Promise<string> => {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(world.house.db);
  const texts: string[] = [];
  for (const { name } of rows) {
    const found = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} as t`.execute(
      world.house.db,
    );
    texts.push(...found.rows.map(({ row }) => row));
  }
  return texts.join('\n');
};
describe('words that must go (R37)', () => {
  test('stand nowhere in the database afterwards, and the rest of the answer stays', async () => {
    expect(await everyTable()).toMatch(traces);
    expect((await stillStanding(world.house.db, [patient, number, digits])).length).toBeGreaterThan(4);
    expect(await remove()).toMatchObject({ done: true });
    expect(await everyTable()).not.toMatch(traces);
    const answer = await world.house.db.selectFrom('answer').select('statement').executeTakeFirstOrThrow();
    expect(answer.statement).toBe('Line one');
  });

  test('leave a history that still follows, and says how many payloads were removed by decision', async () => {
    const before = await journalOf(world.house.db);
    await remove();
    const { done, said } = await history();
    expect(done).toBe(true);
    expect(said).toMatch(/^\d+ payloads removed by decision: each named by its chain, which holds\./);
    const after = await journalOf(world.house.db);
    expect(after.slice(0, before.length).map(({ payload: _, ...entry }) => entry)).toEqual(
      before.map(({ payload: _, ...entry }) => entry),
    );
    const { removed } = await verifyHistory(world.house.db);
    expect(removed).toBe(before.filter((one, at) => one.payload !== after[at]?.payload).length);
    expect(removed).toBeGreaterThan(4);
  });

  test('a history of which words were removed makes the same tables again', async () => {
    await remove();
    const before = await dump(world.house.db);
    expect(before.removal_document).toHaveLength(1);
    const entries = await journalOf(world.house.db);
    await empty(world.house.database);
    await replay(world.house.db, appliers, entries);
    expect(await dump(world.house.db)).toEqual(before);
  });

  test('are refused while today’s answers hold them; everywhere takes them out of these too', async () => {
    const mo = await world.house.as(cast.mo);
    await answerOutcome(mo, where, { version: 2, statement: `Again ${patient}` });
    const before = await dump(world.house.db);
    const refused = await remove();
    expect(refused).toMatchObject({ done: false });
    expect(refused.said).toContain('still stand in today’s answers');
    expect(await dump(world.house.db)).toEqual(before);
    const done = await say(removeWordsEverywhereCommand, `RX1 ${file} ${decider} because ${reason}`);
    expect(done).toMatchObject({ done: true });
    expect(await everyTable()).not.toMatch(traces);
    expect(await verifyHistory(world.house.db)).toMatchObject({ broken: [] });
  });

  test('can be removed again from an entry that has lost others: each removal holds', async () => {
    await remove();
    writeFileSync(file, 'Line one\n');
    await say(removeWordsEverywhereCommand, `RX1 ${file} ${decider} because it was asked for`);
    writeFileSync(file, 'A link\n');
    await say(removeWordsEverywhereCommand, `RX1 ${file} ${decider} because it was asked for`);
    expect(await verifyHistory(world.house.db)).toMatchObject({ broken: [] });
    const before = await dump(world.house.db);
    expect(before.removal).toHaveLength(3);
    const entries = await journalOf(world.house.db);
    await empty(world.house.database);
    await replay(world.house.db, appliers, entries);
    expect(await dump(world.house.db)).toEqual(before);
  });

  test.each([
    ['no such organisation', 'RX9 FILE Nat because x', 'no organisation with the code RX9'],
    ['nobody who decided', 'RX1 FILE because a reason', 'Name who decided'],
    ['no reason', 'RX1 FILE Nat National', 'Give the reason'],
    ['the words in the reason', `RX1 FILE Nat because ${number} was named`, 'repeats words'],
    ['the words in the name', `RX1 FILE ${patient} because x`, 'repeats words'],
    ['no file', 'RX1 /nowhere Nat because x', 'cannot be read'],
    ['nothing of the kind', 'RY2 FILE Nat because x', 'nowhere in what this organisation wrote'],
  ])('%s: a sentence, and nothing changed', async (_what, argument, sentence) => {
    const before = await dump(world.house.db);
    const { done, said } = await say(removeWordsCommand, argument.replace('FILE', file));
    expect({ done, says: said.includes(sentence) ? sentence : said }).toEqual({
      done: false,
      says: sentence,
    });
    expect(await dump(world.house.db)).toEqual(before);
  });

  test('are looked for without being said, and words that are too short are refused', async () => {
    const before = await everyTable();
    const { said } = await say(findWordsCommand, `RX1 ${file}`);
    expect(said).toMatch(/History, entry \d+: outcome-answered, about 2025-26\/A2\.a/);
    expect(said).toContain('Table publication: snapshot');
    expect(said).not.toMatch(traces);
    expect(await everyTable()).toBe(before);
    writeFileSync(file, 'the\n');
    expect(await say(findWordsCommand, `RX1 ${file}`)).toMatchObject({ done: false });
  });
});

describe('who reads it afterwards', () => {
  test('the history says “Removed on … because …” in its place, and who decided', async () => {
    await remove();
    const visit = await world.open(paths.organisationHistory.to({ organisation: 'RX1' }), cast.ada);
    expect(visit.text()).toContain(`Removed on 12 December 2025 because ${reason}`);
    expect(visit.text()).toContain(`Words removed for good, by decision of ${decider}`);
    expect(visit.text()).not.toMatch(traces);
  });

  test('page, comparison, PDF, workbook and data show the mark and no word of it', async () => {
    await remove();
    const at = world.at();
    for (const address of [
      paths.interimPublication.to(at),
      paths.interimPublication.to(at, { compare: 'today' }),
      paths.interimPublicationJson.to(at),
    ]) {
      const visit = await world.open(address, cast.ada);
      expect(visit.status(), address).toBe(200);
      const text = visit.bytes().toString('utf8');
      expect(text, address).toContain(mark);
      expect(text, address).not.toMatch(traces);
      expect(text, address).not.toContain(`href="[`);
    }
    for (const address of [paths.interimPublicationPdf.to(at), paths.interimPublicationWorkbook.to(at)])
      expect((await world.open(address, cast.ada)).status(), address).toBe(200);
  });

  test('the administrators are told by mail, without a word of it', async () => {
    await remove();
    expect(await toldOf(world.house, 'words were removed')).toEqual([cast.ada.email, cast.amir.email]);
    const [mail] = await mailsTo(world.house, cast.amir, 'words were removed');
    expect(mail?.body).toContain(decider);
    expect(mail?.body).not.toMatch(traces);
  });

  test('a receipt is neither confirmed nor called forged: what was removed, when, and the original hash are said', async () => {
    const at = world.at();
    const receipt = (await world.open(paths.interimReceiptFile.to(at), cast.ada)).bytes();
    const original = (await world.open(paths.interimPublicationJson.to(at), cast.ada)).bytes();
    const keys = (await world.open(paths.receiptKeysFile.to())).bytes();
    await remove();
    expect((await world.open(paths.interimReceiptFile.to(at), cast.ada)).bytes()).toEqual(receipt);
    const redacted = (await world.open(paths.interimPublicationJson.to(at), cast.ada)).bytes();
    const verified = (snapshot: Buffer) => {
      const names = Object.entries({ receipt, snapshot, keys }).map(([name, bytes]) => {
        writeFileSync(join(folder, name), bytes);
        return join(folder, name);
      });
      const said: string[] = [];
      return { done: verifyReceiptCommand(names, (one) => said.push(one)), said: said.join('\n') };
    };
    expect(verified(original)).toMatchObject({ done: true });
    const { done, said } = verified(redacted);
    expect(done).toBe(false);
    expect(said).toContain(`removed from it by decision on 12 December 2025, because ${reason}`);
    expect(said).toContain('signature holds');
    expect(said).toContain(`Its SHA-256 was ${sha256(original)}`);
    expect(said).not.toMatch(/Yes:|does not hold|forged/);
    // Who writes such a note into anything else is not believed about what the receipt does say.
    const forged = { ...JSON.parse(redacted.toString()), publishedBy: 'Somebody else' };
    expect(verified(Buffer.from(JSON.stringify(forged))).said).toContain('do not agree about the publisher');
    const other = { ...JSON.parse(redacted.toString()), removals: [] };
    expect(verified(Buffer.from(JSON.stringify(other))).said).toContain('is not the one of the receipt');
  });
});

describe('the database refuses everything else', () => {
  const removing = (statement: string) =>
    world.house.database
      .runScript(`begin; select set_config('dspt.removing', 'x', true); ${statement}; commit;`)
      .catch(async (error: Error) => {
        await world.house.database.runScript('rollback');
        throw error;
      });

  test.each([
    ['a payload without a removal', `update journal set payload = '{}' where seq = 1`],
    ['another column of an entry', `update journal set actor_name = 'Eve'`],
    ['a snapshot without a removal', `update publication set snapshot = '{}'`],
    ['another column of a publication', `update publication set late = not late`],
  ])('%s', async (_what, statement) => {
    await expect(removing(statement)).rejects.toThrow('append-only');
    await expect(world.house.database.runScript(statement)).rejects.toThrow('append-only');
  });

  test('a removal itself cannot be altered', async () => {
    await remove();
    for (const table of ['removal', 'removal_payload', 'removal_document'])
      await expect(world.house.database.runScript(`delete from ${table}`)).rejects.toThrow('append-only');
  });

  test('what is left of a payload cannot be altered either: the chain names its hash', async () => {
    await remove();
    const tampered = `update journal set payload = replace(payload, '2025 because', '2024 because')
      where type = 'comment-added'`;
    await world.house.database.runScript(
      `begin; set local session_replication_role = replica; ${tampered}; commit;`,
    );
    const { broken } = await verifyHistory(world.house.db);
    expect(broken).toMatchObject([{ organisation: 'RX1', because: 'What the entry says was altered.' }]);
  });
});
