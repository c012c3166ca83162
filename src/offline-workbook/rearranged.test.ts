import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPacks } from '../framework/load-packs.ts';
import type { Pack } from '../framework/rules/pack.ts';
import type { ReadCell, ReadSheet } from '../platform/documents/read-workbook-shape.ts';
import { projectFolder } from '../platform/project-folder.ts';
import { answersWorkbook } from './answers-workbook.ts';
import { readAnswers } from './rules/read-answers.ts';
import type { ReadAnswers } from './rules/told.ts';
import { sheetsOf } from './testing/a-filled-workbook.ts';
import { anAssessment, someAnswers } from './testing/some-answers.ts';

/** What people do to a workbook before they send it back: move, take out and add sheets, columns and rows. */
const pack = loadPacks(join(projectFolder(), 'content')).editions[0] as Pack;
const [given] = fc.sample(someAnswers(pack), { numRuns: 1, seed: 7 });
const sheets = await sheetsOf(
  await answersWorkbook(anAssessment(pack), given ?? new Map(), '2025-12-12T09:00:00.000Z'),
);

function read(changed: readonly ReadSheet[]): ReadAnswers | null {
  const found = readAnswers(changed, pack, 'RX1');
  return 'unread' in found ? null : found;
}

const whole = read(sheets);
const textOf = (answers: ReadAnswers | null, outcome: string, key: string) =>
  answers?.outcomes.find((one) => one.outcome === outcome)?.cells[key]?.text;

const headerOf = ({ rows }: ReadSheet) => rows.findIndex((row) => row.includes('Outcome'));

/** Random numbers that stand for every choice; the same numbers make the same workbook. */
type Choices = {
  readonly order: readonly number[];
  readonly takenOut: readonly number[];
  readonly added: readonly string[];
};
const choices: fc.Arbitrary<Choices> = fc.record({
  order: fc.array(fc.nat(), { minLength: 400, maxLength: 400 }),
  takenOut: fc.array(fc.nat(30), { maxLength: 4 }),
  added: fc.array(fc.constantFrom('Who does it', 'Cost', '=1+1', 'Nodiadau', 'ملاحظات'), { maxLength: 3 }),
});

const shuffled = <T>(some: readonly T[], order: readonly number[]): T[] =>
  some
    .map((one, at) => ({ one, by: order[at % order.length] ?? 0 }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ one }) => one);

function rearranged(sheet: ReadSheet, { order, takenOut, added }: Choices): ReadSheet {
  const header = headerOf(sheet);
  if (header < 0) return sheet;
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const first = (sheet.rows[header] ?? []).indexOf('Outcome');
  const kept = Array.from({ length: width }, (_, at) => at).filter(
    (at) => at === first || !takenOut.includes(at),
  );
  const columns = shuffled(kept, order);
  const moved = (row: readonly ReadCell[], more: readonly ReadCell[]) => [
    ...columns.map((at) => row[at] ?? null),
    ...more,
  ];
  const below = sheet.rows.slice(header + 1).filter((_, at) => !takenOut.includes(at));
  return {
    ...sheet,
    rows: [
      ...sheet.rows.slice(0, header),
      moved(sheet.rows[header] ?? [], [...new Set(added)]),
      ...shuffled(below, order).map((row) =>
        moved(
          row,
          added.map(() => 'extra'),
        ),
      ),
    ],
  };
}

test('what is still in it is read as it was, what was taken out is left alone, what was added is named', () => {
  expect(whole?.problems).toEqual([]);
  fc.assert(
    fc.property(choices, fc.boolean(), (chosen, withoutIndicators) => {
      const changed = shuffled(sheets, chosen.order)
        .map((sheet) => rearranged(sheet, chosen))
        .filter((sheet) => !withoutIndicators || sheet.name !== 'Indicators');
      const again = read(changed);
      expect(again).not.toBeNull();
      for (const { outcome, cells } of again?.outcomes ?? [])
        for (const key of Object.keys(cells))
          expect([outcome, key, textOf(again, outcome, key)]).toEqual([
            outcome,
            key,
            textOf(whole, outcome, key),
          ]);
      if (chosen.takenOut.length === 0 && !withoutIndicators)
        expect(again?.outcomes.length).toBe(whole?.outcomes.length);
      const unknown = again?.problems.filter((one) => one.code === 'column-unknown') ?? [];
      expect(new Set(unknown.map((one) => one.detail))).toEqual(new Set(chosen.added));
    }),
    { numRuns: 20 },
  );
});
