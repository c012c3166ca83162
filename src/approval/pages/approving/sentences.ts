import type { Problem } from '../../../platform/change/decision.ts';
import { commentLimit } from '../../rules/decide.ts';

/** How the problems of the SIRO's page are said. */
export const decideSentences = {
  'nothing-decided': { field: 'choices', text: 'Select what you approve or return' },
  'choice-missing': {
    field: 'choices',
    text: 'Select whether you approve or return this part: you wrote a comment on it',
  },
  'comment-missing': { field: 'comments', text: 'Enter a comment that says what has to change' },
  'comment-too-long': {
    field: 'comments',
    text: `The comment must be ${commentLimit} characters or fewer`,
  },
  'returned-as-well': {
    field: 'choices',
    text: ({ detail }: Problem) =>
      `You selected to return “${detail}”. Send your decisions one by one, or select to approve it`,
  },
  'declaration-missing': { field: 'declared', text: 'Select the declaration if you approve' },
  'changed-since-read': {
    text: 'The assessment changed after you opened this page. What is shown now is what you would approve: read it, then send your decisions',
  },
  'edition-closed': { text: 'This assessment is closed, so nothing can be approved any more' },
  'nothing-recorded': { text: 'No approval is on record that was given outside the service' },
  'objection-missing': { field: 'objection', text: 'Enter what is wrong with the recorded approval' },
  'objection-too-long': {
    field: 'objection',
    text: `What is wrong with it must be ${commentLimit} characters or fewer`,
  },
} as const;
