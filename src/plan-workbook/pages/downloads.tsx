import { paths } from '../../paths.ts';
import { type Day, sayDay } from '../../platform/clock.ts';
import type { WorkbookPlace } from '../load-ground.ts';

/** What can be downloaded: the plan as it stands, and the template from its day on. */
export const Downloads = ({ place, today }: { place: WorkbookPlace; today: Day }) => {
  const { working, pack, content } = place;
  const { templateAvailable } = pack.edition.dates;
  const isEarly = templateAvailable !== null && templateAvailable > today;
  const below = content.outcomes.filter((one) => one.isBelow).length;
  const actions = working.actions.length;
  return (
    <>
      <h2 className="nhsuk-heading-m">Download the workbook</h2>
      {actions > 0 ? (
        <p>
          <a href={paths.planWorkbookFile.to(working.where)}>Download your plan (Excel workbook)</a>
          <br />
          {actions === 1 ? 'Your action' : `Your ${actions} actions`}, and a row to begin with for every
          outcome below its expected level that has none yet. Keep the file as safe as the plan.
        </p>
      ) : null}
      {isEarly ? (
        <p>The template can be downloaded from {sayDay(templateAvailable)}.</p>
      ) : (
        <p>
          <a href={paths.planTemplateFile.to(working.where)}>Download the template (Excel workbook)</a>
          <br />
          {below === 0
            ? 'No outcome is below its expected level, so it has no rows yet.'
            : `Without actions: a row for each of the ${below} ${below === 1 ? 'outcome' : 'outcomes'} below the expected level, with the indicators that are not met.`}
        </p>
      )}
    </>
  );
};
