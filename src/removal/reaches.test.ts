import { beforeEach, describe, expect, test } from 'vitest';
import { dump, journalOf } from '../../test/replay/dump.ts';
import { empty } from '../../test/support/a-database.ts';
import { aHouse, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { entryFrom, fieldsOf } from '../essential-functions/rules/entry.ts';
import { saveFunction } from '../essential-functions/save-function.ts';
import { noteThatSupportIsNeeded } from '../oversight/note-support.ts';
import { paths } from '../paths.ts';
import { replay } from '../platform/change/replay.ts';
import { verifyHistory } from '../platform/change/verify-chain.ts';
import { appliers } from '../rooms.ts';
import { findOwnPlaces, findPlaces } from './find-places.ts';
import { redact } from './redact.ts';
import { redactionOf, removeWords } from './remove-words.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const name = 'Betty Example';
const mark = '[Removed on 12 December 2025 because a patient was named]';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const remove = (fromAnswers = false) =>
  removeWords(house, {
    organisation: 'RX1',
    words: [name],
    decidedBy: 'Dee, national team',
    reason: 'a patient was named',
    fromAnswers,
  });

/** One function in whose every field, and in a heading, somebody is named. */
async function aScope() {
  const fields = {
    ...fieldsOf(entryFrom('', {})),
    ...{ service: `Ward of ${name}`, name: `Bed of ${name}`, owner: name, suppliers: `${name} Ltd` },
    ...{ description: 'A ward', information: 'Records' },
  };
  const more = { [`Seen by ${name}`]: 'Yes', [`Also by ${name}`]: 'No', Ward: 'Seven' };
  await house.given({
    type: 'scope-changed',
    organisation: 'RX1',
    about: '2025-26/essential-functions',
    payload: {
      ...{ edition: '2025-26', version: 1, reason: null, explanation: null, fileVersion: null },
      ...{ added: [entryFrom('F1', fields, more)], changed: [], removed: [], sequence: ['F1'] },
      ...{ columns: Object.keys(more), justification: { before: '', after: '' }, justifiedIn: 0 },
    },
  });
}

const entryNow = async () => {
  const row = await house.db
    .selectFrom('essential_function')
    .select('entry')
    .where('until', 'is', null)
    .executeTakeFirstOrThrow();
  return JSON.parse(row.entry);
};

async function sameAgain() {
  expect(await verifyHistory(house.db)).toMatchObject({ broken: [] });
  const before = await dump(house.db);
  const entries = await journalOf(house.db);
  await empty(house.database);
  await replay(house.db, appliers, entries);
  expect(await dump(house.db)).toEqual(before);
}

describe('what a removal reaches (R37)', () => {
  test('names, owners and suppliers of essential functions, and headings of people’s own, each by itself', async () => {
    await aScope();
    expect(await remove()).toMatchObject({ done: true });
    const entry = await entryNow();
    expect(JSON.stringify(entry)).not.toContain('Betty');
    expect(entry).toMatchObject({
      ...{ reference: 'F1', service: mark, name: mark, owner: mark },
      ...{ description: 'A ward', information: ['Records'] },
    });
    // Two headings went: what stood beneath them is still kept apart.
    expect(entry.more).toEqual({ [mark]: 'No', [`${mark} (2)`]: 'Yes', Ward: 'Seven' });
    const version = await house.db
      .selectFrom('scope_version')
      .select('columns')
      .where('version', '=', 2)
      .executeTakeFirstOrThrow();
    expect(new Set(JSON.parse(version.columns))).toEqual(new Set(Object.keys(entry.more)));
    await sameAgain();
  });

  test('the owner of an action, but neither codes nor kinds nor the names of organisations', () => {
    const action = { reference: 'A2.a-1', owner: { kind: 'outside', name }, action: 'Ask', version: 1 };
    const registered = { code: 'RX1', name, sector: 'NHS Trust', address: name };
    const redaction = redactionOf([name, 'outside', 'A2.a-1'], 'a patient was named', house.clock.now());
    expect(redact({ after: action, registered }, '', redaction)).toEqual({
      after: { ...action, owner: { kind: 'outside', name: mark } },
      registered,
    });
  });

  test('the national team’s own notes about it, in their own chain, and those of no other organisation', async () => {
    const dee = await house.as(cast.dee);
    await noteThatSupportIsNeeded(dee, where, `Rang about ${name}`);
    await noteThatSupportIsNeeded(dee, { ...where, organisation: 'RY2' }, `Rang about ${name} too`);
    const outcome = await remove();
    expect(outcome).toMatchObject({ done: true });
    const chains = 'done' in outcome ? outcome.events.map((one) => one.organisation) : [];
    expect(chains).toEqual(['RX1', '-']);
    const notes = await house.db.selectFrom('support_note').select(['organisation', 'text']).execute();
    expect(Object.fromEntries(notes.map((one) => [one.organisation, one.text]))).toEqual({
      RX1: mark,
      RY2: `Rang about ${name} too`,
    });
    const mails = await house.db.selectFrom('delivery').select('recipient').execute();
    expect(mails.map((one) => one.recipient).sort()).toEqual([cast.ada.email, cast.amir.email]);
    await sameAgain();
  });

  test('an organisation does not find out what stands in notes about it, nor what somebody has not saved', async () => {
    await noteThatSupportIsNeeded(await house.as(cast.dee), where, `Rang about ${name}`);
    await house.db
      .insertInto('unsent')
      .values({
        person_id: 'mo',
        address: paths.outcome.to({ ...where, outcome: 'A2.a' }),
        fields: JSON.stringify({ statement: name }),
        at: house.clock.now(),
      })
      .execute();
    const now = house.clock.now();
    expect(await findOwnPlaces(house.db, 'RX1', [name], now)).toEqual({
      ...{ places: [], entries: [], national: 0 },
    });
    const { places, national } = await findPlaces(house.db, 'RX1', [name], now);
    expect(places.map((one) => one.table)).toEqual(['support_note', 'unsent']);
    expect(national).toBe(1);
  });

  test('a form of a function that was open then is stale, and its earlier version stays to be read', async () => {
    await aScope();
    await remove();
    const rows = await house.db
      .selectFrom('essential_function')
      .select(['since', 'until'])
      .orderBy('since')
      .execute();
    expect(rows).toEqual([
      { since: 1, until: 2 },
      { since: 2, until: null },
    ]);
    const fields = fieldsOf(await entryNow());
    const input = { reason: 'other', explanation: 'Again', fields: { ...fields, name: 'Bed' }, more: {} };
    const mo = await house.as(cast.mo);
    expect(await saveFunction(mo, where, 'F1', { ...input, version: '1' })).toMatchObject({
      refused: 'stale',
    });
    expect(await saveFunction(mo, where, 'F1', { ...input, version: '2' })).toMatchObject({ done: true });
    await sameAgain();
  });

  test('a form that was open when words were removed is stale, and cannot bring them back unseen', async () => {
    const mo = await house.as(cast.mo);
    const place = { ...where, outcome: 'A2.a' };
    await answerOutcome(mo, place, { version: 0, statement: `We rang ${name}` });
    await remove(true);
    const again = await answerOutcome(mo, place, { version: 1, statement: `We rang ${name}` });
    expect(again).toMatchObject({ refused: 'stale', problems: [{ code: 'changed-meanwhile' }] });
    const row = await house.db
      .selectFrom('answer')
      .select(['version', 'statement'])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ version: 2, statement: mark });
    await sameAgain();
  });
});
