import type { WorkSource } from '../../../allocation/pages/work/section.ts';
import { openOutcome } from '../../../assessment/open-outcome.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { loadTold } from '../../load-told.ts';

/** Comments that name the person, in threads that are not resolved: a line for each outcome. */
export const commentsForMe: WorkSource = async ({ db, house, who, organisation, now }) => {
  const told = await loadTold(db, { person: who.id, organisation });
  // Newest first: of several on one outcome the newest stands.
  const newest = new Map([...told].reverse().map((one) => [`${one.edition} ${one.outcome}`, one]));
  return {
    id: 'comments',
    title: 'Comments for you',
    empty: null,
    items: [...newest.values()].flatMap((one) => {
      const outcome = openOutcome(house.packs, one, now);
      if (!outcome) return [];
      return [
        {
          to: paths.comments.to(one),
          title: `Comments on ${outcome.code} ${outcome.title}`,
          part: 'Answer or resolve',
          due: null,
          state: `From ${one.by} on ${sayDay(one.at)}`,
        },
      ];
    }),
  };
};
