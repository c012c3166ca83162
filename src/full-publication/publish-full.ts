import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import { dayOf } from '../platform/clock.ts';
import { payloadOf } from '../publication/payload-of.ts';
import {
  type ConfirmedProfile,
  type FullSnapshot,
  fullSnapshotOf,
  type HandedOver,
} from '../publication/rules/full-snapshot.ts';
import { loadReady, type Ready } from './load-ready.ts';
import { canGoWithIt, planAfter, submitWithIt } from './plan-with-it.ts';
import { type FullProblem, faultsOf, refusalOf, type Typed } from './rules/publish-full.ts';

type Where = { readonly organisation: string; readonly edition: string };

/**
 * Publishes the full assessment (R17–R20): snapshot with receipt, what it means for the improvement plan, the plan
 * itself where the administrator wants it to go along (R25), and the public status, in one transaction: all or nothing.
 * `checked` is what the administrator saw; anything changed since is refused.
 */
export function publishFull(context: Context, where: Where, typed: Typed): Promise<Outcome<FullProblem>> {
  const { house, now } = context;
  return change<FullProblem>(context, 'publish-full', where.organisation, async (tx) => {
    const ready = await loadReady(tx, house, where, now);
    if (!ready) return missing;
    if ('refused' in ready.allowed) return ready.allowed;
    const refusal = refusalOf(ready, typed);
    if (refusal) return refusal;
    const isAsked = canGoWithIt(ready, now);
    const goes = isAsked && typed.plan === 'with';
    const plan = goes ? await submitWithIt(tx, context, ready, typed.planSeen ?? '') : { events: [] };
    const faults = faultsOf(typed, isAsked, plan);
    if (faults || 'refused' in plan) return faults ?? missing;
    const snapshot = snapshotOf(context, ready, ready.allowed.late, goes);
    return {
      events: [
        published(context, ready, snapshot),
        ...planAfter(ready, now).events,
        ...plan.events,
        statusGiven(ready, snapshot),
      ],
    };
  });
}

function snapshotOf({ who, now }: Context, ready: Ready, late: boolean, planGoes: boolean): FullSnapshot {
  const { organisation, pack, profile, position, latest } = ready;
  return fullSnapshotOf(
    position,
    { organisation, pack, profile, version: latest + 1, publishedAt: now, publishedBy: who.name, late },
    handedOverIn(ready, planGoes),
  );
}

const published = ({ house }: Context, { approvals, where }: Ready, snapshot: FullSnapshot): Event => ({
  type: 'full-published',
  organisation: where.organisation,
  about: `${where.edition}/full`,
  payload: {
    ...payloadOf(house, snapshot),
    approvedInService: approvals.every((one) => !one.needed || one.how === 'in-service'),
  },
});

/** What is published on the register at once; its day is that of this publication (R20, R21). */
const statusGiven = ({ where }: Ready, { statusGiven: status, publishedAt }: FullSnapshot): Event => ({
  type: 'status-published',
  organisation: where.organisation,
  about: where.edition,
  payload: { edition: where.edition, status, publishedOn: dayOf(publishedAt) },
});

function handedOverIn(ready: Ready, planGoes: boolean): HandedOver {
  const { approvals, confirmable, confirmation, plan, covered, planned, status } = ready;
  const { organisation, keyPeople, people } = confirmable.content;
  const organisationProfile: ConfirmedProfile = {
    address: organisation.address,
    icb: organisation.icb,
    keyPeople: keyPeople.map(({ role, name }) => ({ role, name })),
    people,
    confirmedAt: confirmation?.at ?? '',
    confirmedBy: confirmation?.by ?? '',
  };
  return {
    organisationProfile,
    approvals: approvals
      .filter((one) => one.needed)
      .map(({ item, title, state, contentHash, by, at, how }) => ({
        item,
        title,
        state,
        contentHash,
        by,
        at,
        how,
      })),
    plan: planGoes
      ? { state: 'submitted', outcomes: planned }
      : plan && { state: plan.state, outcomes: covered },
    statusGiven: status,
  };
}
