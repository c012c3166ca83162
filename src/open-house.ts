import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { accountGate } from './account/gate.ts';
import { type Config, demonstrationStart } from './config.ts';
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
import { appliers, mailers } from './rooms.ts';

export type OpenHouse = { readonly house: House; readonly database: Database; readonly isNew: boolean };

/** Opens the database, brings it up to date and puts the house together; `wake` is called after each change. */
export async function openHouse(config: Config, wake: () => void = () => {}): Promise<OpenHouse> {
  const packs = loadPacks(join(projectFolder(), 'content'));
  const database = config.databaseUrl ? openPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
  await migrate(database);
  const isNew = await claimMode(database, config.mode);
  const house: House = {
    mode: config.mode,
    origin: config.origin,
    secret: config.secret,
    db: database.db,
    clock:
      config.mode === 'demonstration' ? await demonstrationClock(database, config.demoNow) : machineClock,
    newId: randomUUID,
    gate: { ...accountGate(config.mode), judge: judgeByTable, explain: explainByTable },
    appliers,
    mailers,
    wake,
    packs,
    files: openFileStore(join(config.dataDir, 'files')),
    ...(config.scanner ? { scanner: clamScanner(config.scanner) } : {}),
  };
  return { house, database, isNew };
}

/** A database made in one mode refuses the other. Answers whether it had none yet. */
async function claimMode(database: Database, mode: Config['mode']): Promise<boolean> {
  const before = await readSetting(database.db, 'mode');
  if (before === null) await writeSetting(database.db, 'mode', mode);
  else if (before !== mode)
    throw new Error(`This database was made in ${before} mode and cannot be opened in ${mode} mode.`);
  return before === null;
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
