import { askApproval } from '../../src/approval/ask-approval.ts';
import { attestApproval } from '../../src/approval/attest-approval.ts';
import { decideApprovals } from '../../src/approval/decide-approvals.ts';
import { loadApprovals } from '../../src/approval/load-approvals.ts';
import { nameDeputy } from '../../src/approval/name-deputy.ts';
import { cast, type Person, type TestHouse } from '../support/a-house.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** One item returned by the SIRO, where there is one, one recorded by an administrator, the SIRO asked, a deputy named. */
export async function fillApprovals(house: TestHouse, where: Where, administrator: Person, deputy: Person) {
  const items = (await loadApprovals(house.db, house.packs, where, house.clock.now())) ?? [];
  const seen = Object.fromEntries(items.map((one) => [one.item, one.contentHash]));
  const [returned = '', attested = ''] = items.filter((one) => one.needed).map((one) => one.item);
  const context = await house.as(administrator);
  const typed = { items: [attested], by: 'Sira Owner', on: '2025-12-11', how: 'In a meeting', seen };
  await attestApproval(context, where, typed);
  if (where.organisation === 'RX1') {
    const sira = await house.as(cast.sira);
    const decided = { choices: { [returned]: 'return' }, comments: { [returned]: 'Which wards?\nAll?' } };
    await decideApprovals(sira, where, { ...decided, seen, declared: false });
    const days = { from: '2025-12-20', to: '2026-01-05' };
    await nameDeputy(sira, where.organisation, { person: deputy.id, ...days });
  }
  await askApproval(context, where);
}
