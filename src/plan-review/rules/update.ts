import { levelFrom } from '../../framework/rules/level.ts';
import {
  type Action,
  type ActionStatus,
  actionStatuses,
  contentOf,
} from '../../improvement-plan/rules/action.ts';
import {
  decideMove,
  type MoveProblem,
  type MoveSituation,
} from '../../improvement-plan/rules/decide-move.ts';
import {
  aboutAction,
  aboutPlan,
  type Plan,
  planMoved,
  type Where,
} from '../../improvement-plan/rules/plan.ts';
import { isAgreed, type Part } from '../../improvement-plan/rules/states.ts';
import type {
  ActionUpdate,
  Emailed,
  PlanContent,
  PlanVersion,
} from '../../improvement-plan/rules/version.ts';
import { closed, type Decision, invalid, missing, stale } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { type Day, isDay, type Moment } from '../../platform/clock.ts';
import '../events.ts';

/** As much as one box holds; a cell of a workbook ends at 32,767. */
export const commentLimit = 10_000;

/** What the organisation has answered of one action in a round. */
export type UpdateAnswer = ActionUpdate & {
  readonly reference: string;
  readonly version: number;
  readonly at: Moment;
  readonly by: string;
};

export type UpdateInput = {
  readonly status: string;
  readonly levelReached: string;
  /** `yes`, `no` or nothing. */
  readonly stillValid: string;
  readonly newDelivery: string;
  readonly comment: string;
};

export type UpdateProblem =
  | 'status-unknown'
  | 'level-missing'
  | 'valid-missing'
  | 'new-date-missing'
  | 'new-date-not-a-day'
  | 'new-date-before-start'
  | 'explanation-missing'
  | 'comment-too-long'
  | 'changed-meanwhile'
  | 'not-in-a-round';

/** What an answer is judged in. */
export type UpdatePlace = {
  readonly where: Where;
  readonly plan: Plan;
  /** The round that is open for this organisation; null: none. */
  readonly round: string | null;
  /** The last day by which the actions of a plan are delivered. */
  readonly completeBy: Day;
};

/** The version that the next save must have seen: of the action, and of the answer. */
export const seenOf = (action: Action, answer: UpdateAnswer | null): string =>
  `${action.version}.${answer?.version ?? 0}`;

const tidy = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').toWellFormed().trim();

type Read = {
  readonly status: ActionStatus;
  readonly update: ActionUpdate;
  readonly problems: readonly UpdateProblem[];
};

function read(input: UpdateInput, action: Action, completeBy: Day): Read {
  const status = actionStatuses.find((one) => one === input.status);
  const comment = tidy(input.comment);
  const isNo = input.stillValid === 'no';
  const newDelivery = isNo && isDay(input.newDelivery) ? input.newDelivery : null;
  const asksDate = status !== 'complete';
  const problems: readonly (readonly [UpdateProblem, boolean])[] = [
    ['status-unknown', status === undefined],
    ['level-missing', status === 'complete' && levelFrom(input.levelReached) === null],
    ['valid-missing', asksDate && input.stillValid !== 'yes' && !isNo],
    ['new-date-missing', isNo && input.newDelivery === ''],
    ['new-date-not-a-day', isNo && input.newDelivery !== '' && newDelivery === null],
    ['new-date-before-start', newDelivery !== null && action.start !== null && newDelivery < action.start],
    ['explanation-missing', newDelivery !== null && newDelivery > completeBy && comment === ''],
    ['comment-too-long', comment.length > commentLimit],
  ];
  const stillValid = isNo ? false : input.stillValid === 'yes' ? true : null;
  return {
    status: status ?? action.status,
    update: { stillValid, newDelivery, comment },
    problems: problems.filter(([, holds]) => holds).map(([code]) => code),
  };
}

/** Answers for one action in the round that is open: how far it is, whether its date holds, what there is to say (R24). */
export function answerUpdate(
  place: UpdatePlace,
  action: Action | null,
  before: UpdateAnswer | null,
  version: string,
  input: UpdateInput,
): Decision<UpdateProblem> {
  const { round, where, plan, completeBy } = place;
  if (round === null || !isAgreed(plan.state)) return closed('not-in-a-round');
  if (action === null) return missing;
  if (version !== seenOf(action, before)) return stale('changed-meanwhile');
  const { status, update, problems } = read(input, action, completeBy);
  if (problems.length > 0) return invalid(...problems.map((code) => ({ code })));
  const levelReached = status === 'complete' ? levelFrom(input.levelReached) : null;
  const answered: Event = {
    type: 'plan-update-answered',
    organisation: where.organisation,
    about: aboutAction(where.edition, action.reference),
    payload: {
      ...{ edition: where.edition, round, reference: action.reference },
      ...{ version: (before?.version ?? 0) + 1, ...update },
    },
  };
  return { events: [...changeOf(where, action, { status, levelReached }), answered] };
}

/** The change of an action that an update makes; nothing where all stays as it is. */
function changeOf(
  { organisation, edition }: Where,
  action: Action,
  over: Partial<Pick<Action, 'status' | 'levelReached' | 'delivery'>>,
): readonly Event[] {
  const old = contentOf(action);
  const after = { ...old, ...over };
  const changed = (['status', 'levelReached', 'delivery'] as const).filter(
    (field) => old[field] !== after[field],
  );
  if (changed.length === 0) return [];
  const { reference, outcome } = action;
  return [
    {
      type: 'plan-action-changed',
      organisation,
      about: aboutAction(edition, reference),
      payload: {
        ...{ edition, reference, outcome, version: action.version + 1, after },
        before: Object.fromEntries(changed.map((field) => [field, old[field]])),
      },
    },
  ];
}

export type SubmitUpdateProblem = MoveProblem | 'action-unanswered' | 'changed-since-check';

/** Actions of which the update does not say yet whether their date holds. What is complete needs no date. */
export const unanswered = (
  actions: readonly Pick<Action, 'reference' | 'status'>[],
  answers: ReadonlyMap<string, ActionUpdate>,
): readonly string[] =>
  actions
    .filter((one) => one.status !== 'complete' && (answers.get(one.reference)?.stillValid ?? null) === null)
    .map((one) => one.reference);

const nothingSaid: ActionUpdate = { stillValid: null, newDelivery: null, comment: '' };

/** What an update hands over: the plan as it is, with what was answered beside each action. */
export const withUpdates = (
  content: PlanContent,
  answers: ReadonlyMap<string, ActionUpdate>,
): PlanContent => ({
  ...content,
  actions: content.actions.map((action) => {
    const { stillValid, newDelivery, comment } = answers.get(action.reference) ?? nothingSaid;
    return { ...action, update: { stillValid, newDelivery, comment } };
  }),
});

export type SubmittingUpdate = {
  readonly plan: Plan;
  readonly round: string;
  readonly actions: readonly Action[];
  readonly answers: ReadonlyMap<string, ActionUpdate>;
  readonly content: PlanContent;
  readonly situation: MoveSituation;
  readonly parts: readonly Part[];
  readonly by: string;
  readonly now: Moment;
  /** Where a reviewer submits it on behalf of the organisation (R26). */
  readonly emailed?: Emailed;
};

/** The version that an update makes. */
export const updateVersionOf = ({
  plan,
  round,
  content,
  by,
  now,
  emailed,
}: SubmittingUpdate): PlanVersion => ({
  format: 1,
  kind: 'update',
  version: plan.version + 1,
  round,
  submittedAt: now,
  submittedBy: by,
  ...(emailed ? { emailed } : {}),
  ...content,
});

/** Hands an update over as the plan's next version; the dates that it gives stand in the plan from then on (R24, R25). */
export function submitUpdate(
  submitting: SubmittingUpdate | null,
  hashes: { readonly seen: string; readonly now: string },
  stored: { readonly text: string; readonly hash: string },
): Decision<SubmitUpdateProblem> {
  if (submitting === null) return missing;
  const { plan, round, actions, answers, situation, parts, emailed } = submitting;
  const moved = decideMove(plan.state, 'update', { parts, reason: '' }, situation);
  if ('problems' in moved) return invalid(...moved.problems);
  const open = unanswered(actions, answers);
  if (open.length > 0)
    return invalid(...open.map((item) => ({ code: 'action-unanswered' as const, detail: item })));
  if (hashes.seen !== hashes.now) return stale('changed-since-check');
  const version = plan.version + 1;
  const { organisation, edition } = plan;
  const submitted: Event = {
    type: 'plan-submitted',
    organisation,
    about: aboutPlan(edition),
    payload: {
      ...{ edition, version, kind: 'update', round },
      ...{ content: stored.text, contentHash: stored.hash },
      ...(emailed ? { emailed } : {}),
    },
  };
  const said = { part: 'organisation', version, round, reason: null } as const;
  return {
    events: [
      submitted,
      planMoved(plan, 'update', moved, said),
      ...actions.flatMap((action) => {
        const delivery = answers.get(action.reference)?.newDelivery ?? action.delivery;
        return changeOf(plan, action, { delivery });
      }),
    ],
  };
}
