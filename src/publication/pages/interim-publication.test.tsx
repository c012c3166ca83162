import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../../test/support/a-house.ts';
import { answerOutcome } from '../../assessment/answer-outcome.ts';
import { paths } from '../../paths.ts';
import { sha256 } from '../../platform/change/hash.ts';
import { loadPosition } from '../load-position.ts';
import { publishInterim } from '../publish-interim.ts';
import { anInterimHouse, edition } from '../testing/an-interim-house.ts';
import { someAnswers } from '../testing/some-answers.ts';

let at: Awaited<ReturnType<typeof anInterimHouse>>;
beforeEach(async () => {
  at = await anInterimHouse();
});

const answer = async (outcome: string, input: object) =>
  answerOutcome(
    await at.house.as(cast.mo),
    { organisation: 'RX1', edition, outcome },
    { version: 0, ...input },
  );

/** Page, PDF, workbook and data as bytes. */
async function everything() {
  const page = (await at.read(cast.ada)).document().querySelector('main')?.innerHTML;
  const bytes = [paths.interimPublicationPdf, paths.interimPublicationJson].map(async (path) =>
    (await at.open(path.to(at.at()), cast.ada)).bytes(),
  );
  return [page, ...(await Promise.all(bytes))];
}

describe('a published interim is read exactly as it was (R11)', () => {
  test('published for real, then edited: page, PDF and data do not change by a byte', async () => {
    await answer('A1.a', { level: 'achieved', complete: true, statement: 'The board meets.\nEvery month.' });
    const context = await at.house.as(cast.ada);
    const where = { organisation: 'RX1', edition };
    const today = await loadPosition(at.house.db, at.house.packs, where, context.now);
    await publishInterim(context, where, { how: 'not-yet', by: '', on: '' }, today?.contentHash ?? '');
    const before = await everything();
    await answer('A1.a', { version: 1, level: 'not-achieved', statement: 'Something else' });
    await answer('A1.b', { level: 'achieved' });
    at.house.setClock('2026-02-01T09:00:00.000Z');
    expect(await everything()).toEqual(before);
    expect(String(before[0])).toContain('The board meets.\nEvery month.');
  });

  test('whatever was answered, later edits do not show', async () => {
    let version = 0;
    await fc.assert(
      fc.asyncProperty(someAnswers(at.pack), someAnswers(at.pack), async (answers, later) => {
        version += 1;
        await at.publish({ answers, version });
        const page = async () =>
          (await at.read(cast.vera, String(version))).document().querySelector('main')?.innerHTML;
        const before = await page();
        for (const [outcome, { level, statement }] of Object.entries(later).slice(0, 3)) {
          const latest = await at.house.db
            .selectFrom('answer')
            .select('version')
            .where('outcome', '=', outcome)
            .executeTakeFirst();
          await answer(outcome, {
            version: latest?.version ?? 0,
            level,
            statement,
            complete: level !== null,
          });
        }
        expect(await page()).toBe(before);
      }),
      { numRuns: 5 },
    );
  });

  test('R11: a pack that was corrected since changes no word', async () => {
    const marks = { 'A1.a.A#1': { mark: 'true' as const, comment: 'As the auditors saw' } };
    await at.publish({ answers: { 'A1.a': { marks } } });
    const text = at.pack.framework.objectives[0]?.principles[0]?.outcomes[0]?.indicators.achieved?.[0]?.text;
    const before = (await at.read(cast.vera)).text();
    expect(before).toContain(text ?? 'an indicator');
    const corrected = { ...at.pack, hash: 'another', framework: { ...at.pack.framework, objectives: [] } };
    Object.assign(at.house, { packs: { editions: [corrected], mappings: [] } });
    expect((await at.read(cast.vera)).text()).toBe(before);
  });
});

describe('what the page says', () => {
  test('R12: an outcome without a level is “Not answered”, nowhere “Not achieved”', async () => {
    await at.publish({ answers: { 'A1.a': { statement: 'A thought' } } });
    const main = (await at.read(cast.vera)).document();
    const declared = [...main.querySelectorAll('table tbody tr')].map((row) =>
      row.children[2]?.textContent?.trim(),
    );
    expect(new Set(declared)).toEqual(new Set(['Not answered']));
  });

  test('R11: a draft is tagged as a draft, in the table and at the outcome', async () => {
    await at.publish({
      answers: { 'A1.a': { level: 'achieved' }, 'A1.b': { level: 'achieved', complete: true } },
    });
    const tags = [...(await at.read(cast.vera)).document().querySelectorAll('.nhsuk-tag')].map(
      (one) => one.textContent,
    );
    expect(tags.filter((one) => one === 'Draft')).toHaveLength(2);
    expect(tags.filter((one) => one === 'Complete')).toHaveLength(2);
  });

  test('who published what when, the sign-off, and the hash', async () => {
    await at.publish({ late: true, signOff: { how: 'outside', by: 'Sira Owner', on: '2025-12-10' } });
    const page = await at.read(cast.vera);
    expect(page.title()).toContain('Interim assessment 2025-26, version 1: Northbridge');
    for (const words of [
      '12 December 2025 at 9:00am by Ada Administrator',
      'Late: published after the deadline',
      'Signed off outside the service by Sira Owner on 10 December 2025',
    ])
      expect(page.text()).toContain(words);
    expect(page.text()).toMatch(/SHA-256 of the data[0-9a-f]{64}/);
  });

  test('each version has a title of its own', async () => {
    await at.publish();
    await at.publish({ version: 2 });
    const titles = await Promise.all(
      ['1', '2'].map(async (version) => (await at.read(cast.ada, version)).title()),
    );
    expect(new Set(titles).size).toBe(2);
  });

  test('Welsh, Arabic and markup are shown as they were typed', async () => {
    const statement = 'Ysbyty Gŵynedd, Llŷn\nمستشفى كبير\n<script>alert(1)</script> & "quoted"';
    await at.publish({ answers: { 'A1.a': { statement } } });
    const said = [...(await at.read(cast.vera)).document().querySelectorAll('.app-lines')].map(
      (one) => one.textContent,
    );
    expect(said).toContain(statement);
  });

  test.each(['0', '01', '2', '1e0', '-1', '999999999999', 'x'])(
    'version %j is not there',
    async (version) => {
      await at.publish();
      expect((await at.read(cast.ada, version)).status()).toBe(404);
    },
  );
});

describe('the data (R37)', () => {
  test('is the stored text; its SHA-256 is the one that page and headers show', async () => {
    // Keys like numbers: read and written again they would stand in another order.
    const fields = { '10': 'ten', '2': 'two' };
    await at.publish({ answers: { 'A1.a': { statement: 'Llŷn 👩‍⚕️ \u2028', fields } } });
    const file = await at.open(paths.interimPublicationJson.to(at.at()), cast.nat);
    const hash = sha256(file.bytes());
    expect((await at.read(cast.ada)).text()).toContain(hash);
    expect(file.header('x-content-sha256')).toBe(hash);
    expect(file.header('repr-digest')).toBe(`sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`);
    const stored = await at.house.db
      .selectFrom('publication')
      .select(['snapshot', 'snapshot_hash'])
      .executeTakeFirstOrThrow();
    expect(file.bytes().toString('utf8')).toBe(stored.snapshot);
    expect(hash).toBe(stored.snapshot_hash);
  });
});
