import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import type { Mark } from '../rules/timeline.ts';
import { loadPlanPage, type PlanPage } from './load-page.ts';
import { TimelineFigure } from './timeline-figure.tsx';

/** The plan over time. */
export const timelinePage = page({
  at: paths.planTimeline,
  allow: 'read-plan',
  load: loadPlanPage,
  view: ({ loaded, params, now }) => ({
    title: `Timeline of the improvement plan ${loaded.pack.edition.id}`,
    back: { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' },
    shape: 'wide',
    main: (
      <>
        <PageTitle caption={`Improvement plan ${loaded.pack.edition.id}`}>Timeline</PageTitle>
        {loaded.actions.length === 0 ? (
          <p>There are no actions yet. They stand here once you have added them.</p>
        ) : (
          <TimelineFigure actions={loaded.actions} marks={marksOf(loaded, dayOf(now))} today={dayOf(now)} />
        )}
      </>
    ),
  }),
});

const marksOf = ({ pack, frame }: PlanPage, today: string): Mark[] => [
  { label: 'Today', day: today },
  ...pack.edition.planUpdates.map(({ name, due }) => ({ label: `Update ${name} due`, day: due })),
  { label: 'Plans complete by', day: frame.completeBy },
];
