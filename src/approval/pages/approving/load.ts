import { loadNamedEvidence } from '../../../evidence/store.ts';
import type { Packs } from '../../../framework/rules/pack.ts';
import { dayOf, type Moment } from '../../../platform/clock.ts';
import type { Queryable } from '../../../platform/database/open-database.ts';
import { loadPosition, type Today } from '../../../publication/load-position.ts';
import { approvalsOf } from '../../load-approvals.ts';
import type { ApprovalItem } from '../../rules/approval.ts';
import type { Deputy } from '../../rules/deputy.ts';
import { loadActingDeputies, loadRequest, type Request } from '../../store.ts';

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
  const today = await loadPosition(db, packs, where, now);
  if (!today || today.pack.edition.approvals.length === 0) return null;
  const [items, request, deputies] = await Promise.all([
    approvalsOf(db, today),
    loadRequest(db, where),
    loadActingDeputies(db, where.organisation, dayOf(now)),
  ]);
  return { today, items: items.filter((one) => one.needed), request, deputies };
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
