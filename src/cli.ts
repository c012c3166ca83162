import { readConfig } from './config.ts';
import { openHouse } from './open-house.ts';
import { addOfficialCommand, inviteAdministratorCommand } from './organisation/operator-commands.ts';
import { verifyHistoryCommand } from './platform/change/verify-history-command.ts';
import type { House } from './platform/house.ts';
import { receiptKeysCommand, verifyReceiptCommand } from './publication/receipt-commands.ts';
import {
  findWordsCommand,
  removeWordsCommand,
  removeWordsEverywhereCommand,
} from './removal/words-commands.ts';
import { loadRegisterCommand } from './status/load-register-command.ts';

type Say = (sentence: string) => void;
type Command = {
  /** What it is about, in capitals; null for a command that needs nothing. */
  readonly parameter: string | null;
  readonly about: string;
  /** Whether everything asked was done. */
  readonly run: (house: House, argument: string, say: Say) => Promise<boolean>;
};

/** Commands that need no service: anybody can run them on files of their own. */
const alone: ReadonlyMap<
  string,
  Omit<Command, 'run'> & { run: (files: readonly string[], say: Say) => boolean }
> = new Map([
  [
    'verify-receipt',
    {
      parameter: 'RECEIPT SNAPSHOT [PUBLIC-KEY]',
      about:
        'says whether a receipt agrees with a published snapshot and was signed with the key, or what does not agree',
      run: verifyReceiptCommand,
    },
  ],
]);

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
  [
    'invite-administrator',
    {
      parameter: 'CODE EMAIL NAME',
      about: 'invites the first administrator of an organisation, by mail',
      run: inviteAdministratorCommand,
    },
  ],
  [
    'add-official',
    {
      parameter: 'ROLE EMAIL NAME',
      about: 'gives a role of the national team, DHSC or a region (regional-lead:North_West)',
      run: addOfficialCommand,
    },
  ],
  [
    'receipt-keys',
    {
      parameter: null,
      about: 'prints the public keys with which receipts can be verified, newest first',
      run: receiptKeysCommand,
    },
  ],
  [
    'verify-history',
    {
      parameter: null,
      about: 'recomputes every hash of the history and names the first entry of each chain that was altered',
      run: verifyHistoryCommand,
    },
  ],
  [
    'find-words',
    {
      parameter: 'CODE FILE',
      about:
        'says where words (one text a line of the file) stand in what an organisation wrote; changes nothing',
      run: findWordsCommand,
    },
  ],
  [
    'remove-words',
    {
      parameter: 'CODE FILE NAME-AND-OFFICE because REASON',
      about: 'removes these words from the history and from what was published, on that person’s decision',
      run: removeWordsCommand,
    },
  ],
  [
    'remove-words-everywhere',
    {
      parameter: 'CODE FILE NAME-AND-OFFICE because REASON',
      about: 'the same, from today’s answers too, which remove-words leaves to the organisation',
      run: removeWordsEverywhereCommand,
    },
  ],
]);

const usage = (): string =>
  [
    'Usage: node dist/cli.js COMMAND',
    ...[...commands, ...alone].map(
      ([name, { parameter, about }]) => `  ${[name, parameter ?? []].flat().join(' ')}: ${about}`,
    ),
  ].join('\n');

/** The embedded database belongs to the demonstration: whoever names no server and no mode means that one. */
const environment = (given: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  given.DSPT_MODE || given.DATABASE_URL ? given : { ...given, DSPT_MODE: 'demonstration' };

/** 0: all done · 1: something was refused or went wrong · 2: there is no such command. */
async function main([name = '', ...rest]: readonly string[], say: Say): Promise<number> {
  const onFiles = alone.get(name);
  if (onFiles) return onFiles.run(rest, say) ? 0 : 1;
  const argument = rest.join(' ');
  const command = commands.get(name);
  if (!command || (command.parameter !== null && argument === '')) {
    say(usage());
    return 2;
  }
  const config = readConfig(environment(process.env));
  const { house, database } = await openHouse(config);
  try {
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
