import type { WorkItem, WorkSource } from '../../../allocation/pages/work/section.ts';
import { currentPack } from '../../../framework/rules/year.ts';
import { paths } from '../../../paths.ts';
import { dayOf, sayDay } from '../../../platform/clock.ts';
import { openItems } from '../../rules/approval.ts';
import { loadApproving } from '../approving/load.ts';

/** What the SIRO, or who stands in for them, was asked to approve and has not (R39). */
export const approvalsToGive: WorkSource = async (asked) => ({
  id: 'approvals',
  title: 'For you to approve',
  empty: null,
  items: await itemsOf(asked),
});

async function itemsOf({
  db,
  house,
  who,
  organisation,
  now,
}: Parameters<WorkSource>[0]): Promise<WorkItem[]> {
  const edition = currentPack(house.packs, dayOf(now))?.edition;
  if (!edition || edition.approvals.length === 0) return [];
  const verdict = await house.gate.judge(db, who, 'approve-submission', organisation, {}, now);
  const where = { organisation, edition: edition.id };
  const found = verdict === 'granted' ? await loadApproving(db, house.packs, where, now) : null;
  // What was returned waits for the administrators, until they ask again.
  const left = found ? openItems(found.items).filter((one) => one.state !== 'returned').length : 0;
  if (!found?.request || left === 0 || !found.today.open) return [];
  return [
    {
      to: paths.siroApproval.to(where),
      title: `Approve the full assessment ${edition.id}`,
      part: 'Approve or return',
      due: edition.dates.fullDue,
      state: `${left} of ${found.items.length} parts not approved. ${found.request.by} asked on ${sayDay(found.request.at)}`,
    },
  ];
}
