import { type Context, change } from '../platform/change/change.ts';
import { nothing, type Outcome } from '../platform/change/decision.ts';
import { dayOf } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Who } from '../platform/pages/gate.ts';
import type { Where } from './load-audit.ts';
import { type Look, looked, thingOf } from './rules/look.ts';
import './tables.ts';

/** Whether somebody reads as an auditor: the organisation's own people leave no trace of reading. */
export const isAuditor = ({ grants }: Who, { organisation, edition }: Where): boolean =>
  grants.some(
    (grant) => grant.role === 'auditor' && grant.organisation === organisation && grant.edition === edition,
  );

/** Puts on record that an auditor looks at something, once a day for each thing. */
export async function lookAt(context: Context, where: Where, look: Look): Promise<Outcome<never>> {
  const { house, who, now } = context;
  if (!isAuditor(who, where)) return nothing;
  const seen = { ...where, day: dayOf(now) };
  // Looked at already today: no need to wait for the chain.
  if (await hasLooked(house.db, who, seen, look)) return nothing;
  const needed = { permission: 'read-audited', about: { edition: where.edition } } as const;
  return change<never>(context, needed, where.organisation, async (tx) => ({
    events: looked(seen, look, await hasLooked(tx, who, seen, look)),
  }));
}

type Seen = Where & { readonly day: string };

async function hasLooked(
  db: Queryable,
  { id }: Who,
  { organisation, edition, day }: Seen,
  look: Look,
): Promise<boolean> {
  const row = await db
    .selectFrom('audit_look')
    .select('day')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('person_id', '=', id)
    .where('thing', '=', thingOf(look))
    .where('day', '=', day)
    .executeTakeFirst();
  return row !== undefined;
}
