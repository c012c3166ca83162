import { loadAnswers, loadAttachments } from '../assessment/store.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import type { Pack } from '../framework/rules/pack.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type EarlierAnswer, type Source, saysSomething } from './rules/carried.ts';

/** The working answers of an earlier edition; null where nobody answered in it. */
export async function loadEarlier(
  db: Queryable,
  organisation: string,
  { edition, framework }: Pack,
): Promise<Source | null> {
  const [answers, attachments] = await Promise.all([
    loadAnswers(db, organisation, edition.id, framework.id),
    loadAttachments(db, organisation, edition.id),
  ]);
  const found = outcomesOf(framework).map(({ outcome: { code, title } }): EarlierAnswer => {
    const answer = answers.get(code);
    return {
      code,
      title,
      level: answer?.level ?? null,
      statement: answer?.statement ?? '',
      marks: answer?.marks ?? {},
      fields: answer?.fields ?? {},
      evidence: attachments.filter((one) => one.outcome === code).map((one) => one.evidence),
    };
  });
  const said = found.filter(saysSomething);
  return said.length === 0 ? null : { kind: 'working-answers', answers: said };
}
