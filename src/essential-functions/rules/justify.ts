import { type Decision, invalid, stale } from '../../platform/change/decision.ts';
import { changeScope, type ScopeNow, type ScopeProblem } from './change-scope.ts';
import type { ReasonInput } from './reason.ts';
import { fieldLimit, tidy } from './text.ts';

type Where = { readonly organisation: string; readonly edition: string };

export type JustifyProblem = ScopeProblem | 'changed-meanwhile' | 'justification-too-long';

/** Says why the scope as a whole is drawn as it is (R28); refused where somebody else has said so meanwhile (R7). */
export function justifyScope(
  where: Where,
  now: ScopeNow,
  input: ReasonInput & { readonly justification: string; readonly version: string },
): Decision<JustifyProblem> {
  if (input.version !== String(now.justifiedIn)) return stale('changed-meanwhile');
  const justification = tidy(input.justification);
  if (justification.length > fieldLimit) return invalid({ code: 'justification-too-long' });
  return changeScope(where, now, { ...now.scope, justification }, input);
}
