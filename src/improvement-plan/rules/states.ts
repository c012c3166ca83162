/**
 * The improvement plan's states and moves (R18, R20, R22, R25) as data. `decide-move.ts` judges by it,
 * docs/improvement-plan-states.md is drawn from it, and the walks of the tests are held against it.
 */

/** What an organisation stands as for an edition while a plan runs (R21). */
export type PlanStatus = 'not-published' | 'standards-not-met' | 'approaching-standards' | 'standards-met';

/** As whom somebody moves a plan. A publication moves it too: its consequences are nobody's decision. */
export const parts = ['organisation', 'reviewer', 'decider', 'publication'] as const;
export type Part = (typeof parts)[number];

type StateFacts = {
  /** In a tag. */
  readonly said: string;
  readonly means: string;
  /** The statuses beside which a plan can be in this state; any other disagrees with the decisions taken. */
  readonly statuses: readonly PlanStatus[];
};

/** Every state in which a plan can be. */
export const states = {
  draft: {
    said: 'Draft',
    means: 'The organisation is writing the plan. Nobody has it, unless the organisation shares it.',
    statuses: ['not-published', 'standards-not-met', 'standards-met'],
  },
  submitted: {
    said: 'Submitted',
    means: 'A version waits for the reviewer and for a decision.',
    statuses: ['not-published', 'standards-not-met'],
  },
  returned: {
    said: 'Returned with comments',
    means: 'The organisation is asked to change the plan and to submit it again.',
    statuses: ['not-published', 'standards-not-met'],
  },
  agreed: {
    said: 'Agreed',
    means: 'The plan is agreed. An update is due in each round.',
    statuses: ['approaching-standards'],
  },
  'not-agreed': {
    said: 'Not agreed',
    means: 'The plan was not agreed. The organisation can change it and submit it again.',
    statuses: ['not-published', 'standards-not-met'],
  },
  updated: {
    said: 'Updated',
    means: 'An update waits for a decision.',
    statuses: ['approaching-standards', 'standards-not-met'],
  },
  'on-track': {
    said: 'On track',
    means: 'The latest update shows enough progress. Another is due in the next round.',
    statuses: ['approaching-standards'],
  },
  insufficient: {
    said: 'Insufficient progress',
    means: 'Progress is not enough, or no update came. It may cost the status, by a decision of its own.',
    statuses: ['approaching-standards', 'standards-not-met'],
  },
  complete: {
    said: 'Complete',
    means: 'Every action is complete and confirmed.',
    statuses: ['standards-met'],
  },
  reopened: {
    said: 'Open again',
    means:
      'A publication brought an outcome that is newly below its level: it needs a row and a new decision.',
    statuses: ['standards-not-met'],
  },
  closed: {
    said: 'Closed',
    means: 'A publication shows no outcome below its level, so no plan is needed.',
    statuses: ['standards-met'],
  },
} as const satisfies Readonly<Record<string, StateFacts>>;
export type PlanState = keyof typeof states;
export const stateNames = Object.keys(states) as readonly PlanState[];

/** What must be so for a move, besides state and part: a code, and how the drawing says it. */
export const conditions = {
  'may-be-handed-over': 'published below profile, or the deadline of the full assessment has passed',
  'plan-is-complete': 'the check finds nothing missing',
  'below-profile': 'the full assessment is published below profile',
  'every-gap-is-covered': 'every outcome below its level has an action in the version',
  'round-is-open': 'a round of updates has opened',
  'update-is-overdue': 'the round’s day has passed and no update came',
  'every-action-is-complete': 'every action of the version is complete and names the level reached',
  'status-is-approaching': 'the status is Approaching standards',
} as const;
export type Condition = keyof typeof conditions;

export type MoveFacts = {
  readonly said: string;
  readonly from: readonly PlanState[];
  /** `same`: the state stays. */
  readonly to: PlanState | 'same';
  readonly by: readonly Part[];
  /** A decision carries a reason and is made by somebody with a name (R22). */
  readonly reason: boolean;
  readonly needs: readonly Condition[];
  /** What the register shows from then on. */
  readonly status: PlanStatus | 'keeps';
};

/** Every move that a plan can make. */
export const moves = {
  submit: {
    said: 'submit',
    from: ['draft', 'returned', 'not-agreed', 'reopened'],
    to: 'submitted',
    by: ['organisation'],
    reason: false,
    needs: ['may-be-handed-over', 'plan-is-complete'],
    status: 'keeps',
  },
  return: {
    said: 'return with comments',
    from: ['submitted'],
    to: 'returned',
    by: ['reviewer', 'decider'],
    reason: true,
    needs: [],
    status: 'keeps',
  },
  agree: {
    said: 'agree',
    from: ['submitted'],
    to: 'agreed',
    by: ['decider'],
    reason: true,
    needs: ['below-profile', 'every-gap-is-covered'],
    status: 'approaching-standards',
  },
  'not-agree': {
    said: 'do not agree',
    from: ['submitted'],
    to: 'not-agreed',
    by: ['decider'],
    reason: true,
    needs: [],
    status: 'keeps',
  },
  update: {
    said: 'update',
    from: ['agreed', 'updated', 'on-track', 'insufficient'],
    to: 'updated',
    by: ['organisation'],
    reason: false,
    needs: ['round-is-open'],
    status: 'keeps',
  },
  'find-on-track': {
    said: 'find on track',
    from: ['updated'],
    to: 'on-track',
    by: ['decider'],
    reason: true,
    needs: [],
    status: 'approaching-standards',
  },
  'find-insufficient': {
    said: 'find insufficient',
    from: ['updated'],
    to: 'insufficient',
    by: ['decider'],
    reason: true,
    needs: [],
    status: 'keeps',
  },
  'find-no-update': {
    said: 'find that no update came',
    from: ['agreed', 'on-track', 'insufficient'],
    to: 'insufficient',
    by: ['decider'],
    reason: true,
    needs: ['update-is-overdue'],
    status: 'keeps',
  },
  revert: {
    said: 'take the status back',
    from: ['insufficient'],
    to: 'same',
    by: ['decider'],
    reason: true,
    needs: ['status-is-approaching'],
    status: 'standards-not-met',
  },
  'find-complete': {
    said: 'find complete',
    from: ['updated'],
    to: 'complete',
    by: ['decider'],
    reason: true,
    needs: ['every-action-is-complete'],
    status: 'standards-met',
  },
  'publish-below': {
    said: 'published below profile',
    from: ['draft', 'submitted', 'returned', 'not-agreed', 'reopened'],
    to: 'same',
    by: ['publication'],
    reason: false,
    needs: [],
    status: 'standards-not-met',
  },
  'publish-as-planned': {
    said: 'published, nothing newly below',
    from: ['agreed', 'updated', 'on-track', 'insufficient'],
    to: 'same',
    by: ['publication'],
    reason: false,
    needs: [],
    status: 'keeps',
  },
  'publish-newly-below': {
    said: 'published, an outcome newly below',
    from: ['agreed', 'updated', 'on-track', 'insufficient', 'complete', 'closed'],
    to: 'reopened',
    by: ['publication'],
    reason: false,
    needs: [],
    status: 'standards-not-met',
  },
  'publish-none-below': {
    said: 'published, none below',
    from: [
      ...['draft', 'submitted', 'returned', 'agreed', 'not-agreed', 'updated', 'on-track'],
      ...['insufficient', 'complete', 'reopened', 'closed'],
    ] as readonly PlanState[],
    to: 'closed',
    by: ['publication'],
    reason: false,
    needs: [],
    status: 'standards-met',
  },
} as const satisfies Readonly<Record<string, MoveFacts>>;
export type PlanMove = keyof typeof moves;
export const moveNames = Object.keys(moves) as readonly PlanMove[];

/** One move as plain data, whichever it is. */
export const moveOf = (move: PlanMove): MoveFacts => moves[move];

/** Whether the organisation can still change the plan's rows. */
export const isWritable = (state: PlanState): boolean => state !== 'complete' && state !== 'closed';

/** Whether the plan has been agreed, so that what follows is an update of it (R24, R25). */
export const isAgreed = (state: PlanState): boolean => moveOf('update').from.includes(state);
