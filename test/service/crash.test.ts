import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/framework/load-packs.ts';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import { projectFolder } from '../../src/platform/project-folder.ts';
import { build, run } from './built.ts';
import type { Worker } from './crash/client.ts';
import { tryInterim } from './crash/interim.ts';
import { aPlace } from './crash/places.ts';
import { runCrash } from './crash/run-crash.ts';

/**
 * What a power cut does: the service dies at moments that nobody chose, while several people publish. The short form
 * is part of `npm test`, on the embedded database and on a server; `npm run test:crash` is the long one.
 */
const isLong = process.env.CRASH === 'long';
const given = process.env.CRASH_SEED;
const first = given ? Number(given) : Date.now() % 1_000_000;
const seeds = isLong && !given ? [first, first + 1, first + 2] : [first];
const size = isLong ? { publications: 200, kills: 25 } : { publications: 30, kills: 2 };

const [pack] = loadPacks(join(projectFolder(), 'content')).editions;
const edition = pack?.edition.id ?? '';
const plain = pack
  ? outcomesOf(pack.framework)
      .map(({ outcome }) => outcome.code)
      .filter((code) => !pack.edition.policies[code])
  : [];

/** Two administrators of one trust, who get in each other's way; others elsewhere; and one who must not publish. */
const workers: readonly Worker[] = [
  ['Grace Adeyemi', 'ZR1', true] as const,
  ['Tom Whitfield', 'ZR1', true] as const,
  ['Daniel Osei', 'ZR1', false] as const,
  ['Rob Castle', 'ZR2', true] as const,
  ['Wei Chen', 'ZR3', true] as const,
  ['Fatima Khan', 'ZQ2', true] as const,
].map(([name, organisation, mayPublish], at) => ({
  ...{ name, organisation, mayPublish },
  outcome: plain[at] ?? '',
}));

describe('a service killed while people publish', () => {
  beforeAll(build, 120_000);

  test.each(seeds)(
    'has every publication that it acknowledged, once, whole and with its mails, and none that it refused (seed %i)',
    async (seed) => {
      const place = await aPlace();
      try {
        console.info(await runCrash(place, { ...size, seed, edition, workers, attempt: tryInterim }));
        expect(run('cli.js', ['verify-history'], place.settings)).toMatchObject({ code: 0 });
      } finally {
        await place.leave();
      }
    },
    isLong ? 1_800_000 : 180_000,
  );
});
