import { type MoveProblem, reasonLimit } from '../rules/decide-move.ts';

/** What is in the way of a move, for whoever tries it. */
export const moveSentences = {
  'may-be-handed-over': { text: 'You can submit the plan when you publish your full assessment, or later' },
  'plan-is-complete': { text: 'Something is still missing. See below' },
  'not-from-here': { text: 'The plan has moved on in the meantime, so this is no longer possible' },
  'not-yours': { text: 'This is for others to do' },
  'below-profile': {
    text: 'The full assessment is not published below profile, so there is nothing to agree',
  },
  'every-gap-is-covered': { text: 'An outcome below its level has no action in this version' },
  'round-is-open': { text: 'No round of updates has opened yet' },
  'update-is-overdue': { text: 'No update is overdue' },
  'every-action-is-complete': { text: 'Not every action is complete and names the level reached' },
  'status-is-approaching': { text: 'The status is not Approaching standards' },
  'reason-missing': { text: 'Enter a reason' },
  'reason-too-long': {
    text: `The reason must be ${reasonLimit.toLocaleString('en-GB')} characters or fewer`,
  },
} as const satisfies { readonly [C in MoveProblem]: unknown };
