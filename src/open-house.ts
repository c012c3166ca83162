import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { accountGate } from './account/gate.ts';
import { withDeputies } from './approval/gate.ts';
import { givenTo } from './assessment/given-to.ts';
import { type Config, demonstrationStart } from './config.ts';
import { seedDemonstration } from './demonstration/seed.ts';
import { loadPacks } from './framework/load-packs.ts';
import { explainByTable, judgeByTable } from './organisation/gate.ts';
import { type Clock, machineClock, shiftedClock } from './platform/clock.ts';
import { migrate } from './platform/database/migrate.ts';
import { type Database, openEmbedded, openPostgres } from './platform/database/open-database.ts';
import { readSetting, writeSetting } from './platform/database/settings.ts';
import { openFileStore } from './platform/files/open-file-store.ts';
import { clamScanner } from './platform/files/scan.ts';
import type { House } from './platform/house.ts';
import { projectFolder } from './platform/project-folder.ts';
import { receiptKeyFrom, rememberReceiptKey } from './publication/receipt-key.ts';
import { appliers, mailers } from './rooms.ts';

export type OpenHouse = { readonly house: House; readonly database: Database };

/**
 * Opens the database, brings it up to date, sets up a new demonstration and puts the house together; `wake` is
 * called after each change. Whoever opens the house closes the database; when it cannot be opened, it is closed.
 */
export async function openHouse(config: Config, wake: () => void = () => {}): Promise<OpenHouse> {
  const packs = loadPacks(join(projectFolder(), 'content'));
  const database = config.databaseUrl ? openPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
  try {
    await prepare(database, config.mode);
    const house: House = {
      mode: config.mode,
      origin: config.origin,
      secret: config.secret,
      db: database.db,
      clock: await clockOf(database, config),
      newId: randomUUID,
      gate: { ...accountGate(config), judge: withDeputies(judgeByTable(givenTo)), explain: explainByTable },
      appliers,
      mailers,
      wake,
      packs,
      files: openFileStore(join(config.dataDir, 'files')),
      receiptKey: receiptKeyFrom(config.receiptKey),
      ...(config.scanner ? { scanner: clamScanner(config.scanner) } : {}),
    };
    await rememberReceiptKey(house.db, house.receiptKey, machineClock.now());
    await seedOnce(house);
    return { house, database };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The schema as it should be, in a database of this mode; one made in the other is refused, and left as it is. */
async function prepare(database: Database, mode: Config['mode']): Promise<void> {
  if (await isSetUp(database)) refuseOtherMode(await readSetting(database.db, 'mode'), mode);
  await migrate(database);
  // Set up half and never opened to anybody: nothing is lost when it begins anew.
  if ((await readSetting(database.db, 'seeding')) === 'begun') {
    await database.runScript('drop schema public cascade; create schema public;');
    await migrate(database);
  }
  await writeSetting(database.db, 'mode', mode);
}

const isSetUp = async ({ db }: Database): Promise<boolean> =>
  (await db.introspection.getTables()).some((table) => table.name === 'setting');

function refuseOtherMode(before: string | null, mode: Config['mode']): void {
  if (before !== null && before !== mode)
    throw new Error(`This database was made in ${before} mode and cannot be opened in ${mode} mode.`);
}

/** Production's clock is the machine's, whatever DEMO_NOW says. */
const clockOf = async (database: Database, { mode, demoNow }: Config): Promise<Clock> =>
  mode === 'demonstration' ? demonstrationClock(database, demoNow) : machineClock;

/** Fills a new demonstration, whoever opens it first. */
async function seedOnce(house: House): Promise<void> {
  if (house.mode !== 'demonstration' || (await readSetting(house.db, 'seeding')) === 'done') return;
  await writeSetting(house.db, 'seeding', 'begun');
  await seedDemonstration(house);
  await writeSetting(house.db, 'seeding', 'done');
}

/** Starts at DEMO_NOW, or at its own beginning, and runs on over restarts; a new DEMO_NOW sets it anew. */
async function demonstrationClock({ db }: Database, demoNow: string | null): Promise<Clock> {
  const kept = await readSetting(db, 'demonstration-clock');
  const anchor =
    kept === null ? null : (JSON.parse(kept) as { shown: string; real: string; asked: string | null });
  if (anchor !== null && (demoNow === null || demoNow === anchor.asked))
    return shiftedClock(anchor.shown, anchor.real);
  const fresh = { shown: demoNow ?? demonstrationStart, real: machineClock.now(), asked: demoNow };
  await writeSetting(db, 'demonstration-clock', JSON.stringify(fresh));
  return shiftedClock(fresh.shown, fresh.real);
}
