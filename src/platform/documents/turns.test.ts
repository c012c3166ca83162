import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { turns } from './turns.ts';

it('runs no more than so much at once, in order, and goes on after a failure', async () => {
  const inTurn = turns(2);
  const started: number[] = [];
  let now = 0;
  let most = 0;
  const work = (at: number) =>
    inTurn(async () => {
      started.push(at);
      now += 1;
      most = Math.max(most, now);
      await after(5);
      now -= 1;
      if (at === 1) throw new Error('failed');
      return at;
    });
  const early = [0, 1, 2, 3, 4].map(work);
  await Promise.allSettled(early.slice(0, 3));
  // Who comes late waits behind those who wait.
  const outcomes = await Promise.allSettled([...early, work(5), work(6)]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
});
