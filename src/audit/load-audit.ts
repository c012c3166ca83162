import { type Assessment, loadAssessment } from '../assessment/load-assessment.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import type { Packs } from '../framework/rules/pack.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Choice, inScope, type Mandate, mandateFor, noChoice } from './rules/scope.ts';
import './tables.ts';

export type Where = { readonly organisation: string; readonly edition: string };

/** The audit of an organisation in an edition: what is mandated, what was chosen, and so what is in scope (R33). */
export type Audit = Assessment & {
  readonly mandate: Mandate;
  readonly choice: Choice;
  /** Every outcome of the framework with its title, and those in scope. */
  readonly all: readonly { readonly code: string; readonly title: string }[];
  readonly scope: readonly string[];
};

/** The audit at an address; null where the organisation does not take part, or the edition audits no such type. */
export async function loadAudit(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
): Promise<Audit | null> {
  const assessment = await loadAssessment(db, packs, where, now);
  const mandate = assessment && mandateFor(assessment.pack.edition, assessment.organisation.type);
  if (!assessment || !mandate) return null;
  const choice = await loadChoice(db, where);
  const all = outcomesOf(assessment.pack.framework).map(({ outcome: { code, title } }) => ({ code, title }));
  const codes = all.map((one) => one.code);
  return { ...assessment, mandate, choice, all, scope: inScope(codes, mandate, choice) };
}

async function loadChoice(db: Queryable, { organisation, edition }: Where): Promise<Choice> {
  const row = await db
    .selectFrom('audit_choice')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .executeTakeFirst();
  if (!row) return noChoice;
  const { approved_by: by, approved_name: name, approved_on: on } = row;
  const approval = by === null || name === null || on === null ? null : { by, name, on };
  return { version: row.version, chosen: JSON.parse(row.chosen) as string[], approval };
}
