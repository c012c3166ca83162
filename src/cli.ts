import { readConfig } from './config.ts';
import { seedDemonstration } from './demonstration/seed.ts';
import { openHouse } from './open-house.ts';
import type { House } from './platform/house.ts';
import { loadRegisterCommand } from './status/load-register-command.ts';

type Say = (sentence: string) => void;
type Command = {
  readonly parameter: string;
  readonly about: string;
  /** Whether everything asked was done. */
  readonly run: (house: House, argument: string, say: Say) => Promise<boolean>;
};

/** What an operator can do beside the service, with the same settings: `node dist/cli.js COMMAND …`. */
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

/** The embedded database belongs to the demonstration: whoever names no server and no mode means that one. */
const environment = (given: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  given.DSPT_MODE || given.DATABASE_URL ? given : { ...given, DSPT_MODE: 'demonstration' };

/** 0: all done · 1: something was refused or went wrong · 2: there is no such command. */
async function main([name = '', argument]: readonly string[], say: Say): Promise<number> {
  const command = commands.get(name);
  if (!command || argument === undefined) {
    say(usage());
    return 2;
  }
  const config = readConfig(environment(process.env));
  const { house, database, isNew } = await openHouse(config);
  try {
    // Whoever opens the demonstration first sets it up, so that the service finds it as it expects it.
    if (isNew && config.mode === 'demonstration') await seedDemonstration(house);
    return (await command.run(house, argument, say)) ? 0 : 1;
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
