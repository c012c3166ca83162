import { findPack, outcomesOf } from '../framework/rules/find.ts';
import { sayDueBy } from '../framework/rules/year.ts';
import { type Addresses, addressesOf, distinct } from '../organisation/load-addresses.ts';
import { paths } from '../paths.ts';
import type { Recorded } from '../platform/change/events.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { dayOf, sayDay } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import type { Lapsed } from './events.ts';
import { sayWho } from './rules/approval.ts';
import { sayChanges } from './rules/changes.ts';
import { loadActingDeputies } from './store.ts';

type People = Addresses & {
  /** Who can approve today: the SIRO, and whoever is their deputy. */
  readonly approvers: readonly string[];
};

async function peopleOf(tx: Transaction, { organisation, at, actor }: Recorded): Promise<People> {
  const people = await addressesOf(tx, organisation, actor.id);
  const deputies = await loadActingDeputies(tx, organisation, dayOf(at));
  const emails = await Promise.all(deputies.map((one) => emailOf(tx, one.person)));
  return { ...people, approvers: distinct([...people.siros, ...emails.flat()]) };
}

async function emailOf(tx: Transaction, person: string): Promise<string[]> {
  const row = await tx.selectFrom('person').select('email').where('id', '=', person).executeTakeFirst();
  return row ? [row.email] : [];
}

const letter = (to: readonly string[], subject: string, ...paragraphs: readonly (string | null)[]): Mail[] =>
  to.map((one) => ({
    to: one,
    subject,
    text: paragraphs.filter((text) => text !== null && text !== '').join('\n\n'),
  }));

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const siroPage = (house: House, { organisation }: Recorded, edition: string): string =>
  house.origin + paths.siroApproval.to({ organisation, edition });

/** Which outcomes and functions changed since an approval: never a level, never what somebody wrote. */
function sayLapsed(house: House, edition: string, lapsed: readonly Lapsed[]): string | null {
  if (lapsed.length === 0) return null;
  const pack = findPack(house.packs, edition);
  const titles = new Map(
    pack ? outcomesOf(pack.framework).map(({ outcome }) => [outcome.code, outcome.title]) : [],
  );
  const said = lapsed.map(
    ({ title, changes }) =>
      `${title}. Changed since it was approved:\n${bullets(sayChanges(changes, titles))}`,
  );
  return ['Approved earlier, and changed since:', ...said].join('\n\n');
}

function asked(house: House, event: Recorded<'approval-asked'>, people: People): Mail[] {
  const { edition, items, lapsed } = event.payload;
  const dates = findPack(house.packs, edition)?.edition.dates;
  return letter(
    people.approvers,
    `${people.organisation}: please approve the full assessment ${edition}`,
    `${event.actor.name} asks you to approve the full assessment ${edition} of ${people.organisation} as its Senior Information Risk Owner (SIRO), or as the SIRO’s deputy, before it is published.`,
    dates ? `The full assessment ${sayDueBy(dates.fullDue, dayOf(event.at))}.` : null,
    `To approve:\n${bullets(items.map((one) => one.title))}`,
    sayLapsed(house, edition, lapsed),
    `Everything is on one page, which you can read on a phone. Log in, read it, and approve it or send it back:\n${siroPage(house, event, edition)}`,
    `If you have no account yet, ask ${event.actor.name} to invite you.`,
  );
}

function lapsed(house: House, event: Recorded<'approvals-lapsed'>, people: People): Mail[] {
  const { edition, items } = event.payload;
  return letter(
    people.approvers,
    `${people.organisation}: your approval of the full assessment ${edition} no longer holds`,
    `What was approved for the full assessment ${edition} of ${people.organisation} has changed since, so the approval does not count for what stands there now.`,
    sayLapsed(house, edition, items),
    'You do not have to do anything yet: you are asked again when it is ready. We write once for each approval, however often it changes. To read it now, log in:',
    siroPage(house, event, edition),
  );
}

/** Administrators learn what was decided, with the comments; the SIRO what a deputy decided. */
function decided(house: House, event: Recorded<'approval-decided'>, people: People): Mail[] {
  const { organisation, payload, actor } = event;
  const { edition, decisions, deputyFor } = payload;
  const who = sayWho({ by: actor.name, deputyFor: deputyFor?.name ?? null });
  const returned = decisions.filter((one) => one.decision === 'returned');
  const lines = decisions.map(({ title, decision, comment }) =>
    [`${decision === 'approved' ? 'Approved' : 'Returned'}: ${title}`, comment]
      .filter(Boolean)
      .join('\n  Comment: '),
  );
  const said = [
    `${who} decided on the full assessment ${edition} of ${people.organisation}.`,
    bullets(lines),
  ] as const;
  const page = house.origin + paths.approvals.to({ organisation, edition });
  return [
    ...letter(
      people.administrators,
      `${people.organisation}: full assessment ${edition} ${returned.length > 0 ? 'returned by the SIRO' : 'approved by the SIRO'}`,
      ...said,
      `See what is approved and what is left to do:\n${page}`,
    ),
    ...(deputyFor === null
      ? []
      : letter(
          people.siros,
          `${people.organisation}: your deputy decided on the full assessment ${edition}`,
          ...said,
          `You can still approve it or send it back yourself:\n${siroPage(house, event, edition)}`,
        )),
  ];
}

/** What was said for the SIRO, and how to object (R13, R39). */
function attested(house: House, event: Recorded<'approval-attested'>, people: People): Mail[] {
  const { edition, items, by, on, how } = event.payload;
  const support = findPack(house.packs, edition)?.edition.support.email;
  return letter(
    people.siros,
    `${people.organisation}: an approval of the full assessment ${edition} was recorded for you`,
    `${event.actor.name} put on record that ${by} approved this for the full assessment ${edition} of ${people.organisation} outside the service on ${sayDay(on)}:`,
    bullets(items.map((one) => one.title)),
    `How: ${how}`,
    `If that is not so, log in and object. The approval is then withdrawn, on record:\n${siroPage(house, event, edition)}`,
    `If you have no account, tell ${event.actor.name}${support ? ` and ${support}` : ''}.`,
  );
}

function objected(house: House, event: Recorded<'approval-objected'>, people: People): Mail[] {
  const { edition, items, comment } = event.payload;
  return letter(
    people.administrators,
    `${people.organisation}: the SIRO objects to a recorded approval of the full assessment ${edition}`,
    `${event.actor.name} objects to the approval that was put on record as given outside the service. It is withdrawn for:`,
    bullets(items.map((one) => one.title)),
    `Comment: ${comment}`,
    `The SIRO can approve it in the service. Ask them here:\n${house.origin + paths.approvals.to({ organisation: event.organisation, edition })}`,
  );
}

const dates = ({ from, to }: { from: string; to: string }) =>
  from === to ? `on ${sayDay(from)}` : `from ${sayDay(from)} to ${sayDay(to)}, both days included`;

/** The mails of this room. */
export const approvalMailers: Mailers = {
  'approval-asked': async (tx, event, house) => asked(house, event, await peopleOf(tx, event)),
  'approvals-lapsed': async (tx, event, house) => lapsed(house, event, await peopleOf(tx, event)),
  'approval-decided': async (tx, event, house) => decided(house, event, await peopleOf(tx, event)),
  'approval-attested': async (tx, event, house) => attested(house, event, await peopleOf(tx, event)),
  'approval-objected': async (tx, event, house) => objected(house, event, await peopleOf(tx, event)),
  'siro-deputy-named': async (tx, event, house) => {
    const { organisation, administrators } = await addressesOf(tx, event.organisation, null);
    const { person } = event.payload;
    return letter(
      distinct([...(await emailOf(tx, person.id)), ...administrators]),
      `${organisation}: ${person.name} is named as the SIRO’s deputy`,
      `${event.actor.name}, Senior Information Risk Owner (SIRO) of ${organisation}, names ${person.name} as deputy ${dates(event.payload)}.`,
      'In that time the deputy can approve the full assessment in the SIRO’s place, or send it back. Each approval says that the deputy gave it.',
      `What waits for approval stands under My work. To see it, log in and open:\n${house.origin}${paths.myWork.to({ organisation: event.organisation })}`,
    );
  },
  'siro-deputy-ended': async (tx, event) => {
    const { organisation, administrators } = await addressesOf(tx, event.organisation, null);
    const { person } = event.payload;
    return letter(
      distinct([...(await emailOf(tx, person.id)), ...administrators]),
      `${organisation}: ${person.name} is no longer the SIRO’s deputy`,
      `${event.actor.name} ended the turn of ${person.name} as deputy of the Senior Information Risk Owner (SIRO) of ${organisation}. Approvals given until now stand.`,
    );
  },
};
