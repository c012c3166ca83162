import type { Action } from '../../improvement-plan/rules/action.ts';
import type { PlanContent, VersionAction } from '../../improvement-plan/rules/version.ts';
import type { UpdateAnswer } from '../../plan-review/rules/update.ts';
import { type Said, textsOf } from './texts.ts';

/** The plan as it would be handed over. */
export type Standing = {
  readonly content: Pick<PlanContent, 'outcomes' | 'actions'>;
  readonly actions: readonly Action[];
  readonly answers: ReadonlyMap<string, UpdateAnswer>;
  /** Outcomes whose level was published. */
  readonly published: readonly string[];
};

/** What reviewers know of it. */
export type Known = {
  /** Each action as it was handed over last, or as it stands while the plan is shared, with what came by email since. */
  readonly handedOver: ReadonlyMap<string, Said>;
  /** Evidence and levels as they were handed over last. */
  readonly version: Pick<PlanContent, 'outcomes' | 'actions'> | null;
};

/**
 * Whether a reviewer can know everything that submitting would hand over: it was handed over before, or came by the
 * emails that the reviewer loaded. Where the organisation has written anything since, it submits that itself (R38).
 */
export const isExplained = (standing: Standing, known: Known): boolean =>
  [...known.handedOver.keys()].every((reference) =>
    standing.actions.some((one) => one.reference === reference),
  ) &&
  standing.actions.every((action) => isKnownAction(action, standing, known)) &&
  standing.content.actions.every((action) => hasKnownEvidence(action, known)) &&
  standing.content.outcomes.every(
    ({ code, declared }) =>
      declared === null ||
      standing.published.includes(code) ||
      known.version?.outcomes.find((one) => one.code === code)?.declared === declared,
  );

function isKnownAction(action: Action, { answers }: Standing, { handedOver }: Known): boolean {
  const then = handedOver.get(action.reference);
  const answer = answers.get(action.reference);
  const now: Said = answer === undefined ? action : { ...action, update: answer };
  // Without an answer of its own the round says nothing of what was said before.
  return then !== undefined && isEqual(answer === undefined ? { ...then, update: undefined } : then, now);
}

const isEqual = (one: Said, other: Said): boolean =>
  JSON.stringify(textsOf(one)) === JSON.stringify(textsOf(other));

/** Emails bring no evidence: what is attached is what was handed over. */
function hasKnownEvidence({ reference, evidence }: VersionAction, { version }: Known): boolean {
  const before = version?.actions.find((one) => one.reference === reference)?.evidence ?? [];
  const named = (all: VersionAction['evidence']) => all.map((one) => `${one.id} ${one.version}`).sort();
  return JSON.stringify(named(evidence)) === JSON.stringify(named(before));
}
