import { unanswered } from '../../assessment/rules/answer.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import type { Pack } from '../../framework/rules/pack.ts';
import { readAnswersFile, type UnreadFile } from '../../offline-workbook/read-answers-file.ts';
import { inputFor } from '../../offline-workbook/rules/input-for.ts';
import type { UploadProblem } from '../../offline-workbook/upload-workbook.ts';
import { invalid, type Refusal } from '../../platform/change/decision.ts';
import type { Upload } from '../../platform/pages/page.ts';
import { type EarlierAnswer, type Source, saysSomething } from '../rules/carried.ts';

export type FileProblem = Exclude<UploadProblem, 'edition-closed'>;

/** What an assessment workbook of an earlier edition says, or why it cannot be read. A cell that says no level gives none. */
export async function sourceFromWorkbook(
  upload: Upload | undefined,
  earlier: Pack,
  organisation: string,
): Promise<Source | Refusal<FileProblem>> {
  if (!upload) return invalid({ code: 'file-missing' });
  if (upload.truncated) return invalid({ code: 'file-too-large' });
  if (upload.bytes.length === 0) return invalid({ code: 'file-empty' });
  const read = await readAnswersFile(upload.bytes, earlier, organisation);
  if ('unread' in read) return invalid(problemOf(read));
  const answers = outcomesOf(earlier.framework).flatMap(({ outcome }): readonly EarlierAnswer[] => {
    const told = read.outcomes.find((one) => one.outcome === outcome.code);
    if (!told) return [];
    const { policies, fields } = earlier.edition;
    const asked = { outcome, question: policies[outcome.code], fields: fields[outcome.code] ?? [] };
    const { input } = inputFor(unanswered(outcome.code), asked, told);
    return [
      {
        code: outcome.code,
        title: outcome.title,
        level: input.level ?? null,
        statement: input.statement ?? '',
        marks: input.marks ?? {},
        fields: input.fields ?? {},
        evidence: [],
      },
    ];
  });
  return { kind: 'workbook', answers: answers.filter(saysSomething) };
}

const problemOf = ({ unread, detail }: UnreadFile) => ({
  code: unread,
  ...(detail === undefined ? {} : { detail }),
});
