import { Readable } from 'node:stream';
import { paths } from '../../paths.ts';
import type { Db } from '../../platform/database/open-database.ts';
import { csvLines } from '../../platform/documents/write-csv.ts';
import { download } from '../../platform/pages/page.ts';
import { type Entry, type Filter, loadHistory } from '../load-history.ts';

const columns = ['Number', 'When', 'Who', 'What', 'About', 'Type', 'Hash'];

const cells = (one: Entry): string[] => [
  String(one.seq),
  one.at,
  one.actor,
  one.what,
  one.about ?? '',
  one.type,
  one.hash,
];

/** The history as a file, read and sent a piece at a time. */
export const organisationHistoryCsv = download({
  at: paths.organisationHistoryCsv,
  allow: 'read-working-answers',
  file: async ({ db, params, query }) => ({
    filename: `history-${params.organisation}.csv`,
    type: 'text/csv; charset=utf-8',
    body: Readable.from(
      pieces(db, params.organisation, { person: query.person ?? '', about: query.about ?? '' }),
    ),
  }),
});

async function* pieces(db: Db, organisation: string, filter: Filter): AsyncGenerator<string> {
  yield csvLines([columns], { apostrophe: true });
  let before = 0;
  while (true) {
    const entries = await loadHistory(db, organisation, filter, before, 500);
    if (entries.length > 0) yield csvLines(entries.map(cells), { apostrophe: true });
    const last = entries.at(-1);
    if (!last || entries.length < 500) return;
    before = last.seq;
  }
}
