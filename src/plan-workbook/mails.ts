import { addressesOf, distinct } from '../organisation/load-addresses.ts';
import { paths } from '../paths.ts';
import type { Mailers } from '../platform/change/record.ts';
import { sayDay, sayMoment } from '../platform/clock.ts';
import './events.ts';

const actions = (count: number): string => `${count} ${count === 1 ? 'action' : 'actions'}`;

/**
 * What a reviewer loads on behalf of an organisation is told to its administrators and SIRO (R26): how much and from
 * which email, never what stands in it.
 */
export const planWorkbookMailers: Pick<Mailers, 'plan-workbook-taken'> = {
  'plan-workbook-taken': async (tx, { organisation, payload, actor, at }, house) => {
    const { edition, emailed, changed, added } = payload;
    if (emailed === null) return [];
    const { organisation: name, administrators, siros } = await addressesOf(tx, organisation, null);
    const address = house.origin + paths.improvementPlan.to({ organisation, edition });
    return distinct([...administrators, ...siros]).map((to) => ({
      to,
      subject: `${name}: a workbook was loaded into your improvement plan ${edition}`,
      text: [
        `${actor.name} loaded an improvement plan workbook on behalf of ${name} (${organisation}) on ${sayMoment(at)}. It came by email from ${emailed.sender} on ${sayDay(emailed.sentOn)}.`,
        `${actions(changed.length)} changed, ${actions(added.length)} added.`,
        'Check that it is what you sent. To read the plan and its history, log in and open:',
        address,
        'If you did not send it, or something is wrong, change the plan in the service and tell whoever loaded it.',
      ].join('\n\n'),
    }));
  },
};
