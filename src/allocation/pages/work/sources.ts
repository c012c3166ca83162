import { approvalsToGive } from '../../../approval/pages/work/approvals-to-give.ts';
import { returnedToMe, reviewsToDo } from '../../../assessment/pages/work/reviews-to-do.ts';
import { commentsForMe } from '../../../comment/pages/work/comments-for-me.ts';
import { myActions } from '../../../improvement-plan/pages/my-actions.ts';
import { givenToMe } from './given-to-me.ts';
import type { WorkSource } from './section.ts';

/** The kinds of work on the page “My work”, in the order in which they stand there. Whoever has another kind adds it here. */
export const workSources: readonly WorkSource[] = [
  approvalsToGive,
  reviewsToDo,
  returnedToMe,
  commentsForMe,
  givenToMe,
  myActions,
];
