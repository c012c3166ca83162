import { EvidenceList } from '../../evidence/pages/evidence-list.tsx';
import { paths } from '../../paths.ts';
import { loadJournal } from '../../platform/change/load-journal.ts';
import { sayMoment } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { faultsOf } from '../rules/completeness.ts';
import { aboutAction } from '../rules/plan.ts';
import { ChangesOfAction } from './action-changes.tsx';
import { ActionFacts } from './action-facts.tsx';
import { type ActionPage, loadActionPage } from './load-page.ts';
import { sayFault } from './say-fault.ts';
import { sayLevels } from './words.tsx';

/** One action: all that is written, its evidence, and every change of it. */
export const actionPage = page({
  at: paths.planAction,
  allow: 'read-plan',
  load: async (asked) => {
    const loaded = await loadActionPage(asked);
    if (!loaded) return null;
    const { organisation, edition, reference } = asked.params;
    return { ...loaded, entries: await loadJournal(asked.db, organisation, aboutAction(edition, reference)) };
  },
  view: ({ loaded, params }) => {
    const { action, placed, people, entries } = loaded;
    return {
      title: `Action ${action.reference}`,
      back: { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' },
      main: (
        <>
          <PageTitle caption={`${placed.outcome.code} ${placed.outcome.title}`}>
            Action {action.reference}
          </PageTitle>
          <p>{sayLevels(placed)}</p>
          <Missing loaded={loaded} />
          <ActionFacts action={action} people={people} />
          {loaded.canWrite ? (
            <ul className="nhsuk-list">
              <li>
                <a href={paths.changePlanAction.to(params)}>Change this action</a>
              </li>
              <li>
                <a href={paths.removePlanAction.to(params)}>Remove this action</a>
              </li>
            </ul>
          ) : null}
          <h2 className="nhsuk-heading-m">Evidence</h2>
          {loaded.items.length === 0 ? (
            <p>No evidence is attached.</p>
          ) : (
            <EvidenceList items={loaded.items} />
          )}
          {loaded.canWrite ? (
            <p>
              <a href={paths.planActionEvidence.to(params)}>Attach or remove evidence</a>
            </p>
          ) : null}
          <h2 className="nhsuk-heading-m">History</h2>
          <p>
            Last changed by {action.changedBy} on {sayMoment(action.changedAt)}.
          </p>
          <ChangesOfAction entries={entries} />
        </>
      ),
    };
  },
});

const Missing = ({ loaded: { action, frame } }: { loaded: ActionPage }) => {
  const faults = faultsOf(action, frame);
  return faults.length === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-s">Still missing</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {faults.map((code) => (
          <li key={code}>{sayFault(code, frame)}</li>
        ))}
      </ul>
    </>
  );
};
