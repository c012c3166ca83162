import { unanswered } from '../assessment/rules/answer.ts';
import { standings } from '../assessment/rules/progress.ts';
import { cellOf, outcomesOf, profileFor } from '../framework/rules/find.ts';
import { packBefore } from '../framework/rules/mapping.ts';
import type { Level, Pack, Profile } from '../framework/rules/pack.ts';
import { afterPublication } from '../improvement-plan/rules/after-publication.ts';
import { addPlanAction } from '../improvement-plan/save-action.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { loadSubmission, submitImprovementPlan } from '../improvement-plan/submit-plan.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { decidePlan } from '../plan-review/decide-on-plan.ts';
import { loadUpdate } from '../plan-review/load-update.ts';
import { seenOf } from '../plan-review/rules/update.ts';
import { answerPlanUpdate, submitPlanUpdate } from '../plan-review/update-plan.ts';
import { type Context, changeAsService } from '../platform/change/change.ts';
import type { Event } from '../platform/change/events.ts';
import { dayOf, later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { payloadOf } from '../publication/payload-of.ts';
import { type FullSnapshot, fullSnapshotOf } from '../publication/rules/full-snapshot.ts';
import { positionNow } from '../publication/rules/snapshot.ts';
import { actingIn } from './acting-as.ts';
import { people } from './people.ts';
import { plannedWork } from './planned-work.ts';

const day = 86_400_000;
const organisation = 'ZB1';
const at = (date: string, days: number): Moment => later(`${date}T10:00:00.000Z`, days * day);

/**
 * An arm's-length body whose plan of last year is carried out: its full assessment was published here below profile,
 * DHSC agreed the plan and found it complete, so that national figures count levels reached by plan (R22).
 */
export async function seedCarriedOut(house: House, pack: Pack, now: Moment): Promise<void> {
  const earlier = packBefore(house.packs, pack);
  const round = earlier?.edition.planUpdates[0];
  if (!earlier || !round || dayOf(now) < dayOf(at(round.opens, 5))) return;
  const where = { organisation, edition: earlier.edition.id };
  const due = earlier.edition.dates.fullDue;
  await publishLow(house, earlier, at(due, 0));
  const writing = actingIn(house, organisation, 'administrator', at(due, 0));
  const plan = await loadPlan(house.db, where);
  for (const [nth, { outcome }] of (plan?.below ?? []).entries())
    await addPlanAction(writing, { ...where, outcome }, planned(earlier, nth));
  const submission = await loadSubmission(house.db, house.packs, where, writing.now);
  await submitImprovementPlan(writing, where, submission?.contentHash ?? '');
  await decide(house, where, 'agree', at(due, 40));
  await update(actingIn(house, organisation, 'administrator', at(round.opens, 3)), where);
  await decide(house, where, 'find-complete', at(round.opens, 5));
}

type Where = { readonly organisation: string; readonly edition: string };

/** Everything at what was expected, but two outcomes of the first that can be lower. */
async function publishLow(house: House, pack: Pack, moment: Moment): Promise<void> {
  const found = await loadOrganisation(house.db, organisation);
  const profile = found && profileFor(pack, found.type, null);
  if (!profile) return;
  const publishedBy = actingIn(house, organisation, 'administrator', moment).who.name;
  const snapshot = fullSnapshotOf(
    positionNow(standings(pack, profile, answersOf(pack, profile)), new Map(), null),
    { organisation: found, pack, profile, version: 1, publishedAt: moment, publishedBy, late: false },
    {
      organisationProfile: {
        ...{ address: null, icb: null, keyPeople: [], people: [] },
        ...{ confirmedAt: moment, confirmedBy: publishedBy },
      },
      ...{ approvals: [], plan: null, statusGiven: 'standards-not-met' },
    },
  );
  const by = { id: null, name: publishedBy };
  await changeAsService(house, by, moment, [organisation], async () => ({
    events: eventsOf(house, snapshot),
  }));
}

function answersOf({ framework }: Pack, profile: Profile) {
  const expected = (code: string): Level => cellOf(profile, code).expected;
  const codes = outcomesOf(framework).map(({ outcome }) => outcome.code);
  const low = codes.filter((code) => expected(code) !== 'not-achieved').slice(3, 5);
  return new Map(
    codes.map((code) => {
      const level = low.includes(code) ? ('not-achieved' as const) : expected(code);
      return [code, { ...unanswered(code), level, complete: true, version: 1 }];
    }),
  );
}

function eventsOf(house: House, snapshot: FullSnapshot): readonly Event[] {
  const { id: edition } = snapshot.edition;
  const below = snapshot.outcomes.flatMap(({ code, expected, level }) =>
    level === expected || level === null ? [] : [{ outcome: code, expected, declared: level }],
  );
  const place = { organisation, edition, framework: snapshot.framework.id, now: snapshot.publishedAt };
  return [
    {
      type: 'full-published',
      organisation,
      about: `${edition}/full`,
      payload: { ...payloadOf(house, snapshot), approvedInService: false },
    },
    ...afterPublication(place, null, [], { publication: 1, below }).events,
    {
      type: 'status-published',
      organisation,
      about: edition,
      payload: { edition, status: snapshot.statusGiven, publishedOn: dayOf(snapshot.publishedAt) },
    },
  ];
}

function planned({ edition }: Pack, nth: number) {
  const work = plannedWork[nth % plannedWork.length] ?? plannedWork[0];
  return {
    ...{ gap: work.gap, action: work.action, resources: work.resources, mitigation: work.mitigation },
    ...{ dependencies: work.dependencies, ownerPerson: '', ownerName: work.owner },
    start: dayOf(at(edition.dates.fullDue, 10)),
    delivery: dayOf(at(edition.dates.fullDue, 150)),
    ...{ status: 'not-started', levelReached: '' },
  };
}

async function update(context: Context, where: Where): Promise<void> {
  const { house, now } = context;
  const open = await loadUpdate(house.db, house.packs, where, now);
  for (const action of open?.working.actions ?? []) {
    const outcome = open?.working.outcomes.find((one) => one.outcome.code === action.outcome);
    await answerPlanUpdate(context, { ...where, reference: action.reference }, seenOf(action, null), {
      ...{ status: 'complete', levelReached: outcome?.expected ?? '', stillValid: '', newDelivery: '' },
      comment: 'Done, and reported to the board in November.',
    });
  }
  const updated = await loadUpdate(house.db, house.packs, where, now);
  await submitPlanUpdate(context, where, updated?.contentHash ?? '');
}

async function decide(
  house: House,
  where: Where,
  move: 'agree' | 'find-complete',
  now: Moment,
): Promise<void> {
  const person = people.find((one) => one.national.some(([role]) => role === 'dhsc-reviewer'));
  const plan = await loadPlan(house.db, where);
  if (!person || !plan) return;
  const grants = person.national.map(([role, region]) => ({
    ...{ role, region, organisation: null, organisationName: null },
  }));
  const { id, name, email } = person;
  const reason = {
    agree: 'Both gaps have an owner, funding and a date before the winter.',
    'find-complete': 'Both actions are complete, and the evidence shows the levels reached.',
  }[move];
  const context = { house, now, who: { id, name, email, grants } };
  await decidePlan(context, where, { move, reason, seen: String(plan.moves) });
}
