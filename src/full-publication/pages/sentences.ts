import type { FullProblem } from '../rules/publish-full.ts';

/** How the problems of publishing the full assessment are said. */
export const fullSentences = {
  'full-not-open': { text: 'The full assessment cannot be published yet' },
  'edition-closed': { text: 'This assessment is closed, so it can no longer be published' },
  'profile-not-confirmed': {
    text: 'The full assessment cannot be published yet, because NHS England’s complete table of expected levels is not loaded: no status is decided on levels that are not confirmed. Interim assessments can be published',
  },
  'something-missing': {
    text: 'Something that publishing needs is missing now. See what is left to do',
  },
  'published-since-check': {
    text: 'Another version was published after you checked, so nothing more was published',
  },
  'changed-since-check': {
    text: 'Something changed after you checked your answers, so nothing was published. Check your answers again',
  },
  'declaration-missing': {
    field: 'declaration',
    text: 'Select “I understand and agree with the above statements” to publish',
  },
  'plan-choice-missing': {
    field: 'plan',
    text: 'Select whether the improvement plan is submitted with the assessment, or later',
  },
  'plan-not-complete': {
    field: 'plan',
    text: 'The improvement plan cannot be submitted yet, so nothing was published. Put right what is missing in it, or select to submit it later',
  },
  'plan-changed-since-check': {
    text: 'Somebody changed the improvement plan after you opened this page, so nothing was published. Look at the plan again',
  },
} as const satisfies Record<FullProblem, { text: string; field?: 'declaration' | 'plan' }>;
