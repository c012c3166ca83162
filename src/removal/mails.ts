import { addressesOf } from '../organisation/load-addresses.ts';
import { paths } from '../paths.ts';
import { nationalChain } from '../platform/change/events.ts';
import type { Mailers } from '../platform/change/record.ts';
import { sayMoment } from '../platform/clock.ts';
import './events.ts';

/** The organisation is told (R37): that, by whose decision and where it is seen; nothing of what was removed. */
export const removalMailers: Pick<Mailers, 'words-removed'> = {
  'words-removed': async (tx, { organisation, payload, at }, house) => {
    // Of the national chain the organisation reads nothing; who asked is told by the answer to the request.
    if (organisation === nationalChain || payload.request !== undefined) return [];
    const { administrators, organisation: name } = await addressesOf(tx, organisation, null);
    const address = house.origin + paths.organisationHistory.to({ organisation }, { about: 'removal/' });
    const text = [
      `On ${sayMoment(at)} words were removed for good from what ${name} (${organisation}) wrote in this service, on a decision of ${payload.decidedBy}, because: ${payload.reason}`,
      'Where they stood it now says that they were removed, when and why. Receipts and the history can still be verified.',
      `The history names every entry that lost words. Log in and open:\n${address}`,
      'Copies that you downloaded or printed before still hold the words.',
      'If you did not expect this, tell the national team.',
    ].join('\n\n');
    return administrators.map((to) => ({ to, subject: `${name}: words were removed`, text }));
  },
};
