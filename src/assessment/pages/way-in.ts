import type { Edition } from '../../framework/rules/pack.ts';
import { paths } from '../../paths.ts';
import type { Answer } from '../rules/answer.ts';
import { hasOwnPage } from '../rules/policy.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** Where work on an outcome begins: at its policy question where that has a page of its own and no answer yet; people who only read go to the outcome. */
export function wayIn(
  edition: Edition,
  where: Where,
  answer: Answer,
  canWrite: boolean,
  from?: string,
): string {
  const question = edition.policies[answer.outcome];
  const params = { ...where, outcome: answer.outcome };
  return canWrite && hasOwnPage(question) && answer.policy === null
    ? paths.outcomePolicy.to(params, { from })
    : paths.outcome.to(params, { from });
}
