import type { Decision } from '../rules/decisions.ts';

/** A decision on the button's side: what somebody chooses. */
export const sayDecision: { readonly [D in Decision]: string } = {
  agree: 'Agree the plan',
  'not-agree': 'Do not agree the plan',
  return: 'Return it with comments',
  'find-on-track': 'On track',
  'find-insufficient': 'Insufficient progress',
  'find-complete': 'Complete: every action is done and confirmed',
  'find-no-update': 'Insufficient progress: no update came',
  revert: 'Take the status back to Standards not met',
};

/** What follows from it, for whoever chooses. */
export const hintOfDecision: { readonly [D in Decision]: string } = {
  agree: 'The status becomes Approaching standards at once',
  'not-agree': 'The status stays Standards not met. The organisation can change the plan and submit it again',
  return: 'The status stays as it is. The organisation changes the plan and submits it again',
  'find-on-track': 'The status is Approaching standards. Another update is due in the next round',
  'find-insufficient': 'The status stays as it is. Taking it back is a decision of its own',
  'find-complete': 'The status becomes Standards met for this edition at once',
  'find-no-update': 'The status stays as it is. Taking it back is a decision of its own',
  revert: 'The status becomes Standards not met at once',
};
