import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someDoing } from './steps.ts';
import { aReal, expectSound, type Model } from './world.ts';

/** Before the interim's window, in it, when both can be published, and after all deadlines. */
const days = ['2025-11-28', '2025-12-12', '2026-06-12', '2026-07-20'] as const;

/** `SEQUENCES=100 npm run test:some test/sequences` looks longer. */
const numRuns = Number(process.env.SEQUENCES || 4);

test('no sequence of actions publishes what R10 to R17 forbid, alters a publication or breaks the history', async () => {
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...days),
      fc.array(someDoing, { minLength: 10, maxLength: 30, size: 'max' }),
      async (day, doings) => {
        const model: Model = { published: new Map() };
        const real = await aReal(`${day}T09:00:00.000Z`);
        for (const { run } of doings) {
          await run(real);
          await expectSound(model, real);
          real.waitDays(0);
        }
        for (const [key] of model.published) {
          const kind = key.split(' ')[2] ?? '';
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }
      },
    ),
    { numRuns, endOnFailure: numRuns < 10 },
  );
  console.info(`Published in ${numRuns} sequences: ${JSON.stringify([...kinds])}`);
  expect(numRuns < 10 || kinds.size === 2, 'both kinds were published').toBe(true);
}, 1_200_000);
