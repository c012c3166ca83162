import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { startSweep } from './sweep.ts';

const never = 3_600_000;

/** Work that takes a little while and remembers how often it ran, and how many at once. */
function someWork() {
  const seen = { runs: 0, running: 0, most: 0 };
  const work = async () => {
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    await pause(20);
    seen.running -= 1;
    seen.runs += 1;
  };
  return { seen, work };
}

test('work that is woken while it runs is done once more, never twice at once', async () => {
  const { seen, work } = someWork();
  const sweep = startSweep('Test', never, work);
  for (let n = 0; n < 5; n += 1) sweep.wake();
  await pause(5);
  for (let n = 0; n < 5; n += 1) sweep.wake();
  await expect.poll(() => seen.running + seen.runs).toBe(2);
  await sweep.stop();
  expect(seen).toEqual({ runs: 2, running: 0, most: 1 });
});

test('work is done again and again without being woken', async () => {
  const { seen, work } = someWork();
  const sweep = startSweep('Test', 10, work);
  await expect.poll(() => seen.runs).toBeGreaterThan(2);
  await sweep.stop();
});

test('a failure is logged and does not end the sweep', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  let runs = 0;
  const sweep = startSweep('Counting', never, async () => {
    runs += 1;
    if (runs === 1) throw new Error('trouble');
  });
  sweep.wake();
  await expect.poll(() => said.mock.calls.length).toBe(1);
  expect(said.mock.calls[0]?.[0]).toBe('Counting:');
  sweep.wake();
  await expect.poll(() => runs).toBe(2);
  said.mockRestore();
  await sweep.stop();
});

test('after the stop nothing runs, and what was under way is finished', async () => {
  const { seen, work } = someWork();
  const sweep = startSweep('Test', 5, work);
  sweep.wake();
  await sweep.stop();
  sweep.wake();
  await pause(30);
  expect(seen).toMatchObject({ running: 0, runs: 1 });
});
