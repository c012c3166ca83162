import { findOutcome } from '../../../framework/rules/find.ts';
import { sayLevel } from '../../../framework/rules/level.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Table } from '../../../platform/design/table.tsx';
import type { Overseen } from '../../load-overseen.ts';

/** The levels reached by the improvement plan with which national figures count the organisation (R22). */
export const ReachedByPlan = ({ organisation, edition, framework, full, byPlan }: Overseen) => {
  const [first] = byPlan;
  if (!first) return null;
  const at = { organisation: organisation.code, edition: edition.id };
  return (
    <>
      <h2 className="nhsuk-heading-m">Levels reached by improvement plan</h2>
      <p>
        Version {full?.version} of the full assessment is unchanged. National figures count these levels since{' '}
        {sayDay(first.decidedAt)}, when it was decided that the plan is complete.{' '}
        <a href={paths.planReview.to(at)}>Go to the improvement plan</a>
      </p>
      <Table
        id="by-plan"
        caption="Levels reached by improvement plan"
        captionHidden
        firstCellIsHeader
        head={[{ label: 'Outcome' }, { label: 'Published' }, { label: 'Reached by plan' }]}
        rows={byPlan.map(({ outcome, published, reached }) => [
          `${outcome} ${findOutcome(framework, outcome)?.outcome.title ?? ''}`,
          sayLevel(published),
          sayLevel(reached),
        ])}
      />
    </>
  );
};
