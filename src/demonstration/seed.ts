import { packBefore } from '../framework/rules/mapping.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { currentPack } from '../framework/rules/year.ts';
import { changeAsService } from '../platform/change/change.ts';
import { type Event, nationalChain } from '../platform/change/events.ts';
import { dayOf, later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { statusImported } from '../status/rules/given.ts';
import { type DemonstrationOrganisation, organisations } from './organisations.ts';
import { type DemonstrationPerson, keyPeople, people } from './people.ts';
import { seedAllocations } from './seed-allocations.ts';
import { seedApprovals } from './seed-approvals.ts';
import { seedAudit } from './seed-audit.ts';
import { seedBoard } from './seed-board.ts';
import { seedCarriedOut } from './seed-carried-out.ts';
import { seedEarlierActions } from './seed-earlier-actions.ts';
import { seedFull } from './seed-full.ts';
import { seedLastYear } from './seed-last-year.ts';
import { seedPlanReview } from './seed-plan-review.ts';
import { seedPlans } from './seed-plans.ts';
import { seedRemovals } from './seed-removals.ts';
import { seedTalk } from './seed-talk.ts';
import { seedWork } from './seed-work.ts';

const day = 86_400_000;

/** Fills a new demonstration: organisations with their history, people with their roles, an edition partly answered. */
export async function seedDemonstration(house: House): Promise<void> {
  const now = house.clock.now();
  const pack = currentPack(house.packs, dayOf(now));
  const began = beganAt(house, pack, now);
  for (const organisation of organisations)
    await record(house, organisation.code, began, [
      ...registered(organisation),
      ...addedIn(organisation.code),
    ]);
  for (const { code } of organisations)
    await record(house, code, began, [...rolesIn(code), ...keyPeopleOf(code)]);
  await record(
    house,
    nationalChain,
    began,
    people.filter((one) => one.national.length > 0).flatMap(officialEvents),
  );
  if (!pack) return;
  await seedLastYear(house, pack, now);
  await seedWork(house, pack, now);
  await seedAllocations(house, pack, now);
  await seedTalk(house, pack, now);
  await seedPlans(house, pack, now);
  await seedPlanReview(house, pack, now);
  await seedCarriedOut(house, pack, now);
  await seedEarlierActions(house, pack, now);
  await seedApprovals(house, pack, now);
  await seedAudit(house, pack, now);
  await seedBoard(house, pack, now);
  await seedFull(house, pack, now);
  await seedRemovals(house, pack, now);
}

/** The organisations were there when the edition before opened: they answered in it. */
function beganAt(house: House, pack: Pack | null, now: Moment): Moment {
  const earlier = pack && packBefore(house.packs, pack);
  return earlier ? `${earlier.edition.dates.opened}T08:00:00.000Z` : later(now, -80 * day);
}

async function record(house: House, chain: string, at: Moment, events: readonly Event[]): Promise<void> {
  await changeAsService(house, 'Demonstration', at, [chain], async () => ({ events }));
}

function registered({ history, ...organisation }: DemonstrationOrganisation): Event[] {
  return [
    { type: 'organisation-registered', organisation: organisation.code, about: null, payload: organisation },
    ...history.map(([label, publishedOn]) => statusImported(organisation.code, label, publishedOn)),
  ];
}

/** The people whose first organisation this is; roles follow once everybody is there. */
const addedIn = (code: string): Event[] =>
  people.filter((one) => one.roles[0]?.[1] === code).map((one) => personAdded(one, code));

const rolesIn = (code: string): Event[] =>
  people.flatMap((one) =>
    one.roles
      .filter(([, organisation]) => organisation === code)
      .map(
        ([role]): Event => ({
          type: 'role-given',
          organisation: code,
          about: null,
          payload: { person: one.id, role, discipline: null },
        }),
      ),
  );

const personAdded = ({ id, name, email }: DemonstrationPerson, organisation: string): Event => ({
  type: 'person-added',
  organisation,
  about: null,
  payload: { id, name, email },
});

const keyPeopleOf = (code: string): Event[] =>
  keyPeople
    .filter(([organisation]) => organisation === code)
    .flatMap(([organisation, role, name]): Event[] => {
      const person = people.find((one) => one.name === name);
      return person
        ? [
            {
              type: 'key-person-named',
              organisation,
              about: null,
              payload: { role, before: null, after: { name, email: person.email } },
            },
          ]
        : [];
    });

const officialEvents = (person: DemonstrationPerson): Event[] => [
  personAdded(person, nationalChain),
  ...person.national.map(
    ([role, region]): Event => ({
      type: 'national-role-given',
      organisation: nationalChain,
      about: null,
      payload: { person: person.id, role, region },
    }),
  ),
];
