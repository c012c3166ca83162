import { commentLimit } from '../rules/comment.ts';

/** How the problems of a comment are said. */
export const commentSentences = {
  'text-missing': { field: 'text', text: 'Enter your comment' },
  'text-too-long': {
    field: 'text',
    text: `Your comment must be ${commentLimit.toLocaleString('en-GB')} characters or fewer`,
  },
  'told-unknown': { text: 'One of the people you ticked can no longer read this outcome. Tick again' },
  'changed-meanwhile': {
    text: 'You changed this comment in another window. What it says now is above: check it, then save again',
  },
  'removed-already': { text: 'This comment was removed in the meantime' },
} as const;
