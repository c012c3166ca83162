import { beforeEach, describe, expect, test } from 'vitest';
import { verifyHistory } from '../../src/platform/change/verify-chain.ts';
import { cast } from '../support/a-house.ts';
import { allThatIsSaved, aStory, codesOf, fields, inBox, post, type Story } from './support/the-story.ts';

/** Everything is sent before anything is answered: on a server each request has a connection of its own. */
let story: Story;
beforeEach(async () => {
  story = await aStory();
});

const publishAddress = '/organisations/RX1/assessments/2025-26/interim/publications/new';
const people = [cast.ada, cast.amir, cast.mo];
const send = (outcome: string, n: number) =>
  post(
    story.house,
    people[n % people.length] ?? cast.ada,
    story.outcome(outcome),
    fields({ act: 'save', version: '0', level: 'achieved', statement: `Words of number ${n}` }),
  );
const sequence = (count: number) => Array.from({ length: count }, (_, at) => at);

/** No entry is missing, doubled or altered, and each follows the one before. */
async function expectChainWhole() {
  const { db } = story.house;
  expect((await verifyHistory(db)).broken).toEqual([]);
  const seqs = await db
    .selectFrom('journal')
    .select('seq')
    .where('organisation', '=', 'RX1')
    .orderBy('seq')
    .execute();
  expect(seqs.map((one) => one.seq)).toEqual(sequence(seqs.length).map((at) => at + 1));
}

describe('saves of one outcome at the same moment (R7)', () => {
  test('one wins; every other is refused with its own words and the winner’s on the page', async () => {
    const answers = await Promise.all(sequence(8).map((n) => send('A1.a', n)));
    const saved = answers.flatMap((one, n) => (one.statusCode === 303 ? [n] : []));
    expect(saved).toHaveLength(1);
    const winner = `Words of number ${saved[0]}`;
    for (const [n, answer] of answers.entries())
      if (n !== saved[0]) {
        expect(answer.statusCode).toBe(409);
        expect(answer.body).toContain(winner);
        expect(answer.body).toContain(`Words of number ${n}`);
      }
    expect(await story.answer('A1.a')).toMatchObject({ version: 1, statement: winner });
    expect(await story.history('A1.a')).toHaveLength(1);
    await expectChainWhole();
  });

  test('the same form sent five times at once is one save and no conflict', async () => {
    const answers = await Promise.all(sequence(5).map(() => send('A1.a', 0)));
    expect(answers.map((one) => one.statusCode)).toEqual(sequence(5).map(() => 303));
    expect(await story.history('A1.a')).toHaveLength(1);
  });
});

test('saves of different outcomes at the same moment never conflict (R7)', async () => {
  const codes = codesOf(story.pack)
    .filter((code) => !story.pack.edition.policies[code])
    .slice(0, 20);
  const answers = await Promise.all(codes.map(send));
  expect(answers.map((one) => one.statusCode)).toEqual(codes.map(() => 303));
  for (const [n, code] of codes.entries())
    expect(await story.answer(code)).toMatchObject({ version: 1, statement: `Words of number ${n}` });
  await expectChainWhole();
});

describe('publishing at the same moment', () => {
  const publish = async (person: (typeof people)[number]) => {
    const address = `${publishAddress}?how=not-yet`;
    const page = await (await story.house.visit(person)).open(address);
    const sent = fields({ act: 'publish', version: inBox(page, 'version') });
    return () => post(story.house, person, address, sent);
  };
  const confirmations = async () =>
    (await story.mails()).filter((one) => one.subject.endsWith('published')).length;

  test('publishes once; whoever was second, or pressed twice, is told and led to what was published', async () => {
    const all = [await publish(cast.ada), await publish(cast.amir), await publish(cast.ada)];
    const answers = await Promise.all(all.map((one) => one()));
    expect(answers.map((one) => one.statusCode)).toEqual([303, 303, 303]);
    const published = '/organisations/RX1/assessments/2025-26/interim/publications/1/published';
    expect(answers.map((one) => String(one.headers.location).split('?')[0])).toEqual(
      all.map(() => published),
    );
    expect(answers.filter((one) => one.headers['set-cookie'] !== undefined)).toHaveLength(2);
    expect((await story.versions()).map((one) => one.version)).toEqual([1]);
    const outcomes = await story.house.db.selectFrom('publication_outcome').select('version').execute();
    expect(outcomes).toHaveLength(47);
    expect(await confirmations()).toBe(3);
    await expectChainWhole();
  });

  test('the second is told in words by whom, changes nothing, and can publish anew', async () => {
    const visit = await (await story.house.visit(cast.amir)).open(`${publishAddress}?how=not-yet`);
    await (await publish(cast.ada))();
    const before = await allThatIsSaved(story.house);
    await visit.press('Publish interim assessment');
    expect(visit.status()).toBe(200);
    expect(visit.address()).toContain('/interim/publications/1/published');
    expect(visit.html()).toContain('Ada Administrator published version 1 just before you did.');
    expect(visit.html()).not.toContain('Success');
    expect(await allThatIsSaved(story.house)).toEqual(before);
    await visit.open(`${publishAddress}?how=not-yet`);
    await visit.press('Publish interim assessment');
    expect((await story.versions()).map((one) => one.version)).toEqual([1, 2]);
    expect(visit.html()).not.toContain('just before you did');
  });

  test('and answering: what is published is what was checked, or nothing is', async () => {
    const go = await publish(cast.ada);
    const [published] = await Promise.all([go(), send('A1.a', 1), send('A1.b', 2)]);
    const versions = await story.versions();
    expect(versions).toHaveLength(published.statusCode === 303 ? 1 : 0);
    for (const { snapshot } of versions)
      expect(JSON.parse(snapshot).outcomes.every((one: { level: unknown }) => one.level === null)).toBe(true);
    await expectChainWhole();
  });
});
