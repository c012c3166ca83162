import { removeWords } from '../../src/removal/remove-words.ts';
import type { Operations } from './operations.ts';
import { places } from './world.ts';

/** What the operations write into answers, comments, evidence and statements. */
const written = [
  'What the board should know',
  'said 1 things',
  'Policy, edition 2',
  'Minutes of',
  'Newer ',
  'nobody@example',
  'ünlaut and lines',
  'To review',
] as const;

/** What must go from the history and from what was published: the entries that lost words make the same tables. */
export const removing: Operations = {
  removeWords: async ({ house }, draw) => {
    const { organisation } = draw.pick(places);
    await removeWords(house, {
      organisation,
      words: draw.number % 3 === 0 ? [draw.pick(written)] : written,
      decidedBy: 'Nat National',
      reason: `patient ${draw.number % 3} was named`,
      fromAnswers: draw.number % 3 > 0,
    });
  },
};
