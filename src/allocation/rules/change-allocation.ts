import { indicatorsOf } from '../../framework/rules/level.ts';
import type { Outcome } from '../../framework/rules/pack.ts';
import { closed, type Decision, invalid, type Problem, stale } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { type Day, isDay } from '../../platform/clock.ts';
import '../events.ts';
import type { StepKind } from '../events.ts';
import { type Allocated, type Allocation, allocationOf, isSame, type Named } from './allocation.ts';
import { type ChoosingProblem, type Circle, choose } from './circle.ts';

export type AllocationProblem =
  | ChoosingProblem
  | 'indicator-unknown'
  | 'due-wrong'
  | 'edition-closed'
  | 'changed-meanwhile';

export type Place = {
  readonly organisation: string;
  readonly edition: string;
  readonly outcome: Outcome;
  readonly open: boolean;
};

/** What the form of one outcome says: ids of people, a day or nothing. `version` is the one that was seen. */
export type Wanted = {
  readonly version: number;
  readonly owner: string | null;
  readonly contributors: readonly string[];
  readonly due: string;
  readonly indicators: { readonly [indicator: string]: string };
};

/**
 * Decides whom one outcome is given to. No event where nothing would change, as when a form is sent twice; else refuses a
 * version that is not the newest (R7). One that never was is always refused.
 */
export function changeAllocation(
  current: Allocated,
  place: Place,
  circle: Circle,
  wanted: Wanted,
): Decision<AllocationProblem> {
  if (!place.open) return closed('edition-closed');
  const { after, problems } = read(current, place.outcome, circle, wanted);
  if (wanted.version >= 0 && problems.length === 0 && isSame(current, after)) return { events: [] };
  if (wanted.version !== current.version) return stale('changed-meanwhile');
  if (problems.length > 0) return invalid(...problems);
  return { events: [changed({ ...place, outcome: place.outcome.code }, { before: current, after }, null)] };
}

type Read = { readonly after: Allocation; readonly problems: readonly Problem<AllocationProblem>[] };

function read(current: Allocated, outcome: Outcome, circle: Circle, wanted: Wanted): Read {
  const owner = choose(circle, wanted.owner === null ? [] : [wanted.owner], present([current.owner]));
  const contributors = choose(circle, wanted.contributors, current.contributors);
  const known = indicatorsOf(outcome).map(({ id }) => id);
  const given = Object.entries(wanted.indicators).map(([indicator, person]) => ({
    indicator,
    ...choose(circle, [person], present([current.indicators[indicator]])),
  }));
  const due = dueFrom(wanted.due);
  return {
    after: {
      owner: owner.chosen[0] ?? null,
      contributors: contributors.chosen,
      due: due === 'wrong' ? null : due,
      indicators: Object.fromEntries(
        given.flatMap(({ indicator, chosen: [one] }) => (one ? [[indicator, one]] : [])),
      ),
    },
    problems: [
      ...owner.problems,
      ...contributors.problems,
      ...given.flatMap(({ indicator, problems }) => problems.map((one) => ({ ...one, item: indicator }))),
      ...given
        .filter(({ indicator }) => !known.includes(indicator))
        .map(({ indicator }) => ({ code: 'indicator-unknown' as const, item: indicator })),
      ...(due === 'wrong' ? [{ code: 'due-wrong' as const }] : []),
    ],
  };
}

const present = (some: readonly (Named | null | undefined)[]): readonly Named[] =>
  some.filter((one): one is Named => one !== null && one !== undefined);

/** A day from a form, null where none was given, or that it is no day. */
export const dueFrom = (text: string): Day | null | 'wrong' =>
  text === '' ? null : isDay(text) ? text : 'wrong';

type Where = { readonly organisation: string; readonly edition: string; readonly outcome: string };
export type Change = { readonly before: Allocated; readonly after: Allocation };

/** The event by which an outcome's allocation becomes another. */
export const changed = (
  { organisation, edition, outcome }: Where,
  { before, after }: Change,
  step: { readonly id: string; readonly kind: StepKind } | null,
): Event => ({
  type: 'allocation-changed',
  organisation,
  about: `${edition}/${outcome}`,
  payload: {
    edition,
    outcome,
    version: before.version + 1,
    before: allocationOf(before),
    after: allocationOf(after),
    step,
  },
});
