import type { Selectable } from 'kysely';
import { type Assessment, assessmentOf } from '../assessment/load-assessment.ts';
import { findPack, outcomesOf } from '../framework/rules/find.ts';
import type { Packs } from '../framework/rules/pack.ts';
import { organisationPart } from '../organisation/store.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { type Part, part, together } from '../platform/database/together.ts';
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
  const pack = findPack(packs, where.edition);
  if (!pack) return null;
  const { organisation, choice } = await together(db, {
    organisation: organisationPart(db, where.organisation),
    choice: choicePart(db, where),
  });
  const assessment = organisation && assessmentOf(packs, pack, organisation, now);
  const mandate = assessment && mandateFor(assessment.pack.edition, assessment.organisation.type);
  if (!assessment || !mandate) return null;
  const all = outcomesOf(assessment.pack.framework).map(({ outcome: { code, title } }) => ({ code, title }));
  const codes = all.map((one) => one.code);
  return { ...assessment, mandate, choice, all, scope: inScope(codes, mandate, choice) };
}

const choicePart = (db: Queryable, { organisation, edition }: Where): Part<Choice> =>
  part(
    db
      .selectFrom('audit_choice')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('edition', '=', edition),
    ([row]) => (row ? choiceOf(row) : noChoice),
  );

function choiceOf(row: Selectable<Tables['audit_choice']>): Choice {
  const { approved_by: by, approved_name: name, approved_on: on } = row;
  const approval = by === null || name === null || on === null ? null : { by, name, on };
  return { version: row.version, chosen: JSON.parse(row.chosen) as string[], approval };
}
