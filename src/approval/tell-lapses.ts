import { changeAsService } from '../platform/change/change.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import { readSetting, writeSetting } from '../platform/database/settings.ts';
import type { House } from '../platform/house.ts';
import { type Sweep, startSweep } from '../platform/jobs/sweep.ts';
import { loadPosition } from '../publication/load-position.ts';
import { lapsedOf } from './lapsed.ts';
import { approvalsOf } from './load-approvals.ts';
import { loadWatched } from './store.ts';

const everyHour = 3_600_000;
const lastTold = 'lapses-told-on';

type Where = { readonly organisation: string; readonly edition: string };

/** Looks once a day for approvals that have lapsed. */
export const startLapseSweep = (house: House): Sweep =>
  startSweep('Lapsed approvals', everyHour, async () => void (await tellLapsesOnce(house)));

/** The day's round, unless it has been made already; answers how many organisations were told. */
export async function tellLapsesOnce(house: House): Promise<number> {
  const now = house.clock.now();
  const today = dayOf(now);
  if ((await readSetting(house.db, lastTold)) === today) return 0;
  const told = await tellLapses(house, now);
  await writeSetting(house.db, lastTold, today);
  return told;
}

/**
 * Tells the SIROs whose approvals have lapsed, once for each approval: while people go on editing, or change back and
 * forth, nobody is told again until there is a new decision. Answers how many organisations were told.
 */
export async function tellLapses(house: House, now: Moment): Promise<number> {
  let told = 0;
  for (const where of await loadWatched(house.db)) {
    const outcome = await changeAsService(house, 'The service', now, [where.organisation], async (tx) => {
      const today = await loadPosition(tx, house.packs, where, now);
      const items = today?.open ? await approvalsOf(tx, today) : [];
      const lapsed = lapsedOf(items.filter((one) => one.last?.lapseTold === false));
      return { events: lapsed.length === 0 ? [] : [lapsedEvent(where, lapsed)] };
    });
    if ('done' in outcome && outcome.events.length > 0) told += 1;
  }
  return told;
}

const lapsedEvent = ({ organisation, edition }: Where, items: ReturnType<typeof lapsedOf>) => ({
  type: 'approvals-lapsed' as const,
  organisation,
  about: `${edition}/approvals`,
  payload: { edition, items },
});
