import type { PlanStatus } from '../improvement-plan/rules/states.ts';
import type { Day } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Label } from '../status/rules/label.ts';
import { loadHistory } from '../status/store.ts';

/** What the register says of an organisation for an edition, and of which day's publication. */
export type Registered = { readonly status: PlanStatus; readonly publishedOn: Day | null };

const asPlanStatus = (status: Label['status']): PlanStatus => {
  if (status === 'standards-exceeded') return 'standards-met';
  return status === 'standards-met' || status === 'approaching-standards' || status === 'standards-not-met'
    ? status
    : 'not-published';
};

/** What the register says of an organisation for an edition: given here, or taken over from before. */
export async function loadRegistered(
  db: Queryable,
  organisation: string,
  edition: string,
): Promise<Registered> {
  const history = await loadHistory(db, organisation);
  const latest = history.find((one) => one.label.edition === edition);
  return latest
    ? { status: asPlanStatus(latest.label.status), publishedOn: latest.publishedOn }
    : { status: 'not-published', publishedOn: null };
}
