import { loadGiven } from '../../../assessment/load-given.ts';
import { stateOf } from '../../../assessment/rules/progress.ts';
import { isSaidComplete } from '../../../assessment/rules/review.ts';
import { outcomesOf } from '../../../framework/rules/find.ts';
import { sayLevel } from '../../../framework/rules/level.ts';
import { currentPack } from '../../../framework/rules/year.ts';
import { paths } from '../../../paths.ts';
import { dayOf } from '../../../platform/clock.ts';
import { sayHolding } from '../../rules/say-allocation.ts';
import type { WorkItem, WorkSource } from './section.ts';

const stateWords: { readonly [S in ReturnType<typeof stateOf>]: string } = {
  'not-started': 'not started',
  draft: 'draft',
  waiting: 'waiting for a review',
  complete: 'complete',
};

/** The outcomes and indicators of the open edition that are given to the person. */
export const givenToMe: WorkSource = async ({ db, house, who, organisation, now }) => {
  const pack = currentPack(house.packs, dayOf(now));
  const rows = pack ? await loadGiven(db, { person: who.id, organisation, pack }) : new Map();
  const items = (pack ? outcomesOf(pack.framework) : []).flatMap(({ outcome }): WorkItem[] => {
    const given = rows.get(outcome.code);
    if (!pack || !given) return [];
    const where = { organisation, edition: pack.edition.id, outcome: outcome.code };
    return [
      {
        to: paths.outcome.to(where, { from: 'work' }),
        title: `${outcome.code} ${outcome.title}`,
        part: sayHolding(given.holding),
        due: given.due,
        done: isSaidComplete(given.answer),
        state: `${sayLevel(given.answer.level)}, ${stateWords[stateOf(given.answer)]}`,
      },
    ];
  });
  return {
    id: 'given',
    title: 'Outcomes and indicators given to you',
    empty: 'No outcome is given to you. Whoever allocates outcomes in your organisation can give you some.',
    items,
  };
};
