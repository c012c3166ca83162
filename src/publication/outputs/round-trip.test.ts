import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOrganisation, cast } from '../../../test/support/a-house.ts';
import type { AnswerContent } from '../../assessment/rules/answer.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import { paths } from '../../paths.ts';
import { sha256 } from '../../platform/change/hash.ts';
import { aSnapshot } from '../testing/an-interim.ts';
import { anInterimHouse } from '../testing/an-interim-house.ts';
import { someAnswers } from '../testing/some-answers.ts';

type Outcome = AnswerContent & { readonly code: string };

/** A house each, and the whole of what was published: few, with 47 generated answers in each. */
const runs = { numRuns: 3, endOnFailure: true };

/** Every text that people wrote into these answers. */
const textsIn = (answers: Readonly<Record<string, AnswerContent>>): string[] =>
  Object.values(answers)
    .map((one) => one.statement)
    .filter((one) => one !== '');

async function published(answers: Readonly<Record<string, AnswerContent>>) {
  const at = await anInterimHouse();
  await at.publish({ answers });
  return at;
}

const pack = (await anInterimHouse()).pack;

describe('a publication to take away, whatever people wrote', () => {
  test('as JSON is byte for byte what was published, under its hash, and says all that was answered', async () => {
    await fc.assert(
      fc.asyncProperty(someAnswers(pack), async (answers) => {
        const at = await published(answers);
        const file = await at.open(paths.interimPublicationJson.to(at.at()), cast.ada);
        expect(sha256(file.bytes().toString('utf8'))).toBe(file.header('x-content-sha256'));
        const read = JSON.parse(file.bytes().toString('utf8')) as { outcomes: Outcome[] };
        const organisation = anOrganisation().payload as Organisation;
        expect(read).toEqual(JSON.parse(JSON.stringify(aSnapshot({ pack, organisation, answers }))));
        for (const { code, statement, level, marks } of read.outcomes)
          expect({ statement, level, marks }).toEqual({
            statement: answers[code]?.statement,
            level: answers[code]?.level,
            marks: { ...answers[code]?.marks },
          });
      }),
      runs,
    );
  });

  test('as a workbook has every statement whole, as text, for a second reader', async () => {
    await fc.assert(
      fc.asyncProperty(someAnswers(pack), async (answers) => {
        const at = await published(answers);
        const file = await at.open(paths.interimPublicationWorkbook.to(at.at()), cast.ada);
        const book = new ExcelJS.Workbook();
        // Its types ask for an older Buffer than Node's.
        await book.xlsx.load(file.bytes() as unknown as ArrayBuffer);
        const cells: ExcelJS.Cell[] = [];
        for (const sheet of book.worksheets)
          sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell)));
        expect(cells.filter((cell) => cell.type === ExcelJS.ValueType.Formula)).toEqual([]);
        const texts = new Set(
          cells.filter((cell) => cell.type === ExcelJS.ValueType.String).map((cell) => cell.value),
        );
        expect(textsIn(answers).filter((one) => !texts.has(one))).toEqual([]);
      }),
      runs,
    );
  });
});
