import { type Assessment, assessmentOf } from '../assessment/load-assessment.ts';
import { sayPolicy } from '../assessment/rules/policy.ts';
import { type Standing, standings, stateOf } from '../assessment/rules/progress.ts';
import { answersPart, attachedIds, attachmentsPart } from '../assessment/store.ts';
import { currentFile, functionsFilePart } from '../essential-functions/store.ts';
import { namedParts } from '../evidence/store.ts';
import { findPack } from '../framework/rules/find.ts';
import { sayExpected, sayLevel } from '../framework/rules/level.ts';
import type { Edition, Pack } from '../framework/rules/pack.ts';
import { organisationPart } from '../organisation/store.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { together } from '../platform/database/together.ts';
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
  const pack = findPack(house.packs, where.edition);
  if (!pack) return null;
  const { organisation, attachments, functions, ...found } = await together(db, packedParts(db, pack, where));
  const assessment = organisation && assessmentOf(house.packs, pack, organisation, now);
  if (!assessment) return null;
  const evidence = [...found.ownEvidence, ...found.file, ...found.sharedEvidence];
  const items = await loadItems(house, db, evidence, includesOnRequest);
  const outcomes = standings(pack, assessment.profile, found.answers).map((one) =>
    outcomeOf(
      one,
      pack.edition,
      attachments.filter((attached) => attached.outcome === one.outcome.code).map((it) => it.evidence),
    ),
  );
  const plan = planPack({ outcomes, items, functions: (functions && items.get(functions.evidence)) ?? null });
  return { ...assessment, plan };
}

const packedParts = (db: Queryable, { framework }: Pack, { organisation, edition }: Where) => ({
  organisation: organisationPart(db, organisation),
  answers: answersPart(db, organisation, edition, framework.id),
  attachments: attachmentsPart(db, organisation, edition),
  ...namedParts(db, organisation, attachedIds(db, organisation, edition)),
  functions: functionsFilePart(db, organisation, edition),
  file: namedParts(db, organisation, currentFile(db, organisation, edition)).ownEvidence,
});

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
    expected: sayExpected(cell),
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
