import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Part, part } from '../platform/database/together.ts';
import type { SnapshotEvidence } from '../publication/rules/snapshot.ts';
import type { Where } from './load-audit.ts';
import type { RequestNow, RequestState } from './rules/request.ts';
import type { EntryKind } from './tables.ts';
import './tables.ts';

export type RequestEntry = {
  readonly number: number;
  readonly kind: EntryKind;
  readonly text: string;
  readonly evidence: readonly SnapshotEvidence[];
  readonly at: Moment;
  readonly by: string;
};

/** A request with all that was said, oldest first. */
export type AuditRequest = RequestNow & { readonly thread: readonly RequestEntry[] };

type Row = {
  readonly id: string;
  readonly outcome: string;
  readonly state: RequestState;
  readonly number: number;
  readonly kind: EntryKind;
  readonly text: string;
  readonly evidence: string;
  readonly at: Moment;
  readonly by: string;
};

const threads = (db: Queryable, { organisation, edition }: Where) =>
  db
    .selectFrom('audit_request')
    .innerJoin('audit_request_entry as entry', 'entry.request', 'audit_request.id')
    .select(['audit_request.id', 'audit_request.outcome', 'audit_request.state'])
    .select(['entry.number', 'entry.kind', 'entry.text', 'entry.evidence'])
    .select(['entry.made_at as at', 'entry.made_by_name as by'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('audit_request.id')
    .orderBy('entry.number');

function together(rows: readonly Row[]): AuditRequest[] {
  const requests = new Map<string, Row[]>();
  for (const row of rows) requests.set(row.id, [...(requests.get(row.id) ?? []), row]);
  return [...requests.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { id, outcome, state } = first;
    const thread = all.map(({ number, kind, text, evidence, at, by }) => ({
      ...{ number, kind, text, at, by },
      evidence: JSON.parse(evidence) as SnapshotEvidence[],
    }));
    return [{ id, outcome, state, entries: all.length, thread }];
  });
}

const askedAt = ({ thread }: AuditRequest): Moment => thread[0]?.at ?? '';

/** Everything that auditors asked an organisation for in an edition, oldest first. */
export const loadRequests = async (db: Queryable, where: Where): Promise<readonly AuditRequest[]> =>
  together(await threads(db, where).execute()).toSorted((a, b) => askedAt(a).localeCompare(askedAt(b)));

/** One request of theirs, or null. */
export async function loadRequest(db: Queryable, where: Where, id: string): Promise<AuditRequest | null> {
  const rows = await threads(db, where).where('audit_request.id', '=', id).execute();
  return together(rows)[0] ?? null;
}

/** How many requests wait for the organisation. */
export const openRequestsPart = (db: Queryable, { organisation, edition }: Where): Part<number> =>
  part(
    db
      .selectFrom('audit_request')
      .select((is) => is.fn.countAll<number>().as('open'))
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .where('state', '=', 'open'),
    ([counted]) => counted?.open ?? 0,
  );
