import { loadOrganisation, loadPeople } from '../organisation/store.ts';
import { paths } from '../paths.ts';
import type { Recorded } from '../platform/change/events.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { sayMoment } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import './events.ts';

/** Mails say that something waits, never what: the function's name and the words stay behind the log-in. */
export const essentialFunctionsMailers: Pick<Mailers, 'function-challenged' | 'challenge-answered'> = {
  'function-challenged': async (tx, event, house) => {
    const people = await loadPeople(tx, event.organisation);
    const administrators = people.filter((one) => one.role === 'administrator').map((one) => one.email);
    const name = (await loadOrganisation(tx, event.organisation))?.name ?? event.organisation;
    return [...new Set(administrators)].map((to) => challenged(house, event, to, name));
  },
  'challenge-answered': async (tx, event, house) => {
    const found = await reviewerOf(tx, event.payload.challenge);
    const organisation = await loadOrganisation(tx, event.organisation);
    return found ? [answered(house, event, found, organisation?.name ?? event.organisation)] : [];
  },
};

type Reviewer = {
  readonly email: string;
  readonly publication: number;
  readonly readIn: 'interim' | 'audit';
};

const reviewerOf = (tx: Transaction, challenge: string): Promise<Reviewer | undefined> =>
  tx
    .selectFrom('function_challenge')
    .innerJoin('person', 'person.id', 'function_challenge.made_by')
    .select(['person.email', 'function_challenge.publication', 'function_challenge.read_in as readIn'])
    .where('function_challenge.id', '=', challenge)
    .executeTakeFirst();

type Read = {
  readonly edition: string;
  readonly publication: number;
  readonly reference: string;
  readonly readIn?: 'interim' | 'audit';
};

const addressOf = (house: House, organisation: string, { edition, publication, reference, readIn }: Read) =>
  house.origin +
  (readIn === 'audit'
    ? paths.auditFunction.to({ organisation, edition, position: String(publication), reference })
    : paths.interimFunction.to({ organisation, edition, version: String(publication), reference }));

const whichOf = ({ readIn, edition }: { readonly readIn?: 'audit'; readonly edition: string }): string =>
  readIn === 'audit'
    ? `its essential functions in the independent assessment ${edition}`
    : `the essential functions that it handed over with its interim assessment ${edition}`;

function challenged(house: House, event: Recorded<'function-challenged'>, to: string, name: string): Mail {
  const isChallenge = event.payload.kind === 'challenge';
  const who = event.payload.readIn === 'audit' ? 'an auditor' : 'a reviewer';
  return {
    to,
    subject: isChallenge
      ? `${name}: ${who} challenges an essential function`
      : `${name}: ${who} commented on an essential function`,
    text: [
      `${event.actor.name} ${isChallenge ? 'challenged' : 'commented on'} a function of ${name} (${event.organisation}) on ${sayMoment(event.at)}: one of ${whichOf(event.payload)}.`,
      isChallenge ? 'To read and answer it, log in and open:' : 'To read it, log in and open:',
      addressOf(house, event.organisation, event.payload),
    ].join('\n\n'),
  };
}

function answered(
  house: House,
  event: Recorded<'challenge-answered'>,
  { email, publication, readIn }: Reviewer,
  name: string,
): Mail {
  return {
    to: email,
    subject: `${name} answered you on an essential function`,
    text: [
      `${event.actor.name} of ${name} answered what you said of one of its essential functions, on ${sayMoment(event.at)}.`,
      'To read it, log in and open:',
      addressOf(house, event.organisation, { ...event.payload, publication, readIn }),
    ].join('\n\n'),
  };
}
