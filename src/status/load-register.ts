import { changeAsService } from '../platform/change/change.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { type NumberedLine, type ReadLine, readRegister } from './read-register.ts';
import { type RegisterLine, registerColumns } from './rules/register-line.ts';
import type { LoadReport } from './rules/report.ts';
import { takeOver } from './rules/take-over.ts';
import { loadKnown } from './store.ts';

export type RefusedLine = Extract<ReadLine, { reasons: unknown }>;

/** How many organisations are taken over in one transaction: what a kill can cost, and what memory holds. */
const batchSize = 500;

/**
 * Takes over organisations and their published status from lines of the public file (R36), header first.
 * Refused lines go to `onRefused` as they come. A second run over the same file changes nothing.
 */
export async function loadRegister(
  house: House,
  lines: AsyncGenerator<NumberedLine>,
  now: Moment,
  onRefused: (line: RefusedLine) => void,
): Promise<LoadReport | { readonly not: 'the-register' }> {
  const header = await lines.next();
  if (header.done || !isHeader(header.value.cells)) return { not: 'the-register' };
  let report: LoadReport = { lines: 0, registered: 0, corrected: 0, statuses: 0, unchanged: 0, refused: 0 };
  for await (const batch of inBatches(readRegister(lines, dayOf(now)))) {
    const understood = batch.flatMap((read) => ('line' in read ? [read.line] : []));
    for (const read of batch) if ('reasons' in read) onRefused(read);
    report = added(report, {
      ...(await takeOverAll(house, understood, now)),
      lines: batch.length,
      refused: batch.length - understood.length,
    });
  }
  return report;
}

const isHeader = (cells: NumberedLine['cells']): boolean =>
  cells?.length === registerColumns.length && registerColumns.every((name, at) => cells[at] === name);

async function* inBatches<T>(all: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function takeOverAll(house: House, lines: readonly RegisterLine[], now: Moment) {
  const [first, ...rest] = lines.map((line) => line.code);
  if (first === undefined) return { registered: 0, corrected: 0, statuses: 0, unchanged: 0 };
  let unchanged = 0;
  const outcome = await changeAsService(
    house,
    'Import of the register',
    now,
    [first, ...rest],
    async (tx) => {
      const known = await loadKnown(tx, [first, ...rest]);
      const events = lines.map((line) => takeOver(line, known.get(line.code) ?? null));
      unchanged = events.filter((ofLine) => ofLine.length === 0).length;
      return { events: events.flat() };
    },
  );
  if (!('done' in outcome)) throw new Error('The import of the register was refused');
  const count = (type: string) => outcome.events.filter((event) => event.type === type).length;
  return {
    registered: count('organisation-registered'),
    corrected: count('organisation-corrected'),
    statuses: count('status-imported'),
    unchanged,
  };
}

const added = (a: LoadReport, b: LoadReport): LoadReport => ({
  lines: a.lines + b.lines,
  registered: a.registered + b.registered,
  corrected: a.corrected + b.corrected,
  statuses: a.statuses + b.statuses,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
});
