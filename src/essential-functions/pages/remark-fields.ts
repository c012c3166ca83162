import { remarkLimit } from '../rules/challenge.ts';

const limit = remarkLimit.toLocaleString('en-GB');

/** The boxes of a page on which functions are commented on, challenged and answered for: empty at first. */
export const remarkFields = (challenges: readonly { readonly id: string }[]) => ({
  kind: '',
  text: '',
  challenge: '',
  answers: Object.fromEntries(challenges.map((one) => [one.id, ''])),
});

/** What is wrong with a comment, a challenge or an answer. */
export const remarkSentences = {
  'kind-missing': { field: 'kind', text: 'Select whether this is a challenge or a comment' },
  'text-missing': { field: 'text', text: 'Enter what you want to say' },
  'text-too-long': { field: 'text', text: `What you want to say must be ${limit} characters or fewer` },
  'answer-missing': { field: 'answers', text: 'Enter your answer' },
  'answer-too-long': { field: 'answers', text: `Your answer must be ${limit} characters or fewer` },
} as const;
