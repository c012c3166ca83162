import { loadOrganisation, loadPeople } from '../organisation/store.ts';
import { paths } from '../paths.ts';
import type { Mailers } from '../platform/change/record.ts';
import { sayMoment } from '../platform/clock.ts';
import './events.ts';
import { shareMailers } from './share-mails.ts';

/** The organisation is told of a removal (R37). Not its title: that may be what had to go. */
export const evidenceMailers: Mailers = {
  ...shareMailers,
  'evidence-withdrawn': async (tx, { organisation, payload, at, actor }, house) => {
    const people = await loadPeople(tx, organisation);
    const administrators = new Set(
      people.filter((person) => person.role === 'administrator').map((person) => person.email),
    );
    const name = (await loadOrganisation(tx, organisation))?.name ?? organisation;
    const address = paths.evidence.to({ organisation, evidence: payload.id });
    const text = [
      `${actor.name} removed the content of an item of evidence of ${name} for good on ${sayMoment(at)}.`,
      `To see which item it was and why, log in and open:\n${house.origin}${address}`,
      'If you did not expect this, speak to the person who did it.',
    ].join('\n\n');
    return [...administrators].map((to) => ({ to, subject: `${name}: evidence was removed`, text }));
  },
};
