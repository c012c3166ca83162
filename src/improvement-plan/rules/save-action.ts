import { levelFrom } from '../../framework/rules/level.ts';
import { closed, type Decision, invalid, type Problem, stale } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { type Day, isDay } from '../../platform/clock.ts';
import '../events.ts';
import {
  type Action,
  type ActionContent,
  type ActionOwner,
  actionStatuses,
  contentOf,
  referenceOf,
} from './action.ts';
import { isTooLate } from './completeness.ts';
import { aboutAction, type Plan, planOpened, type Where } from './plan.ts';
import { isAgreed, isWritable } from './states.ts';

/** As much as one box holds; a cell of a workbook ends at 32,767. */
export const textLimit = 10_000;
export const nameLimit = 200;

const texts = ['gap', 'action', 'resources', 'dependencies', 'mitigation'] as const;
const dates = ['start', 'delivery'] as const;

/** What a form says of an action, as typed. */
export type ActionInput = { readonly [F in (typeof texts)[number] | (typeof dates)[number]]: string } & {
  /** A person's id, empty for nobody of the organisation. */
  readonly ownerPerson: string;
  /** Somebody without an account. */
  readonly ownerName: string;
  readonly status: string;
  readonly levelReached: string;
};

export type ActionProblem =
  | 'too-long'
  | 'action-missing'
  | 'owner-unknown'
  | 'owner-twice'
  | 'owner-too-long'
  | 'not-a-day'
  | 'delivery-before-start'
  | 'delivery-too-late'
  | 'status-unknown'
  | 'level-missing'
  | 'changed-meanwhile'
  | 'removed-meanwhile'
  | 'plan-closed';

/** What an action is judged in. */
export type Place = {
  readonly where: Where;
  readonly framework: string;
  readonly plan: Plan | null;
  readonly completeBy: Day;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

type Read = { readonly content: ActionContent; readonly problems: readonly Problem<ActionProblem>[] };

/** Text in the one form in which it is kept. */
const tidy = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').toWellFormed().trim();

function ownerFrom(
  input: ActionInput,
  place: Place,
  before: ActionOwner | null,
): { owner: ActionOwner | null; problems: ActionProblem[] } {
  const name = tidy(input.ownerName);
  const person = place.people.find((one) => one.id === input.ownerPerson);
  // Somebody who has left stays the owner until another is chosen.
  const left = before?.kind === 'person' && before.id === input.ownerPerson ? before : null;
  if (input.ownerPerson === '')
    return {
      owner: name === '' ? null : { kind: 'outside', name },
      problems: name.length > nameLimit ? ['owner-too-long'] : [],
    };
  if (name !== '') return { owner: null, problems: ['owner-twice'] };
  if (person) return { owner: { kind: 'person', id: person.id, name: person.name }, problems: [] };
  return { owner: left, problems: left ? [] : ['owner-unknown'] };
}

/** What was typed, with everything that is wrong with it at once. */
function read(input: ActionInput, place: Place, before: ActionContent | null): Read {
  const { owner, problems: ofOwner } = ownerFrom(input, place, before?.owner ?? null);
  const day = (field: (typeof dates)[number]): Day | null => (isDay(input[field]) ? input[field] : null);
  const status = actionStatuses.find((one) => one === input.status);
  const content: ActionContent = {
    ...{ gap: tidy(input.gap), action: tidy(input.action), owner, resources: tidy(input.resources) },
    ...{ dependencies: tidy(input.dependencies), mitigation: tidy(input.mitigation) },
    ...{ start: day('start'), delivery: day('delivery'), status: status ?? 'not-started' },
    levelReached: status === 'complete' ? levelFrom(input.levelReached) : null,
  };
  const problems: Problem<ActionProblem>[] = [
    ...texts
      .filter((field) => content[field].length > textLimit)
      .map((item) => ({ code: 'too-long' as const, item })),
    ...(content.action === '' ? [{ code: 'action-missing' as const, item: 'action' }] : []),
    ...ofOwner.map((code) => ({ code })),
    ...dates
      .filter((field) => input[field] !== '' && !isDay(input[field]))
      .map((item) => ({ code: 'not-a-day' as const, item })),
    ...problemsOfDates(content, place),
    ...(status === undefined ? [{ code: 'status-unknown' as const }] : []),
    ...(status === 'complete' && content.levelReached === null ? [{ code: 'level-missing' as const }] : []),
  ];
  return { content, problems };
}

function problemsOfDates(
  { start, delivery }: ActionContent,
  { plan, completeBy }: Place,
): Problem<ActionProblem>[] {
  if (start !== null && delivery !== null && delivery < start)
    return [{ code: 'delivery-before-start', item: 'delivery' }];
  return isTooLate(delivery, { completeBy, isAgreed: plan !== null && isAgreed(plan.state) })
    ? [{ code: 'delivery-too-late', item: 'delivery', detail: completeBy }]
    : [];
}

const isClosed = ({ plan }: Place): boolean => plan !== null && !isWritable(plan.state);

/** Adds an action to an outcome, as its next number; the first one opens the plan. */
export function addAction(
  place: Place,
  outcome: string,
  last: number,
  input: ActionInput,
): Decision<ActionProblem> {
  if (isClosed(place)) return closed('plan-closed');
  const { content, problems } = read(input, place, null);
  if (problems.length > 0) return invalid(...problems);
  const { organisation, edition } = place.where;
  const reference = referenceOf(outcome, last + 1);
  const added: Event = {
    type: 'plan-action-added',
    organisation,
    about: aboutAction(edition, reference),
    payload: { edition, reference, outcome, after: content },
  };
  return { events: [...(place.plan ? [] : [planOpened(place.where, place.framework)]), added] };
}

/** Changes an action. Refused where somebody else has changed or removed it since the person saw it (R7). */
export function changeAction(
  place: Place,
  before: Action | null,
  version: string,
  input: ActionInput,
): Decision<ActionProblem> {
  if (isClosed(place)) return closed('plan-closed');
  if (before === null) return stale('removed-meanwhile');
  if (version !== String(before.version)) return stale('changed-meanwhile');
  const { content, problems } = read(input, place, before);
  if (problems.length > 0) return invalid(...problems);
  const old = contentOf(before);
  const changed = (Object.keys(content) as (keyof ActionContent)[]).filter(
    (field) => JSON.stringify(content[field]) !== JSON.stringify(old[field]),
  );
  if (changed.length === 0) return { events: [] };
  return { events: [actionChanged(place.where, before, content, changed)] };
}

function actionChanged(
  { organisation, edition }: Where,
  before: Action,
  after: ActionContent,
  changed: readonly (keyof ActionContent)[],
): Event {
  const { reference, outcome, version } = before;
  return {
    type: 'plan-action-changed',
    organisation,
    about: aboutAction(edition, reference),
    payload: {
      ...{ edition, reference, outcome, version: version + 1 },
      before: Object.fromEntries(changed.map((field) => [field, before[field]])),
      after,
    },
  };
}

/** Takes an action out of the plan; versions that were handed over keep it. */
export function removeAction(
  place: Place,
  before: Action | null,
  version: string,
): Decision<'changed-meanwhile' | 'removed-meanwhile' | 'plan-closed'> {
  if (isClosed(place)) return closed('plan-closed');
  if (before === null) return stale('removed-meanwhile');
  if (version !== String(before.version)) return stale('changed-meanwhile');
  const { organisation, edition } = place.where;
  const { reference, outcome } = before;
  return {
    events: [
      {
        type: 'plan-action-removed',
        organisation,
        about: aboutAction(edition, reference),
        payload: { edition, reference, outcome, before: contentOf(before) },
      },
    ],
  };
}
