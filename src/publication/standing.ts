import type { Transaction } from '../platform/database/open-database.ts';
import { type Standing, standingAfter } from './rules/counted.ts';
import type { PublicationKind, SignOff } from './rules/snapshot.ts';
import './tables.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly kind: PublicationKind };
type Made = {
  readonly version: number;
  readonly publishedAt: string;
  readonly late: boolean;
  readonly signOff: SignOff['how'];
};

/** Keeps which version counts and which is the latest, so that no page of the national view compares versions. */
export async function keepStanding(tx: Transaction, where: Where, made: Made): Promise<void> {
  const { organisation, edition, kind } = where;
  const before = await tx
    .selectFrom('publication_standing')
    .select(['counted_version as countedVersion', 'counted_at as countedAt', 'late'])
    .select(['first_at as firstAt', 'latest_version as latestVersion', 'latest_sign_off as latestSignOff'])
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  const row = rowOf(standingAfter(kind, before ?? null, made));
  await tx
    .insertInto('publication_standing')
    .values({ ...where, ...row })
    .onConflict((conflict) => conflict.columns(['edition', 'kind', 'organisation']).doUpdateSet(row))
    .execute();
}

const rowOf = (standing: Standing) => ({
  ...{ counted_version: standing.countedVersion, counted_at: standing.countedAt, late: standing.late },
  ...{ first_at: standing.firstAt, latest_version: standing.latestVersion },
  latest_sign_off: standing.latestSignOff,
});
