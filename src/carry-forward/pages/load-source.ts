import type { Pack } from '../../framework/rules/pack.ts';
import type { Queryable } from '../../platform/database/open-database.ts';
import { loadPublication, loadVersions } from '../../publication/store.ts';
import { loadEarlier } from '../load-earlier.ts';
import { type Source, saysSomething } from '../rules/carried.ts';

/** What an organisation last published in full in an edition; null where it did not. */
export async function loadFullSource(
  db: Queryable,
  organisation: string,
  { edition }: Pack,
): Promise<Source | null> {
  const [latest] = await loadVersions(db, 'full', organisation, edition.id);
  const found =
    latest && (await loadPublication(db, 'full', { organisation, edition: edition.id }, latest.version));
  if (!found) return null;
  const answers = found.snapshot.outcomes.map((one) => ({
    code: one.code,
    title: one.title,
    level: one.level,
    statement: one.statement,
    marks: one.marks,
    fields: one.fields,
    evidence: one.evidence.map(({ id }) => id),
  }));
  return { kind: 'full-publication', answers: answers.filter(saysSomething) };
}

/** Last year's answers: those published in full, else the working ones; null where there are none. */
export async function loadLastYear(
  db: Queryable,
  organisation: string,
  earlier: Pack,
): Promise<Source | null> {
  return (await loadFullSource(db, organisation, earlier)) ?? loadEarlier(db, organisation, earlier);
}
