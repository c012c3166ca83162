import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stretch } from './alignment.ts';
import { wordDiff } from './word-diff.ts';

const side = (stretches: readonly Stretch[], mark: Stretch['mark']) =>
  stretches
    .filter((one) => one.mark === 'same' || one.mark === mark)
    .map((one) => one.text)
    .join('');

/** `same [-removed-] [+added+]`, to read in a table. */
const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ text, mark }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[mark])
    .join('');

describe('what changed between two texts, word by word', () => {
  test.each([
    ['the same', 'The board meets.', 'The board meets.', 'The board meets.'],
    ['a word replaced', 'We meet monthly.', 'We meet weekly.', 'We meet[- monthly.-][+ weekly.+]'],
    ['a sentence added', 'We meet.', 'We meet. Minutes are kept.', 'We meet.[+ Minutes are kept.+]'],
    ['a word removed', 'We always meet here', 'We meet here', 'We[- always-] meet here'],
    ['a line break added', 'One. Two.', 'One.\nTwo.', 'One.[- Two.-][+\nTwo.+]'],
    ['from nothing', '', 'New', '[+New+]'],
    ['to nothing', 'Old', '', '[-Old-]'],
    ['Welsh', 'Ysbyty Gwynedd yn Llŷn', 'Ysbyty Gŵynedd yn Llŷn', 'Ysbyty[- Gwynedd-][+ Gŵynedd+] yn Llŷn'],
    ['Arabic', 'مستشفى كبير', 'مستشفى صغير', 'مستشفى[- كبير-][+ صغير+]'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', 'ŵ', '👩‍⚕️') });

  test('gives both texts back whole, and marks nothing where they are the same', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = wordDiff(before, after);
        expect(side(found, 'removed')).toBe(before);
        expect(side(found, 'added')).toBe(after);
        if (before === after) expect(found.every((one) => one.mark === 'same')).toBe(true);
      }),
    );
  });

  test('takes 30,000 characters, coarser where words would take too long', () => {
    const long = (word: string) => `${word} and so on. `.repeat(2_000).slice(0, 30_000);
    const apart = (seed: number) => Array.from({ length: 6_000 }, (_, at) => `w${at * seed}`).join(' ');
    for (const [before, after] of [
      [long('One'), long('Two')],
      [apart(3), apart(7)],
    ] as const) {
      const found = wordDiff(before, after);
      expect(side(found, 'removed')).toBe(before);
      expect(side(found, 'added')).toBe(after);
    }
  });
});
