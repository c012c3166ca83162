import { paths } from '../../paths.ts';
import type { Day } from '../../platform/clock.ts';
import { Details } from '../../platform/design/details.tsx';
import { Tag } from '../../platform/design/tag.tsx';
import type { PlanOutcome } from '../rules/gaps.ts';
import { ActionsTable } from './actions-table.tsx';
import type { PlanPage } from './load-page.ts';
import { sayLevels } from './words.tsx';

/** The indicators between what is declared and what is expected. */
export const NotMetList = ({ outcome }: { outcome: PlanOutcome }) => {
  const { indicators, isMarked } = outcome.notMet;
  if (indicators.length === 0) return null;
  return (
    <Details
      summary={
        isMarked
          ? `Indicators not met (${indicators.length})`
          : `Indicators of the expected level (${indicators.length})`
      }
    >
      {isMarked ? null : (
        <p>
          None of them is marked in your assessment yet. Those that you do not mark as true count as not met.
        </p>
      )}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {indicators.map((one) => (
          <li key={one.id}>{one.text}</li>
        ))}
      </ul>
    </Details>
  );
};

/** One outcome of the plan: its levels, what is not met, its actions. */
export const OutcomeSection = ({
  outcome,
  loaded,
  today,
}: {
  outcome: PlanOutcome;
  loaded: PlanPage;
  today: Day;
}) => {
  const { code, title } = outcome.outcome;
  const { where } = loaded;
  const actions = loaded.actions.filter((one) => one.outcome === code);
  return (
    <section aria-labelledby={`outcome-${code}`}>
      <h3 className="nhsuk-heading-m nhsuk-u-margin-bottom-2" id={`outcome-${code}`}>
        {code} {title}
      </h3>
      <p>
        {sayLevels(outcome)}{' '}
        {outcome.isBelow ? (
          <Tag colour="orange">Below expected</Tag>
        ) : (
          <Tag colour="grey">Not below expected</Tag>
        )}
      </p>
      <NotMetList outcome={outcome} />
      {actions.length === 0 ? (
        <p>There is no action for this outcome yet.</p>
      ) : (
        <ActionsTable
          id={`actions-${code}`}
          caption={`Actions for ${code}`}
          actions={actions}
          people={loaded.people}
          today={today}
          where={where}
        />
      )}
      {loaded.canWrite ? (
        <p>
          <a href={paths.addPlanAction.to({ ...where, outcome: code })}>
            {actions.length === 0 ? 'Add an action' : 'Add another action'}
            <span className="nhsuk-u-visually-hidden"> for {code}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
};
