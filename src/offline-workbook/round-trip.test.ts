import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anotherPacks } from '../../test/support/another-pack.ts';
import { type Answer, contentOf, unanswered } from '../assessment/rules/answer.ts';
import { loadPacks } from '../framework/load-packs.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { projectFolder } from '../platform/project-folder.ts';
import { answersWorkbook } from './answers-workbook.ts';
import { readAnswersFile } from './read-answers-file.ts';
import { judge } from './rules/judge.ts';
import { textsOf } from './rules/texts.ts';
import type { ReadAnswers } from './rules/told.ts';
import { anAssessment, askedIn, easyText, someAnswers } from './testing/some-answers.ts';

const shipped = loadPacks(join(projectFolder(), 'content')).editions[0] as Pack;
const other = anotherPacks().editions[0] as Pack;
const now = '2025-12-12T09:00:00.000Z';

async function readAgain(
  pack: Pack,
  answers: ReadonlyMap<string, Answer>,
  through = async (b: Uint8Array) => b,
) {
  const bytes = await through(await answersWorkbook(anAssessment(pack), answers, now));
  const read = await readAnswersFile(bytes, pack, 'RX1');
  if ('unread' in read) throw new Error(read.unread);
  return read;
}

/** As Excel and other programs save it again. */
async function savedByAnotherProgram(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Nothing would change, and whoever has no answer yet would get all of it but the document, which has no column. */
function expectSame(pack: Pack, answers: ReadonlyMap<string, Answer>, read: ReadAnswers) {
  expect(read.problems).toEqual([]);
  expect(read.outcomes).toHaveLength(outcomesOf(pack.framework).length);
  for (const told of read.outcomes) {
    const answer = answers.get(told.outcome) as Answer;
    const placed = outcomesOf(pack.framework).find(({ outcome }) => outcome.code === told.outcome);
    const asked = askedIn(pack, placed?.outcome as never);
    const texts = Object.entries(told.cells).map(([key, { text }]) => [key, text]);
    expect(Object.fromEntries(texts)).toMatchObject(textsOf(answer, asked));
    expect(judge(answer, asked, told)).toMatchObject({ verdict: 'same', isStale: false, problems: [] });
    const anew = judge(unanswered(told.outcome), asked, told);
    expect(anew.after ?? contentOf(unanswered(told.outcome))).toEqual(
      withoutDocuments(answer, asked.question),
    );
  }
}

const withoutDocuments = (
  answer: Answer,
  question: { exceptions: Pack['edition']['policies'][string]['exceptions'] } | undefined,
) => {
  const documents = (question?.exceptions ?? [])
    .filter((one) => one.kind === 'evidence')
    .map((one) => one.id);
  const details = Object.entries(answer.policy?.details ?? {}).filter(([id]) => !documents.includes(id));
  return {
    ...contentOf(answer),
    policy: answer.policy && { ...answer.policy, details: Object.fromEntries(details) },
  };
};

describe('answers through a workbook and back', () => {
  test.each([
    ['of the shipped framework', shipped, 6],
    ['of another framework', other, 3],
  ])(
    'nothing is lost or changed, whatever people write: %s',
    async (_what, pack, numRuns) => {
      await fc.assert(
        fc.asyncProperty(someAnswers(pack), async (answers) => {
          expectSame(pack, answers, await readAgain(pack, answers));
        }),
        { numRuns, endOnFailure: true },
      );
    },
    120_000,
  );

  test('nor when another program opened and saved it', async () => {
    await fc.assert(
      fc.asyncProperty(someAnswers(shipped, easyText), async (answers) => {
        expectSame(shipped, answers, await readAgain(shipped, answers, savedByAnotherProgram));
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 120_000);

  test('a statement of 32,000 characters arrives whole, and is refused by the rule, not cut', async () => {
    const [placed] = outcomesOf(shipped.framework);
    if (!placed) throw new Error('no outcome');
    const { outcome } = placed;
    const statement = `Ŵ${'x'.repeat(31_998)}ع`;
    const answer = { ...unanswered(outcome.code), version: 1, statement };
    const read = await readAgain(shipped, new Map([[outcome.code, answer]]));
    const told = read.outcomes.find((one) => one.outcome === outcome.code);
    expect(told?.cells.statement?.text).toBe(statement);
    expect(
      told && judge(unanswered(outcome.code), askedIn(shipped, outcome), { ...told, seen: null }),
    ).toMatchObject({
      verdict: 'refused',
      problems: [{ code: 'statement-too-long', told: { sheet: 'Answers' } }],
    });
  });

  test('a text that grows past what a cell can hold stays as it is: what was cut is not taken for the whole', async () => {
    const [placed] = outcomesOf(shipped.framework);
    if (!placed) throw new Error('no outcome');
    const { outcome } = placed;
    // As a file must write it, each of these is almost twice as long.
    const answer = { ...unanswered(outcome.code), version: 1, statement: '_x0041_'.repeat(4_000) };
    const read = await readAgain(shipped, new Map([[outcome.code, answer]]));
    expect(read.problems).toMatchObject([
      { code: 'cut-off', sheet: 'Answers', detail: 'Supporting information' },
    ]);
    const told = read.outcomes.find((one) => one.outcome === outcome.code);
    expect(told && judge(answer, askedIn(shipped, outcome), told).verdict).toBe('same');
  });
});
