import { loadNamedEvidence } from '../../../evidence/store.ts';
import type { Packs } from '../../../framework/rules/pack.ts';
import { dayOf, type Moment } from '../../../platform/clock.ts';
import type { Queryable } from '../../../platform/database/open-database.ts';
import { loadPositionWith, type Today } from '../../../publication/load-position.ts';
import { approvalParts, approvalsFrom } from '../../load-approvals.ts';
import type { ApprovalItem } from '../../rules/approval.ts';
import type { Deputy } from '../../rules/deputy.ts';
import { actingDeputiesPart, type Request, requestPart } from '../../store.ts';

export type Approving = {
  readonly today: Today;
  readonly items: readonly ApprovalItem[];
  readonly request: Request | null;
  /** Who may approve in the SIRO's place today. */
  readonly deputies: readonly Deputy[];
};

type Where = { readonly organisation: string; readonly edition: string };

/** Everything that pages about approvals show; null where the organisation takes no part, or nothing is to be approved. */
export async function loadApproving(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
): Promise<Approving | null> {
  const found = await loadPositionWith(db, packs, where, now, {
    ...approvalParts(db, where),
    request: requestPart(db, where),
    deputies: actingDeputiesPart(db, where.organisation, dayOf(now)),
  });
  if (!found || found.today.pack.edition.approvals.length === 0) return null;
  const { today, more } = found;
  const items = approvalsFrom(today, more).filter((one) => one.needed);
  return { today, items, request: more.request, deputies: more.deputies };
}

/** Titles of the documents that describe a policy's exceptions, by id. */
export async function loadExceptionTitles(db: Queryable, { pack, set }: Today) {
  const ids = set.flatMap(({ outcome, answer }) =>
    (pack.edition.policies[outcome.code]?.exceptions ?? [])
      .filter((detail) => detail.kind === 'evidence')
      .flatMap((detail) => answer.policy?.details[detail.id] || []),
  );
  const named = ids.length === 0 ? [] : await loadNamedEvidence(db, ids);
  return new Map(named.map((one) => [one.id, one.title]));
}

/** Titles of outcomes and names of functions, by code and reference. */
export function titlesOf({ set, position }: Today): ReadonlyMap<string, string> {
  return new Map([
    ...set.map(({ outcome }) => [outcome.code, outcome.title] as const),
    ...(position.functions?.entries ?? []).map((one) => [one.reference, one.name] as const),
  ]);
}
