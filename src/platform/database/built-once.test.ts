import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { theDatabase } from '../../../test/support/a-database.ts';
import { anyOf, builtOnce, filledUp, type Places } from './built-once.ts';
import type { Queryable } from './open-database.ts';

let db: Queryable;
beforeAll(async () => {
  ({ db } = await theDatabase());
});

type Values = { readonly wanted: readonly string[]; readonly before: string; readonly count: number };
const awkward = ['plain', '', 'a,b', '{"x"}', "it's", 'back\\slash', 'NULL', 'Ŵyl عربي', 'line\nbreak'];

function asking() {
  let times = 0;
  const ask = builtOnce((on, at: Places<Values>) => {
    times += 1;
    const words = sql<{ word: string }>`(select unnest(${sql.val(awkward)}::text[]) as word)`.as('words');
    return on
      .selectFrom(words)
      .select(['word', sql<string>`${at.before}::text || word`.as('said')])
      .select(sql<number>`${at.count}::int`.as('count'))
      .where('word', '=', anyOf(at.wanted))
      .where(sql<number>`length(word)`, '<=', at.count)
      .orderBy(sql`word collate "C"`);
  });
  return { ask, built: () => times };
}

test('a statement is built once, and answers the values that it is told each time', async () => {
  const { ask, built } = asking();
  expect(await ask(db, { wanted: ['plain', 'a,b'], before: '>', count: 9 })).toEqual([
    { word: 'a,b', said: '>a,b', count: 9 },
    { word: 'plain', said: '>plain', count: 9 },
  ]);
  expect(await ask(db, { before: '<', count: 4, wanted: ['plain', 'a,b'] })).toEqual([
    { word: 'a,b', said: '<a,b', count: 4 },
  ]);
  expect(built()).toBe(1);
});

test.each(awkward)('%j is found among several, and nothing else is', async (word) => {
  const found = await asking().ask(db, { wanted: [word, 'none of them'], before: '', count: 50 });
  expect(found.map((one) => one.word)).toEqual([word]);
});

test('of none, nothing is found', async () => {
  expect(await asking().ask(db, { wanted: [], before: '', count: 50 })).toEqual([]);
});

test.each([1, 9, 10, 12])('a list of %i finds the same when it is filled up', async (length) => {
  const wanted = ['plain', ...Array.from({ length: length - 1 }, (_, n) => `none ${n}`)];
  expect(new Set(filledUp(wanted))).toEqual(new Set(wanted));
  expect(filledUp(wanted).length).toBe(Math.max(10, length));
  const found = await asking().ask(db, { wanted: filledUp(wanted), before: '', count: 50 });
  expect(found.map((one) => one.word)).toEqual(['plain']);
});

test('a list of none stays one of none', () => {
  expect(filledUp([])).toEqual([]);
});
