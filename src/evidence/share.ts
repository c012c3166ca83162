import { loadOrganisation } from '../organisation/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import type { Decision, Outcome } from '../platform/change/decision.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { loadEvidenceShares, loadStatementShares, type Share } from './load-shares.ts';
import {
  decideRevokeEvidence,
  decideRevokeStatement,
  decideShareEvidence,
  decideShareStatement,
  type Receiver,
  receiverFrom,
  type ShareProblem,
  type Statement,
} from './rules/share.ts';
import { loadEvidence } from './store.ts';

type Where = { readonly organisation: string; readonly evidence: string };

/** Only administrators decide with whom something is shared. */
const byAdministrator = <C extends string>(
  context: Context,
  organisation: string,
  decide: (db: Queryable) => Promise<Decision<C>>,
): Promise<Outcome<C>> => change(context, 'manage-organisation', organisation, decide);

/** Shares an item of evidence with the organisation of that code. */
export const shareEvidence = (context: Context, where: Where, code: string): Promise<Outcome<ShareProblem>> =>
  byAdministrator(context, where.organisation, async (db) =>
    decideShareEvidence(
      await loadEvidence(db, where.organisation, where.evidence),
      await receiverOf(db, code, await loadEvidenceShares(db, where.evidence)),
    ),
  );

/** Takes that back. */
export const revokeEvidence = (context: Context, where: Where, code: string): Promise<Outcome<never>> =>
  byAdministrator(context, where.organisation, async (db) =>
    decideRevokeEvidence(
      await loadEvidence(db, where.organisation, where.evidence),
      await receiverOf(db, code, await loadEvidenceShares(db, where.evidence)),
    ),
  );

/** Shares the supporting information of an outcome. The caller has made sure that there is such an outcome. */
export const shareStatement = (
  context: Context,
  statement: Statement,
  code: string,
): Promise<Outcome<ShareProblem>> =>
  byAdministrator(context, statement.organisation, async (db) =>
    decideShareStatement(statement, await receiverOf(db, code, await loadStatementShares(db, statement))),
  );

/** Takes that back. */
export const revokeStatement = (
  context: Context,
  statement: Statement,
  code: string,
): Promise<Outcome<never>> =>
  byAdministrator(context, statement.organisation, async (db) =>
    decideRevokeStatement(statement, await receiverOf(db, code, await loadStatementShares(db, statement))),
  );

async function receiverOf(db: Queryable, typed: string, shares: readonly Share[]): Promise<Receiver> {
  const code = receiverFrom(typed);
  const found = code === '' ? null : await loadOrganisation(db, code);
  return {
    code,
    exists: found !== null && found.closedOn === null,
    hasItAlready: shares.some((one) => one.code === code && one.revokedAt === null),
  };
}
