import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Db, openEmbedded } from '../../../src/platform/database/open-database.ts';
import { addressOf, aFreshDatabase, server } from '../../support/a-database.ts';
import type { Settings } from '../built.ts';

/** Where a service keeps its data, and how to look at it while the service is down. */
export type Place = {
  readonly settings: Settings;
  readonly look: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  readonly leave: () => Promise<void>;
};

/** On the server that the run started, else on the embedded database, as `npm start` has it. */
export const aPlace = (): Promise<Place> => (server ? onServer() : embedded());

const newFolder = () => mkdtempSync(join(tmpdir(), 'dspt-crash-'));

async function embedded(): Promise<Place> {
  const folder = newFolder();
  return {
    settings: { DSPT_MODE: 'demonstration', DATA_DIR: folder },
    look: async (work) => {
      const { db, close } = await openEmbedded(folder);
      return work(db).finally(close);
    },
    leave: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onServer(): Promise<Place> {
  const folder = newFolder();
  const database = await aFreshDatabase();
  return {
    settings: {
      DSPT_MODE: 'demonstration',
      DATA_DIR: folder,
      DATABASE_URL: addressOf(database) ?? '',
    },
    look: async (work) => {
      await othersGone(database.db);
      return work(database.db);
    },
    leave: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a killed process had already sent, the server still does: only then is what is there what stays. */
async function othersGone(db: Db): Promise<void> {
  for (let times = 0; times < 200; times += 1) {
    const { rows } = await sql<{ busy: number }>`
      select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(db);
    if (rows[0]?.busy === 0) return;
    await pause(25);
  }
  throw new Error('What the killed service began on the server does not end');
}
