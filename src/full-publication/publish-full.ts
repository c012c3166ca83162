import { afterPublication } from '../improvement-plan/rules/after-publication.ts';
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
import { type FullProblem, refusalOf } from './rules/publish-full.ts';

type Where = { readonly organisation: string; readonly edition: string };
type Typed = { readonly checked: string; readonly declared: boolean };

/**
 * Publishes the full assessment (R17–R20): snapshot with receipt, what it means for the improvement plan, and the
 * public status, in one transaction. `checked` is what the administrator saw; anything changed since is refused.
 */
export function publishFull(context: Context, where: Where, typed: Typed): Promise<Outcome<FullProblem>> {
  const { house, who, now } = context;
  return change<FullProblem>(context, 'publish-full', where.organisation, async (tx) => {
    const ready = await loadReady(tx, house, where, now);
    if (!ready) return missing;
    if ('refused' in ready.allowed) return ready.allowed;
    const refusal = refusalOf(ready, typed);
    if (refusal) return refusal;
    const { organisation, pack, profile, position, latest } = ready;
    const { late } = ready.allowed;
    const snapshot = fullSnapshotOf(
      position,
      { organisation, pack, profile, version: latest + 1, publishedAt: now, publishedBy: who.name, late },
      handedOverIn(ready),
    );
    return {
      events: [
        published(context, ready, snapshot),
        ...planEvents(ready, snapshot),
        statusGiven(ready, snapshot),
      ],
    };
  });
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

function planEvents({ where, pack, plan, covered, below }: Ready, snapshot: FullSnapshot): readonly Event[] {
  const gaps = below.map(({ outcome, level, expected }) => ({
    outcome,
    expected,
    declared: level ?? 'not-achieved',
  }));
  return afterPublication(
    { ...where, framework: pack.framework.id, now: snapshot.publishedAt },
    plan,
    covered,
    { publication: snapshot.version, below: gaps },
  ).events;
}

function handedOverIn({ approvals, confirmable, confirmation, plan, covered, status }: Ready): HandedOver {
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
    plan: plan && { state: plan.state, outcomes: covered },
    statusGiven: status,
  };
}
