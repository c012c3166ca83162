import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../framework/load-packs.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { readWorkbook } from '../platform/documents/read-workbook.ts';
import { isRefused } from '../platform/documents/refusal.ts';
import { projectFolder } from '../platform/project-folder.ts';
import { planWorkbook } from './plan-workbook.ts';
import { judgeAll } from './rules/judge.ts';
import { readPlan } from './rules/read-plan.ts';
import { savedAgain } from './testing/a-plan-file.ts';
import { openInOffice, saysWhyNot } from './testing/office.ts';
import { type SomePlan, somePlans } from './testing/some-plans.ts';

const pack = loadPacks(join(projectFolder(), 'content')).editions[0] as Pack;
const now = '2026-12-12T09:00:00.000Z';

const written = (plan: SomePlan) => planWorkbook(plan.written, now);

async function read({ ground, written: { template, round, columns } }: SomePlan, bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes);
  if (isRefused(workbook)) throw new Error(workbook.detail);
  const found = readPlan(workbook.sheets, {
    ...{ template, round, columns, organisation: 'RX1', edition: pack.edition.id, hasActions: true },
  });
  if ('unread' in found) throw new Error(found.unread);
  return { found, judged: judgeAll(ground, found.rows) };
}

/** Every action comes back, says what stands, and as the version that was downloaded. */
async function expectSame(plan: SomePlan, bytes: Uint8Array) {
  const { found, judged } = await read(plan, bytes);
  expect(found.problems).toEqual([]);
  expect(judged.map((one) => one.reference).toSorted()).toEqual([...plan.ground.actions.keys()].toSorted());
  for (const one of judged)
    expect(one, one.reference).toMatchObject({ verdict: 'same', isStale: false, changes: [], problems: [] });
}

/** Held against a plan with none of it: what is taken over is all of it. */
async function expectWhole(plan: SomePlan, bytes: Uint8Array) {
  const { judged } = await read(plan, bytes);
  const { ground } = plan;
  const bare = new Map(
    [...ground.actions].map(([reference, action]) => [
      reference,
      { ...action, gap: '', action: 'x', resources: '', dependencies: '', mitigation: '', start: null },
    ]),
  );
  const { found } = await read(plan, bytes);
  const anew = judgeAll({ ...ground, actions: bare }, found.rows);
  expect(anew.length).toBe(judged.length);
  for (const one of anew) {
    const action = ground.actions.get(one.reference);
    const told = Object.fromEntries(
      one.changes.flatMap(({ what, after }) => ('field' in what ? [[what.field, after]] : [])),
    );
    expect({ action: 'x', gap: '', start: '', ...told }).toMatchObject({
      action: action?.action,
      gap: action?.gap,
      start: action?.start ?? '',
    });
  }
}

describe('a plan in a workbook says the same when it is read again (R26)', () => {
  test('in our own files, for plans of 1 to 400 actions', async () => {
    await fc.assert(
      fc.asyncProperty(somePlans(pack, 1, 30), async (plan) => {
        const bytes = await written(plan);
        await expectSame(plan, bytes);
        await expectWhole(plan, bytes);
      }),
      { numRuns: 6 },
    );
    const [most] = fc.sample(somePlans(pack, 400, 400), { numRuns: 1, seed: 26 });
    if (!most) throw new Error('no plan');
    expect(most.ground.actions.size).toBe(400);
    await expectSame(most, await written(most));
  });

  test('in files that a second library has read and written, for plans of 1 to 400 actions', async () => {
    await fc.assert(
      fc.asyncProperty(somePlans(pack, 1, 25), async (plan) => {
        const bytes = await savedAgain(await written(plan));
        await expectSame(plan, bytes);
        await expectWhole(plan, bytes);
      }),
      { numRuns: 6 },
    );
    const [most] = fc.sample(somePlans(pack, 400, 400), { numRuns: 1, seed: 27 });
    if (!most) throw new Error('no plan');
    await expectSame(most, await savedAgain(await written(most)));
  });

  const office = saysWhyNot();
  test.skipIf(office !== null)(
    `in files that LibreOffice has opened and saved${office === null ? '' : `: ${office}`}`,
    { timeout: 600_000 },
    async () => {
      for (const [seed, size] of [1, 7, 60, 400].entries()) {
        const [plan] = fc.sample(somePlans(pack, size, size), { numRuns: 1, seed });
        if (!plan) throw new Error('no plan');
        const bytes = await openInOffice(await written(plan));
        await expectSame(plan, bytes);
        await expectWhole(plan, bytes);
      }
    },
  );
});
