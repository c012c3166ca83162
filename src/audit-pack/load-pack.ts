import { type Assessment, loadAssessment } from '../assessment/load-assessment.ts';
import { sayPolicy } from '../assessment/rules/policy.ts';
import { type Standing, standings, stateOf } from '../assessment/rules/progress.ts';
import { loadAnswers, loadAttachments } from '../assessment/store.ts';
import { loadEssentialFunctions } from '../essential-functions/store.ts';
import { loadEvidenceByIds } from '../evidence/store.ts';
import { sayLevel } from '../framework/rules/level.ts';
import type { Edition } from '../framework/rules/pack.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import { loadItems } from './load-items.ts';
import { type PackOutcome, type Plan, planPack } from './rules/plan.ts';

export type Where = { readonly organisation: string; readonly edition: string };
export type Loaded = Assessment & { readonly plan: Plan };

/** What a pack of an organisation's assessment would hold now; null where it does not take part. */
export async function loadPack(
  house: House,
  db: Queryable,
  where: Where,
  includesOnRequest: boolean,
  now: Moment,
): Promise<Loaded | null> {
  const assessment = await loadAssessment(db, house.packs, where, now);
  if (!assessment) return null;
  const { pack, profile } = assessment;
  const { organisation, edition } = where;
  const answers = await loadAnswers(db, organisation, edition, pack.framework.id);
  const attachments = await loadAttachments(db, organisation, edition);
  const functions = await loadEssentialFunctions(db, organisation, edition);
  const ids = [...attachments.map((one) => one.evidence), ...(functions ? [functions.evidence] : [])];
  const evidence = await loadEvidenceByIds(db, organisation, [...new Set(ids)]);
  const items = await loadItems(house, db, evidence, includesOnRequest);
  const outcomes = standings(pack, profile, answers).map((one) =>
    outcomeOf(
      one,
      pack.edition,
      attachments.filter((attached) => attached.outcome === one.outcome.code).map((it) => it.evidence),
    ),
  );
  const plan = planPack({ outcomes, items, functions: (functions && items.get(functions.evidence)) ?? null });
  return { ...assessment, plan };
}

const states = {
  'not-started': 'Not started',
  draft: 'Draft',
  complete: 'Complete',
  waiting: 'Draft, waiting for review',
} as const;

function outcomeOf(
  { objective, principle, outcome, cell, answer }: Standing,
  { policies, fields }: Edition,
  evidence: readonly string[],
): PackOutcome {
  const question = policies[outcome.code];
  return {
    code: outcome.code,
    title: outcome.title,
    objective: `${objective.code} ${objective.title}`,
    principle: `${principle.code} ${principle.title}`,
    expected: sayLevel(cell.expected),
    declared: sayLevel(answer.level),
    state: states[stateOf(answer)],
    statement: answer.statement,
    answers: [
      ...(question ? [{ key: question.policy.title, value: sayPolicy(question, answer.policy) }] : []),
      ...(fields[outcome.code] ?? []).map(({ id, label }) => ({
        key: label,
        value: answer.fields[id] ?? 'Not given',
      })),
    ],
    evidence,
  };
}
