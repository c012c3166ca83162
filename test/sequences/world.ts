import { expect } from 'vitest';
import { aReadyHouse } from '../../src/full-publication/testing/a-ready-house.ts';
import { sha256 } from '../../src/platform/change/hash.ts';
import { verifyHistory } from '../../src/platform/change/verify-chain.ts';
import { later } from '../../src/platform/clock.ts';
import { type Agreed, answersNow, functionsNow, profileNow } from './plain-rules.ts';

/** The real thing: a trust that has done everything by a day, and what of it was confirmed and approved. */
export type Real = Awaited<ReturnType<typeof aReal>>;

/** What a sequence has published so far, exactly as it was when it was made. */
export type Model = { readonly published: Map<string, string> };

const day = 86_400_000;

export async function aReal(now: string) {
  const ready = await aReadyHouse({ now });
  const { db } = ready.house;
  const { where } = ready;
  const agreed: Agreed = {
    profile: await profileNow(db, where),
    answers: await answersNow(db, where),
    functions: await functionsNow(db, where),
  };
  return {
    ...ready,
    agreed,
    today: () => ready.house.clock.now().slice(0, 10),
    waitDays: (days: number) => ready.house.setClock(later(ready.house.clock.now(), days * day + 61_000)),
  };
}

const publicationsOf = ({ house }: Real) =>
  house.db
    .selectFrom('publication')
    .select(['organisation', 'edition', 'kind', 'version', 'snapshot', 'snapshot_hash as hash'])
    .orderBy('kind')
    .orderBy('version')
    .execute();

/** How many publications there are, of both kinds. */
export const countPublished = async (real: Real): Promise<number> => (await publicationsOf(real)).length;

/** What must hold after every step, whatever it was. */
export async function expectSound(model: Model, real: Real): Promise<void> {
  expect((await verifyHistory(real.house.db)).broken).toEqual([]);
  const rows = await publicationsOf(real);
  for (const { organisation, edition, kind, version, snapshot, hash } of rows) {
    const key = `${organisation} ${edition} ${kind} ${version}`;
    const before = model.published.get(key);
    expect(sha256(snapshot)).toBe(hash);
    if (before !== undefined) expect(snapshot === before, `${key} is as it was made`).toBe(true);
    model.published.set(key, snapshot);
  }
  expect(rows, 'no publication has gone').toHaveLength(model.published.size);
  await expectFilesKept(real, rows);
  await expectRegisterAgrees(real, rows);
}

type Named = { readonly id: string; readonly sha256: string | null };
type Shape = {
  readonly outcomes: readonly {
    readonly expected: string;
    readonly level: string | null;
    readonly evidence: readonly Named[];
  }[];
  readonly essentialFunctions: Named | null;
};

/** The files that a snapshot names are there, but for those removed on a decision of their own (R11, R37). */
async function expectFilesKept({ house }: Real, rows: readonly { snapshot: string }[]): Promise<void> {
  const removed = await house.db
    .selectFrom('evidence')
    .select('sha256')
    .where('withdrawn_at', 'is not', null)
    .execute();
  const gone = new Set(removed.map((one) => one.sha256));
  const named = rows.flatMap(({ snapshot }) => {
    const { outcomes, essentialFunctions } = JSON.parse(snapshot) as Shape;
    return [...outcomes.flatMap((one) => one.evidence), ...(essentialFunctions ? [essentialFunctions] : [])];
  });
  for (const hash of new Set(named.map((one) => one.sha256)))
    if (hash !== null && !gone.has(hash)) expect([hash, await house.files.has(hash)]).toEqual([hash, true]);
}

const order = ['not-achieved', 'partially-achieved', 'achieved'];

/** The newest full publication decides the status: met where no level is below, not met otherwise (R16, R20, R22). */
async function expectRegisterAgrees(real: Real, rows: readonly { kind: string; snapshot: string }[]) {
  const newest = rows.findLast((one) => one.kind === 'full');
  const { outcomes } = JSON.parse(newest?.snapshot ?? '{"outcomes":[]}') as Shape;
  const isLow = outcomes.some((one) => order.indexOf(one.level ?? '') < order.indexOf(one.expected));
  const status = isLow ? 'standards-not-met' : 'standards-met';
  expect((await real.statuses()).at(-1)?.status).toBe(newest ? status : undefined);
}
