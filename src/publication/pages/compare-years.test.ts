import { describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { answerOutcome } from '../../assessment/answer-outcome.ts';
import type { AnswerInput } from '../../assessment/rules/save.ts';
import { paths } from '../../paths.ts';
import { loadPosition } from '../load-position.ts';
import { publishInterim } from '../publish-interim.ts';

const where = { organisation: 'RX1', edition: '2025-26' };

const answer = async (house: TestHouse, input: AnswerInput) =>
  answerOutcome(await house.as(cast.ada), { ...where, outcome: 'A1.a' }, input);

async function publish(house: TestHouse): Promise<void> {
  const today = await loadPosition(house.db, house.packs, where, house.clock.now());
  const siro = { how: 'not-yet', by: '', on: '' } as const;
  await publishInterim(await house.as(cast.ada), where, siro, today?.contentHash ?? '');
}

/** Two published versions, and answers that are not published. */
async function publishedTwice(): Promise<TestHouse> {
  const house = await aHouse();
  await house.given(...theUsual());
  await answer(house, { version: 0, level: 'not-achieved', statement: 'Reports come once a year.' });
  await publish(house);
  house.setClock('2025-12-20T09:00:00.000Z');
  await answer(house, { version: 1, level: 'achieved', statement: 'Reports come every quarter of a year.' });
  await publish(house);
  await answer(house, { version: 2, statement: 'Only we know this.' });
  return house;
}

describe('comparing what was published (R38)', () => {
  test('a reviewer compares two versions, and learns nothing of the working answers', async () => {
    const house = await publishedTwice();
    for (const person of [cast.nat, cast.dora, cast.reg]) {
      const visit = await (await house.visit(person)).open(paths.compareYears.to(where));
      expect(visit.text()).toContain('Levels that rose: 1');
      expect(visit.text()).toContain('Not achieved → became Achieved');
      const options = [...visit.document().querySelectorAll('#left option')].map((one) => one.textContent);
      expect(options).toEqual([
        '2025-26 interim assessment, version 1, published 12 December 2025',
        '2025-26 interim assessment, version 2, published 20 December 2025',
      ]);
      expect(visit.html()).not.toContain('Only we know this');
      for (const query of [
        { right: '2025-26/answers' },
        { left: '2024-25/answers' },
        { left: '2025-26/interim-3' },
      ])
        expect((await visit.open(paths.compareYears.to(where, query))).status()).toBe(404);
    }
  });

  test('its own people compare a version with today, whichever way round they choose', async () => {
    const house = await publishedTwice();
    const vera = await house.visit(cast.vera);
    const [left, right] = ['2025-26/interim-2', '2025-26/answers'];
    await vera.open(paths.compareYears.to(where, { left, right }));
    expect(vera.text()).toContain('Level fell0 outcomes');
    await vera.follow('Show every word that changed');
    const shown = vera.text();
    expect(shown).toContain('Only we know this.');
    await vera.open(paths.compareYears.to(where, { left: right, right: left, show: 'words' }));
    expect(vera.text()).toBe(shown);
    await vera.open(paths.compareYears.to(where, { left, right: left }));
    expect(vera.text()).toContain('Choose two different things to compare.');
  });

  test('the short answer leads to levels, to single objectives and to every word; nothing is out of reach', async () => {
    const house = await publishedTwice();
    const vera = await house.visit(cast.vera);
    const [left, right] = ['2025-26/interim-1', '2025-26/interim-2'];
    const codes = () =>
      [...vera.document().querySelectorAll('#levels tbody th')].map((one) => one.textContent?.slice(0, 4));
    await vera.open(paths.compareYears.to(where, { left, right }));
    expect(vera.text()).toContain('Level fell0 outcomes');
    expect(vera.text()).toContain('Level rose1 outcome');
    expect(vera.text()).toContain('Nothing changed46 outcomes');
    // The words of nobody, before somebody asks for them.
    expect(vera.text()).not.toContain('Reports come');
    await vera.follow('Show outcomes: Level rose');
    expect(codes()).toEqual(['A1.a']);
    await vera.follow('Every word of these');
    expect(vera.text()).toContain('Reports come every');
    await vera.follow('Levels only');
    await vera.follow('B. ');
    expect(vera.text()).toContain('Level rose0 outcomes');
    await vera.follow('Back to the short answer');
    await vera.follow('A. ');
    expect(codes().length).toBeGreaterThan(1);
    expect(codes().every((code) => code?.startsWith('A'))).toBe(true);
    // The form holds the same choice, and needs no JavaScript.
    await vera
      .fill('Part of the assessment', 'All of it')
      .fill('Which outcomes', 'All, also those that did not change');
    await vera.press('Compare');
    expect(codes()).toHaveLength(47);
    expect(vera.address()).toContain('which=all');
    await vera.fill('How much of them', 'Every word').press('Compare');
    expect(vera.document().querySelectorAll('section.app-comparison')).toHaveLength(47);
  });
});
