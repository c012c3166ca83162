import { expect, test } from 'vitest';
import { drawStates } from '../testing/draw-states.ts';

test('the document on the states is drawn from the data by which moves are judged', async () => {
  await expect(drawStates()).toMatchFileSnapshot('../../../docs/improvement-plan-states.md');
});
