import { beforeEach, describe, expect, test } from 'vitest';
import { dump, journalOf } from '../../test/replay/dump.ts';
import { cast } from '../../test/support/a-house.ts';
import { loadAllEvidence } from '../evidence/store.ts';
import { withdrawEvidence } from '../evidence/withdraw-evidence.ts';
import { verifyHistory } from '../platform/change/verify-chain.ts';
import { aHouseFullOfWords, number, patient, reason } from '../removal/testing/words-in-every-place.ts';
import { askForRemoval } from './ask-removal.ts';
import { decideOnRemoval } from './decide-removal.ts';
import { loadWords } from './store.ts';

let world: Awaited<ReturnType<typeof aHouseFullOfWords>>;
let evidence: { readonly id: string; readonly sha256: string };
beforeEach(async () => {
  world = await aHouseFullOfWords();
  const item = (await loadAllEvidence(world.house.db, 'RX1')).find((one) => one.kind === 'file');
  evidence = { id: item?.id ?? '', sha256: item?.sha256 ?? '' };
});

const asked = {
  place: 'elsewhere',
  whereabouts: 'Several places',
  description: 'Name and number of one patient',
  words: `${patient}\n${number}\n9434765919`,
  ground: 'patient-data',
  reason: 'Typed by mistake',
};
const decision = { decision: 'remove', reason, decidedBy: 'Dee, national team', fromAnswers: false };

/** Asks as Ada; answers the request's address. */
async function ask(words: string, item: string | null) {
  const outcome = await askForRemoval(await world.house.as(cast.ada), 'RX1', { ...asked, words }, item);
  const [event] = 'done' in outcome ? outcome.events : [];
  if (event?.type !== 'removal-asked') throw new Error(JSON.stringify(outcome));
  return { organisation: 'RX1', request: event.payload.id };
}

const typesSince = async (before: number) =>
  (await journalOf(world.house.db)).slice(before).map((one) => one.type);

describe('a decision on a request (R37)', () => {
  test('words, file and answer go in one transaction: what fails in its midst changes nothing', async () => {
    const where = await ask(asked.words, evidence.id);
    const before = await dump(world.house.db);
    const journal = await journalOf(world.house.db);
    const dee = await world.house.as(cast.dee);
    const mailers = {
      ...world.house.mailers,
      'removal-granted': () => Promise.reject(new Error('the machine died')),
    };
    const house = { ...world.house, mailers };
    await expect(decideOnRemoval({ ...dee, house }, where, decision)).rejects.toThrow('the machine died');
    expect(await dump(world.house.db)).toEqual(before);
    expect(await journalOf(world.house.db)).toEqual(journal);
    expect(await loadWords(world.house.db, where.request)).toHaveLength(3);
    expect(await world.house.files.has(evidence.sha256)).toBe(true);
    // And can be done again.
    expect(await decideOnRemoval(dee, where, decision)).toMatchObject({ done: true });
    expect(await typesSince(journal.length)).toEqual([
      ...['words-removed', 'evidence-withdrawn', 'removal-granted'],
    ]);
    expect(await world.house.files.has(evidence.sha256)).toBe(false);
    expect(await loadWords(world.house.db, where.request)).toEqual([]);
    expect(await verifyHistory(world.house.db)).toMatchObject({ broken: [] });
  });

  test('a file alone keeps its title and hash', async () => {
    const where = await ask('', evidence.id);
    const dee = await world.house.as(cast.dee);
    expect(await decideOnRemoval(dee, where, decision)).toMatchObject({ done: true });
    const item = (await loadAllEvidence(world.house.db, 'RX1')).find((one) => one.id === evidence.id);
    expect(item).toMatchObject({ title: `Letter to ${patient}`, sha256: evidence.sha256, filename: null });
    expect(item?.withdrawn).toMatchObject({ by: cast.dee.name, reason });
    expect(await world.house.files.has(evidence.sha256)).toBe(false);
  });

  test('a file that the organisation has removed itself in the meantime is in nobody’s way', async () => {
    const where = await ask('', evidence.id);
    await withdrawEvidence(await world.house.as(cast.ada), { ...where, evidence: evidence.id }, 'A mistake');
    const before = (await journalOf(world.house.db)).length;
    const dee = await world.house.as(cast.dee);
    expect(await decideOnRemoval(dee, where, decision)).toMatchObject({ done: true });
    expect(await typesSince(before)).toEqual(['removal-granted']);
  });

  test('nobody of the organisation decides, whatever else they are; nor does who only sees', async () => {
    const where = await ask(asked.words, null);
    const before = await journalOf(world.house.db);
    for (const person of [cast.ada, cast.nat, cast.dora, cast.reg, cast.otto]) {
      const outcome = await decideOnRemoval(await world.house.as(person), where, decision);
      expect(outcome, person.name).toEqual({ refused: person === cast.ada ? 'forbidden' : 'missing' });
    }
    const dee = await world.house.as(cast.dee);
    const own = { role: 'viewer', organisation: 'RX1', organisationName: null, region: null } as const;
    const both = { ...dee, who: { ...dee.who, grants: [...dee.who.grants, own] } };
    expect(await decideOnRemoval(both, where, decision)).toEqual({ refused: 'forbidden' });
    expect(await journalOf(world.house.db)).toEqual(before);
  });

  test('a request of another organisation is not found, and its words are not forgotten', async () => {
    const where = await ask(asked.words, null);
    const dee = await world.house.as(cast.dee);
    const other = { ...where, organisation: 'RY2' };
    expect(await decideOnRemoval(dee, other, decision)).toEqual({ refused: 'missing' });
    expect(await loadWords(world.house.db, where.request)).toHaveLength(3);
  });
});
