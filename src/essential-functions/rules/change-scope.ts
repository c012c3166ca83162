import { type Decision, invalid } from '../../platform/change/decision.ts';
import '../events.ts';
import { differenceOf, isSame } from './difference.ts';
import type { Scope } from './entry.ts';
import { problemsOfReason, type ReasonInput, type ReasonProblem, reasonFrom } from './reason.ts';

/** The recorded scope as it stands; version 0 before anything was recorded. */
export type ScopeNow = {
  readonly version: number;
  readonly scope: Scope;
  /** The version that gave the justification its words. */
  readonly justifiedIn: number;
  /** The highest number ever given to a function. */
  readonly last: number;
  /** The version in which each function got its words, by reference. */
  readonly since: ReadonlyMap<string, number>;
};

export type ScopeProblem = ReasonProblem | 'nothing-changed';

type Where = { readonly organisation: string; readonly edition: string };

/** Makes a scope the next version (R28). A change needs its reason, the first version none; refuses where nothing differs. */
export function changeScope(
  where: Where,
  now: ScopeNow,
  after: Scope,
  input: ReasonInput,
  fileVersion: number | null = null,
): Decision<ScopeProblem> {
  const isFirst = now.version === 0;
  const problems = isFirst ? [] : problemsOfReason(input);
  if (problems.length > 0) return invalid(...problems);
  const difference = differenceOf(now.scope, after);
  if (isSame(difference)) return invalid({ code: 'nothing-changed' });
  const version = now.version + 1;
  const explanation = isFirst ? '' : input.explanation.trim();
  return {
    events: [
      {
        type: 'scope-changed',
        organisation: where.organisation,
        about: `${where.edition}/essential-functions`,
        payload: {
          edition: where.edition,
          version,
          reason: isFirst ? null : reasonFrom(input.reason),
          explanation: explanation === '' ? null : explanation,
          fileVersion,
          added: difference.added,
          changed: difference.changed.map((one) => ({ before: one.before, after: one.after })),
          removed: difference.removed,
          sequence: after.entries.map((one) => one.reference),
          columns: after.columns,
          justification: difference.justification,
          justifiedIn: now.scope.justification === after.justification ? now.justifiedIn : version,
        },
      },
    ],
  };
}
