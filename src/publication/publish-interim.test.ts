import { beforeEach, describe, expect, test } from 'vitest';
import { allThatIsSaved, aStory, type Story } from '../../test/journeys/support/the-story.ts';
import { cast, type Person } from '../../test/support/a-house.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import { loadPosition } from './load-position.ts';
import { publishInterim } from './publish-interim.ts';
import { askForSignOff, signOffInterim } from './sign-off-interim.ts';
import { loadInterim } from './store.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});

const notYet = { how: 'not-yet', by: '', on: '' };
const inService = { how: 'in-service', by: '', on: '' };
const context = (person: Person) => story.house.as(person);
const now = async () => {
  const found = await loadPosition(story.house.db, story.house.packs, story.where, story.house.clock.now());
  if (!found) throw new Error('The organisation takes part');
  return found.contentHash;
};
const publish = async (answer = notYet, person: Person = cast.ada) =>
  publishInterim(await context(person), story.where, answer, await now());
const sign = async (person: Person = cast.sira) =>
  signOffInterim(await context(person), story.where, await now());
const answer = async (statement: string) => {
  const { version } = await story.answer('A1.a');
  return answerOutcome(await context(cast.mo), { ...story.where, outcome: 'A1.a' }, { version, statement });
};
const invalid = (code: string) => ({ refused: 'invalid', problems: [{ code }] });
const closed = (code: string) => ({ refused: 'closed', problems: [{ code }] });

describe('publishing the interim (R10–R15)', () => {
  test('works with nothing answered, and counts every outcome as not answered (R12)', async () => {
    expect(await publish()).toMatchObject({ done: true, events: [{ payload: { version: 1, late: false } }] });
    const rows = await story.house.db
      .selectFrom('publication_outcome')
      .select(['level', 'complete'])
      .execute();
    expect(rows).toHaveLength(47);
    expect(rows.every((row) => row.level === null && !row.complete)).toBe(true);
  });

  test('any administrator can; versions follow each other and earlier ones stay as they were (R11)', async () => {
    await answer('First');
    await publish();
    const [first] = await story.versions();
    await answer('Second');
    story.house.setClock('2025-12-20T09:00:00.000Z');
    await publish(notYet, cast.amir);
    const all = await story.versions();
    expect(all.map(({ version, published_by }) => [version, published_by])).toEqual([
      [1, 'Ada Administrator'],
      [2, 'Amir Administrator'],
    ]);
    expect(all[0]).toEqual(first);
    const statements = await Promise.all(
      [1, 2].map((version) => loadInterim(story.house.db, 'RX1', story.where.edition, version)),
    );
    expect(statements.map((one) => one?.snapshot.outcomes[0]?.statement)).toEqual(['First', 'Second']);
  });

  test('what is stored is canonical and has the hash it is stored under', async () => {
    await answer('Grüße, “quoted” & <b>');
    await publish();
    const [row] = await story.versions();
    expect(sha256(row?.snapshot ?? '')).toBe(row?.snapshot_hash);
    expect(canonical(JSON.parse(row?.snapshot ?? ''))).toBe(row?.snapshot);
  });

  test('the database refuses to alter or remove it', async () => {
    await publish();
    const { db } = story.house;
    await expect(db.updateTable('publication').set({ late: true }).execute()).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom('publication_outcome').execute()).rejects.toThrow(/append-only/);
  });

  test.each([
    ['2025-12-31T23:59:59.999Z', false],
    ['2026-01-01T00:00:00.000Z', true],
  ])('at %s it is late: %s (R10)', async (moment, late) => {
    story.house.setClock(moment);
    await publish();
    expect(await story.versions()).toMatchObject([{ late, published_at: moment }]);
  });

  test('not before the window opens, nor after the full assessment is published (R15)', async () => {
    story.house.setClock('2025-12-03T23:59:59.999Z');
    expect(await publish()).toEqual(closed('window-not-open'));
    story.house.setClock('2026-06-30T12:00:00.000Z');
    await publish();
    const [interim] = await story.versions();
    if (!interim) throw new Error('An interim is published');
    await story.house.db
      .insertInto('publication')
      .values({ ...interim, kind: 'full' })
      .execute();
    expect(await publish()).toEqual(closed('full-is-published'));
  });

  test('not what was never checked: a change since is refused as stale, and nothing is written', async () => {
    const seen = await now();
    await answer('Changed meanwhile');
    const before = await allThatIsSaved(story.house);
    const late = await publishInterim(await context(cast.ada), story.where, notYet, seen);
    expect(late).toEqual({ refused: 'stale', problems: [{ code: 'changed-since-check' }] });
    expect(await allThatIsSaved(story.house)).toEqual(before);
  });

  test('not once its edition is closed, whatever form is sent', async () => {
    const past = { organisation: 'RX1', edition: '2024-25' };
    const before = await allThatIsSaved(story.house);
    expect(await publishInterim(await context(cast.ada), past, notYet, '')).toEqual(closed('edition-closed'));
    expect(await allThatIsSaved(story.house)).toEqual(before);
  });

  test('unknown editions have none', async () => {
    const where = { organisation: 'RX1', edition: '1999-00' };
    expect(await publishInterim(await context(cast.ada), where, notYet, '')).toEqual({ refused: 'missing' });
    expect(await signOffInterim(await context(cast.sira), where, '')).toEqual({ refused: 'missing' });
    expect(await askForSignOff(await context(cast.ada), where)).toEqual({ refused: 'missing' });
  });
});

describe('the SIRO (R13)', () => {
  test('signs exactly what was on the page; publishing says so', async () => {
    await answer('As signed');
    expect(await sign()).toMatchObject({ done: true, events: [{ type: 'interim-signed-off' }] });
    story.house.setClock('2025-12-13T09:00:00.000Z');
    const published = await publish(inService);
    const signOff = { how: 'in-service', by: 'Sira Owner', at: '2025-12-12T09:00:00.000Z' };
    expect(published).toMatchObject({ events: [{ payload: { signOff } }] });
  });

  test('a sign-off lapses with every change, and stands again when the change is undone', async () => {
    await answer('As signed');
    await sign();
    await answer('Changed');
    expect(await publish(inService)).toEqual(invalid('signed-other-content'));
    await answer('As signed');
    expect(await publish(inService)).toMatchObject({ done: true });
  });

  test('cannot sign what changed after the page was opened', async () => {
    const seen = await now();
    await answer('Changed');
    const late = await signOffInterim(await context(cast.sira), story.where, seen);
    expect(late).toEqual({ refused: 'stale', problems: [{ code: 'changed-since-read' }] });
    expect(await publish(inService)).toEqual(invalid('not-signed-in-service'));
  });

  test('is asked by mail, where somebody has the role', async () => {
    expect(await askForSignOff(await context(cast.amir), story.where)).toMatchObject({ done: true });
    expect((await story.mails()).map((one) => one.recipient)).toEqual([cast.sira.email]);
    const other = { ...story.where, organisation: 'RY2' };
    expect(await askForSignOff(await context(cast.otto), other)).toEqual(invalid('no-siro'));
  });

  test('is neither asked nor heard about an edition that has passed', async () => {
    const past = { organisation: 'RX1', edition: '2024-25' };
    expect(await askForSignOff(await context(cast.ada), past)).toEqual(closed('edition-closed'));
    expect(await signOffInterim(await context(cast.sira), past, '')).toEqual(closed('edition-closed'));
  });
});

describe('who may (R13, R38)', () => {
  const all = ['ada', 'mo', 'vera', 'sira', 'otto', 'nat', 'dee', 'dora', 'reg'] as const;
  const outside = ['otto', 'nat', 'dee', 'dora', 'reg'];
  const attempts = [
    ['publish', ['ada'], async (person: Person) => publish(notYet, person)],
    ['ask the SIRO', ['ada'], async (person: Person) => askForSignOff(await context(person), story.where)],
    ['sign off', ['sira'], async (person: Person) => sign(person)],
  ] as const;
  for (const [what, allowed, attempt] of attempts)
    test.each(all.filter((who) => !(allowed as readonly string[]).includes(who)))(
      `${what}: not %s`,
      async (who) => {
        const before = await allThatIsSaved(story.house);
        expect(await attempt(cast[who])).toEqual({
          refused: outside.includes(who) ? 'missing' : 'forbidden',
        });
        expect(await allThatIsSaved(story.house)).toEqual(before);
      },
    );
});
