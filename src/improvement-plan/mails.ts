import { loadReviewer } from '../assessment/load-reviewer.ts';
import { findPack } from '../framework/rules/find.ts';
import { loadKeyPeople, loadOrganisation, loadPeople } from '../organisation/store.ts';
import { paths } from '../paths.ts';
import type { Recorded } from '../platform/change/events.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { sayMoment } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import './events.ts';
import { sayEmailed } from './pages/say-emailed.ts';

export type Told = {
  readonly name: string;
  readonly reviewers: readonly string[];
  readonly own: readonly string[];
};

/** Whom a plan concerns: who reviews it, by the edition's table, and who answers for it in the organisation. */
export async function concerned(
  tx: Transaction,
  house: House,
  event: Recorded,
  edition: string,
): Promise<Told> {
  const organisation = await loadOrganisation(tx, event.organisation);
  const pack = findPack(house.packs, edition);
  const review = pack && organisation && (await loadReviewer(tx, pack.edition, organisation));
  const people = await loadPeople(tx, event.organisation);
  const key = await loadKeyPeople(tx, event.organisation);
  const named = review?.people.map((one) => one.email) ?? [];
  return {
    name: organisation?.name ?? event.organisation,
    // A region without a lead: the national team hears of it.
    reviewers: distinct(named.length > 0 ? named : await deciders(tx)),
    own: distinct([
      ...people
        .filter((one) => ['administrator', 'siro'].includes(one.role) || one.id === event.actor.id)
        .map((one) => one.email),
      ...key.filter((one) => one.role === 'siro').map((one) => one.email),
    ]),
  };
}

export const deciders = async (tx: Transaction): Promise<string[]> => {
  const rows = await tx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('person.email')
    .where('role', '=', 'national-decide')
    .orderBy('person.email')
    .execute();
  return rows.map((one) => one.email);
};

const distinct = (addresses: readonly string[]): string[] => [
  ...new Map(addresses.map((one) => [one.toLowerCase(), one])).values(),
];

/** Mails say that something waits, never what stands in it. */
export const improvementPlanMailers: Pick<Mailers, 'plan-submitted' | 'plan-shared'> = {
  'plan-submitted': async (tx, event, house) => {
    const { edition, version, kind } = event.payload;
    const told = await concerned(tx, house, event, edition);
    const at = { organisation: event.organisation, edition, version: String(version) };
    const review = house.origin + paths.planReview.to(at);
    return submitted(event, told, kind, { review, own: house.origin + paths.planVersion.to(at) });
  },
  'plan-shared': async (tx, event, house) => {
    const { edition } = event.payload;
    const { name, reviewers } = await concerned(tx, house, event, edition);
    const address = house.origin + paths.sharedPlan.to({ organisation: event.organisation, edition });
    return reviewers.map((to) => ({
      to,
      subject: `${name}: improvement plan ${edition} shared with you`,
      text: [
        `${event.actor.name} of ${name} (${event.organisation}) shares the improvement plan ${edition} with you while it is being written. It is not submitted yet.`,
        'To read it as it stands, log in and open:',
        address,
      ].join('\n\n'),
    }));
  },
};

function submitted(
  event: Recorded<'plan-submitted'>,
  { name, reviewers, own }: Told,
  kind: 'plan' | 'update',
  address: { readonly review: string; readonly own: string },
): Mail[] {
  const { edition, version, round, emailed } = event.payload;
  const what =
    kind === 'plan'
      ? `improvement plan ${edition}`
      : `update ${round ?? ''} of the improvement plan ${edition}`;
  const said = `${event.actor.name} submitted the ${what} of ${name} (${event.organisation}) on ${sayMoment(event.at)}${sayEmailed(emailed ?? null)}. This is version ${version}.`;
  const mail = (to: string, text: string, at: string): Mail => ({
    to,
    subject: `${name}: ${what} submitted`,
    text: [said, text, at].join('\n\n'),
  });
  return [
    ...reviewers.map((to) =>
      mail(to, 'It waits for your review. To read it, log in and open:', address.review),
    ),
    ...own
      .filter((to) => !reviewers.includes(to))
      .map((to) =>
        mail(
          to,
          `${emailed ? 'If your organisation did not ask for this, tell your reviewer at once. ' : ''}You can read it, exactly as it was submitted, after logging in:`,
          address.own,
        ),
      ),
  ];
}
