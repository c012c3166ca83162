import { findPack } from '../framework/rules/find.ts';
import { sayDueBy } from '../framework/rules/year.ts';
import { type Addresses, addressesOf, distinct } from '../organisation/load-addresses.ts';
import { paths } from '../paths.ts';
import type { Recorded } from '../platform/change/events.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { dayOf, sayDay, sayMoment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import './events.ts';

type Published = Recorded<'interim-published' | 'full-published'>;

/** What differs between the confirmations of the two kinds. */
const told = {
  'interim-published': {
    noun: 'interim assessment',
    page: paths.interimPublication,
    register:
      'The public register shows that your organisation has completed its interim assessment, and on which date. It shows nothing else about it.',
  },
  'full-published': {
    noun: 'full assessment',
    page: paths.fullPublication,
    register:
      'The public register shows the status that follows from it, and the date of publication. It shows nothing else about it.',
  },
} as const satisfies { readonly [T in Published['type']]: object };

/** What, when, by whom, which version; never a level or an answer (R14). */
function confirmation(house: House, event: Published, people: Addresses): Mail[] {
  const { edition, version, publishedAt } = event.payload;
  const to = distinct([
    ...(people.publisher ? [people.publisher] : []),
    ...people.administrators,
    ...people.siros,
  ]);
  const { noun, page, register } = told[event.type];
  const address =
    house.origin + page.to({ organisation: event.organisation, edition, version: String(version) });
  return to.map((one) => ({
    to: one,
    subject: `${people.organisation}: ${noun} ${edition} published`,
    text: [
      `${event.actor.name} published the ${noun} ${edition} of ${people.organisation} (${event.organisation}) on ${sayMoment(publishedAt)}.`,
      `This is version ${version}.`,
      'You can read it, exactly as it was published, after logging in:',
      address,
      register,
    ].join('\n\n'),
  }));
}

/** What was said for the SIRO, and how to object (R13). */
function toSiro(house: House, event: Recorded<'interim-published'>, people: Addresses): Mail[] {
  const { signOff, edition, version } = event.payload;
  if (signOff.how === 'in-service') return [];
  const said =
    signOff.how === 'outside'
      ? `When publishing, ${event.actor.name} stated that ${signOff.by} signed off this interim assessment outside the service on ${sayDay(signOff.on)}.`
      : `When publishing, ${event.actor.name} stated that the Senior Information Risk Owner (SIRO) has not signed off this interim assessment yet.`;
  const page = house.origin + paths.interimSignOff.to({ organisation: event.organisation, edition });
  return people.siros.map((to) => ({
    to,
    subject: `${people.organisation}: sign-off of the interim assessment ${edition}`,
    text: [
      `You are named as the Senior Information Risk Owner (SIRO) of ${people.organisation}. Version ${version} of its interim assessment ${edition} was published on ${sayMoment(event.payload.publishedAt)}.`,
      said,
      signOff.how === 'outside'
        ? `If that is not so, tell ${event.actor.name} and ${findPack(house.packs, edition)?.edition.support.email ?? 'support'}, who can put it on record. A new version can be published at any time.`
        : 'You can read what your organisation declares, and sign it off, here:',
      ...(signOff.how === 'not-yet' ? [page] : []),
    ].join('\n\n'),
  }));
}

function request(house: House, event: Recorded<'sign-off-asked'>, people: Addresses): Mail[] {
  const { edition } = event.payload;
  const dates = findPack(house.packs, edition)?.edition.dates;
  return people.siros.map((to) => ({
    to,
    subject: `${people.organisation}: please sign off the interim assessment ${edition}`,
    text: [
      `${event.actor.name} asks you, as Senior Information Risk Owner (SIRO) of ${people.organisation}, to sign off its interim assessment ${edition} before it is published.`,
      ...(dates ? [`The interim assessment ${sayDueBy(dates.interimDue, dayOf(event.at))}.`] : []),
      'Log in, read what is declared, and sign it off:',
      house.origin + paths.interimSignOff.to({ organisation: event.organisation, edition }),
    ].join('\n\n'),
  }));
}

/** The mails of this room. */
export const publicationMailers: Mailers = {
  'interim-published': async (tx, event, house) => {
    const people = await addressesOf(tx, event.organisation, event.actor.id);
    return [...confirmation(house, event, people), ...toSiro(house, event, people)];
  },
  'full-published': async (tx, event, house) =>
    confirmation(house, event, await addressesOf(tx, event.organisation, event.actor.id)),
  'sign-off-asked': async (tx, event, house) =>
    request(house, event, await addressesOf(tx, event.organisation, event.actor.id)),
};
