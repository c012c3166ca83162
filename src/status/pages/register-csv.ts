import { Readable } from 'node:stream';
import { paths } from '../../paths.ts';
import { type Day, dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database/open-database.ts';
import { csvLines } from '../../platform/documents/write-csv.ts';
import { download } from '../../platform/pages/page.ts';
import { everyRegistered } from '../register.ts';
import { registerColumns } from '../rules/register-line.ts';
import { registerRow } from '../rules/register-row.ts';

/** Names stand as they are: the file is read back by its readers' programs, and an apostrophe would be theirs to remove. */
const asItIs = { apostrophe: false };

async function* piecesOf(db: Db, today: Day): AsyncGenerator<string> {
  yield csvLines([registerColumns], asItIs);
  for await (const organisations of everyRegistered(db))
    yield csvLines(
      organisations.map((organisation) => registerRow(organisation, today)),
      asItIs,
    );
}

/** The whole register as the public file has it (R36), sent while it is read. */
export const registerCsv = download({
  at: paths.registerCsv,
  allow: 'anyone',
  file: async ({ db, now }) => ({
    filename: `register-${dayOf(now)}.csv`,
    type: 'text/csv; charset=utf-8',
    body: Readable.from(piecesOf(db, dayOf(now))),
  }),
});
