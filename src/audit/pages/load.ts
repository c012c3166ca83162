import type { Moment } from '../../platform/clock.ts';
import type { Db } from '../../platform/database/open-database.ts';
import type { House } from '../../platform/house.ts';
import type { Permission, Who } from '../../platform/pages/gate.ts';
import { type Audit, loadAudit, type Where } from '../load-audit.ts';
import { loadFixed } from '../load-positions.ts';
import { type AuditRequest, loadRequest, loadRequests } from '../load-requests.ts';
import { isAuditor } from '../look-at.ts';
import { readableBy } from '../rules/fixed.ts';

export type Asked<P extends Where = Where> = {
  readonly db: Db;
  readonly house: House;
  readonly who: Who;
  readonly now: Moment;
  readonly params: P;
};

/** Who reads: an auditor, or one of the organisation's own people, and what they may do here. */
export type Reader = {
  readonly audits: boolean;
  readonly manages: boolean;
  readonly answers: boolean;
};

/** The audit at an address with who reads it; null where there is none. */
export async function loadPlace<P extends Where>(
  asked: Asked<P>,
): Promise<(Audit & { readonly reader: Reader }) | null> {
  const { db, house, who, now, params } = asked;
  const audit = await loadAudit(db, house.packs, params, now);
  if (!audit) return null;
  const may = async (permission: Permission) =>
    (await house.gate.judge(db, who, permission, params.organisation, { edition: params.edition })) ===
    'granted';
  const reader = {
    audits: isAuditor(who, params),
    manages: await may('manage-organisation'),
    answers: await may('write-answers'),
  };
  return { ...audit, reader };
}

/** A position's number in an address, or null: one number has one spelling. */
export const numberFrom = (text: string): number | null =>
  /^[1-9]\d{0,5}$/.test(text) ? Number.parseInt(text, 10) : null;

/** A fixed position, as auditors may read it; null where there is none. */
export async function loadFixedPlace<P extends Where & { readonly position: string }>(asked: Asked<P>) {
  const number = numberFrom(asked.params.position);
  const place = number === null ? null : await loadPlace(asked);
  const fixed = number === null || !place ? null : await loadFixed(asked.db, asked.params, number);
  return place && fixed && number !== null
    ? { ...place, number, fixed: readableBy(fixed, place.scope) }
    : null;
}

/** What auditors asked for; an auditor sees what is on outcomes of the scope. */
export async function loadRequestsFor(
  db: Db,
  where: Where,
  { scope, reader }: Pick<Audit, 'scope'> & { readonly reader: Reader },
): Promise<readonly AuditRequest[]> {
  const all = await loadRequests(db, where);
  return reader.audits ? all.filter(({ outcome }) => scope.includes(outcome)) : all;
}

/** One request with the audit; null where there is none, or for an auditor none in scope. */
export async function loadRequestPlace<P extends Where & { readonly request: string }>(asked: Asked<P>) {
  const place = await loadPlace(asked);
  const request = place && (await loadRequest(asked.db, asked.params, asked.params.request));
  if (!place || !request) return null;
  if (place.reader.audits && !place.scope.includes(request.outcome)) return null;
  const title = place.all.find(({ code }) => code === request.outcome)?.title ?? '';
  return { ...place, request, title };
}
