import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/framework/load-packs.ts';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import { projectFolder } from '../../src/platform/project-folder.ts';
import { build, run } from './built.ts';
import type { Worker } from './crash/client.ts';
import { tryFull } from './crash/full.ts';
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

/** June: interims are late but taken, and full assessments can be published. */
const now = '2026-06-12T09:00:00.000Z';

/**
 * Two administrators of one trust, who get in each other's way; others elsewhere; one who must not publish; and one who
 * publishes the full assessment again and again, as the demonstration has it almost ready.
 */
const workers: readonly Worker[] = [
  { name: 'Grace Adeyemi', organisation: 'ZR1', mayPublish: true, attempt: tryInterim },
  { name: 'Tom Whitfield', organisation: 'ZR1', mayPublish: true, attempt: tryInterim },
  { name: 'Daniel Osei', organisation: 'ZR1', mayPublish: false, attempt: tryInterim },
  { name: 'Rob Castle', organisation: 'ZR2', mayPublish: true, attempt: tryInterim },
  { name: 'Fatima Khan', organisation: 'ZQ2', mayPublish: true, attempt: tryInterim },
  {
    name: 'Wei Chen',
    organisation: 'ZR3',
    mayPublish: true,
    attempt: tryFull,
    ...{ siro: 'Olga Novak', reviewer: 'Naomi Clarke' },
  },
].map((worker, at) => ({ ...worker, outcome: plain[at] ?? '' }));

describe('a service killed while people publish', () => {
  beforeAll(build, 120_000);

  test.each(seeds)(
    'has every publication that it acknowledged, once, whole and with its mails, and none that it refused (seed %i)',
    async (seed) => {
      const place = await aPlace();
      try {
        console.info(await runCrash(place, { ...size, seed, edition, now, workers }));
        expect(run('cli.js', ['verify-history'], place.settings)).toMatchObject({ code: 0 });
      } finally {
        await place.leave();
      }
    },
    isLong ? 1_800_000 : 180_000,
  );
});
