import type { House } from '../house.ts';
import { type Sweep, startSweep } from '../jobs/sweep.ts';
import { nextScan } from './scan-state.ts';
import { keepScan } from './scans.ts';
import './tables.ts';

/** How long the scanner may take over one file when nobody waits for it. */
const scanAlone = 120_000;

/** Scans again what has not been judged, every half minute. Nothing happens where no scanner is configured. */
export function startScanSweep(house: House): Sweep {
  return startSweep('Scanning files', 30_000, async () => void (await retryScans(house)));
}

/** Scans all content whose time has come; answers how much of it was judged. Several processes may do it at once. */
export async function retryScans(house: House): Promise<number> {
  const { scanner } = house;
  if (!scanner) return 0;
  let judged = 0;
  for (let claimed = await claim(house); claimed !== null; claimed = await claim(house)) {
    const scan = await scanner(await contentOf(house, claimed), scanAlone);
    if (scan.state === 'waiting') continue;
    await keepScan(house.db, claimed, scan, house.clock.now());
    judged += 1;
  }
  return judged;
}

/** Content that has been removed meanwhile counts as empty, and so as clean: nobody can have it. */
async function contentOf(house: House, sha256: string) {
  return (await house.files.has(sha256)) ? house.files.open(sha256) : [];
}

/** Takes one due content and sets its next try, so that nobody else takes it meanwhile. */
async function claim(house: House): Promise<string | null> {
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('file_scan')
      .select(['sha256', 'tries'])
      .where('state', 'in', ['not-scanned', 'waiting'])
      .where((is) => is.or([is('next_try_at', 'is', null), is('next_try_at', '<=', now)]))
      .orderBy('next_try_at', (order) => order.asc().nullsFirst())
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!due) return null;
    const tries = due.tries + 1;
    await tx
      .updateTable('file_scan')
      .set({ state: 'waiting', tries, next_try_at: nextScan(tries, now) })
      .where('sha256', '=', due.sha256)
      .execute();
    return due.sha256;
  });
}
