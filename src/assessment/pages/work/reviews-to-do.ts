import type { WorkSource } from '../../../allocation/pages/work/section.ts';
import { sayDisciplines } from '../../../organisation/rules/discipline.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { loadReviewsReturned, loadReviewsWaiting } from '../../load-review-work.ts';
import { openOutcome } from '../../open-outcome.ts';

/** Answers that wait for the person's review, longest waiting first. */
export const reviewsToDo: WorkSource = async ({ db, house, who, organisation, now }) => {
  const waiting = await loadReviewsWaiting(db, { person: who.id, organisation });
  return {
    id: 'reviews',
    title: 'Waiting for your review',
    empty: null,
    items: waiting.flatMap((one) => {
      const outcome = openOutcome(house.packs, one, now);
      if (!outcome) return [];
      return [
        {
          to: paths.outcomeReview.to(one),
          title: `Review ${outcome.code} ${outcome.title}`,
          part: `Review: ${sayDisciplines(one.disciplines)}`,
          due: null,
          state: `Waiting since ${sayDay(one.since)}`,
        },
      ];
    }),
  };
};

/** Answers that a reviewer returned to the person. */
export const returnedToMe: WorkSource = async ({ db, house, who, organisation, now }) => {
  const returned = await loadReviewsReturned(db, { person: who.id, organisation });
  return {
    id: 'returned',
    title: 'Returned to you by a reviewer',
    empty: null,
    items: returned.flatMap((one) => {
      const outcome = openOutcome(house.packs, one, now);
      if (!outcome) return [];
      return [
        {
          to: paths.outcomeReview.to(one),
          title: `Read why ${outcome.code} ${outcome.title} was returned`,
          part: 'Change it and save it as complete again',
          due: null,
          state: `Returned by ${one.by} on ${sayDay(one.at)}`,
        },
      ];
    }),
  };
};
