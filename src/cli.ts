import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { loadPacks } from './framework/load-packs.ts';
import { explainByTable, judgeByTable } from './organisation/gate.ts';
import { machineClock } from './platform/clock.ts';
import { migrate } from './platform/database/migrate.ts';
import { type Database, openEmbedded, openPostgres } from './platform/database/open-database.ts';
import { openFileStore } from './platform/files/open-file-store.ts';
import type { House } from './platform/house.ts';
import { projectFolder } from './platform/project-folder.ts';
import { appliers, mailers } from './rooms.ts';
import { loadRegisterCommand } from './status/load-register-command.ts';

type Say = (sentence: string) => void;
type Command = {
  readonly parameter: string;
  readonly about: string;
  /** Whether everything asked was done. */
  readonly run: (house: House, argument: string, say: Say) => Promise<boolean>;
};

/** What an operator can do beside the running service: `node dist/cli.js COMMAND …`. */
const commands: ReadonlyMap<string, Command> = new Map([
  [
    'load-register',
    {
      parameter: 'FILE',
      about: 'takes over organisations and their published status from the public CSV file',
      run: loadRegisterCommand,
    },
  ],
]);

const usage = (): string =>
  [
    'Usage: node dist/cli.js COMMAND',
    ...[...commands].map(([name, { parameter, about }]) => `  ${name} ${parameter}: ${about}`),
  ].join('\n');

const dataFolder = (): string => process.env.DATA_DIR ?? './data';

/** The service's database: by the same settings, and refused while the service holds the embedded one. */
async function openDatabase(): Promise<Database> {
  const url = process.env.DATABASE_URL;
  const database = url ? openPostgres(url, 2) : await openEmbedded(dataFolder());
  await migrate(database);
  return database;
}

/** A house in which nobody can log in: commands act as the service itself. */
const houseOf = (database: Database): House => ({
  mode: process.env.DSPT_MODE === 'demonstration' ? 'demonstration' : 'production',
  origin: process.env.ORIGIN ?? 'http://localhost:3000',
  db: database.db,
  secret: randomUUID(),
  clock: machineClock,
  newId: randomUUID,
  gate: { identify: async () => ({ state: 'out' }), judge: judgeByTable, explain: explainByTable },
  appliers,
  mailers,
  wake: () => {},
  packs: loadPacks(join(projectFolder(), 'content')),
  files: openFileStore(join(dataFolder(), 'files')),
});

async function main([name = '', argument]: readonly string[], say: Say): Promise<number> {
  const command = commands.get(name);
  if (!command || argument === undefined) {
    say(usage());
    return 2;
  }
  const database = await openDatabase();
  try {
    return (await command.run(houseOf(database), argument, say)) ? 0 : 1;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2), console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
