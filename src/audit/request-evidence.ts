import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import { loadAudit, type Where } from './load-audit.ts';
import { loadRequest } from './load-requests.ts';
import { type ActProblem, acceptAnswer, askAgain, askFor, type TextProblem } from './rules/request.ts';

type Typed = { readonly version: string; readonly text: string };

const asAuditor = ({ edition }: Where) => ({ permission: 'ask-as-auditor', about: { edition } }) as const;

/** A request on an outcome that is in scope now: of others an auditor knows nothing. */
async function inScope(context: Context, tx: Transaction, where: Where, id: string) {
  const audit = await loadAudit(tx, context.house.packs, where, context.now);
  const request = await loadRequest(tx, where, id);
  return request && audit?.scope.includes(request.outcome) ? request : null;
}

/** An auditor asks for what is missing on an outcome of the scope; any other outcome is not there for them. */
export const ask = (
  context: Context,
  where: Where,
  outcome: string,
  text: string,
): Promise<Outcome<TextProblem>> =>
  change<TextProblem>(context, asAuditor(where), where.organisation, async (tx) => {
    const audit = await loadAudit(tx, context.house.packs, where, context.now);
    if (!audit?.scope.includes(outcome)) return missing;
    return askFor(where, outcome, context.house.newId(), text);
  });

/** An auditor accepts the answer to a request. */
export const accept = (
  context: Context,
  where: Where,
  request: string,
  version: string,
): Promise<Outcome<ActProblem>> =>
  change<ActProblem>(context, asAuditor(where), where.organisation, async (tx) =>
    acceptAnswer(where, await inScope(context, tx, where, request), version),
  );

/** An auditor asks again. */
export const repeat = (
  context: Context,
  where: Where,
  request: string,
  typed: Typed,
): Promise<Outcome<ActProblem | TextProblem>> =>
  change<ActProblem | TextProblem>(context, asAuditor(where), where.organisation, async (tx) =>
    askAgain(where, await inScope(context, tx, where, request), typed),
  );
