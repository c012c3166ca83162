import type { WorkSource } from '../../allocation/pages/work/section.ts';
import { judge } from '../../organisation/rules/permission.ts';
import { paths } from '../../paths.ts';
import { loadOwnedActions } from '../action-store.ts';
import { sayActionStatus } from '../rules/action.ts';
import { isWritable } from '../rules/states.ts';
import { shortened } from './words.tsx';

/** The actions of improvement plans that the person owns, of whatever edition, until they are complete. */
export const myActions: WorkSource = async ({ db, who, organisation }) => {
  // Whoever may not read the plan is not led there.
  const reads = judge(who, 'read-plan', { organisation, region: null }) === 'granted';
  const owned = reads ? await loadOwnedActions(db, organisation, who.id) : [];
  return {
    id: 'plan-actions',
    title: 'Actions of improvement plans that you own',
    empty: null,
    items: owned
      .filter((one) => isWritable(one.state) && one.status !== 'complete')
      .map(({ edition, reference, action, delivery, status }) => ({
        to: paths.planAction.to({ organisation, edition, reference }),
        title: `${edition} ${reference} ${shortened(action, 100)}`,
        part: 'Action owner',
        due: delivery,
        state: sayActionStatus(status),
      })),
  };
};
