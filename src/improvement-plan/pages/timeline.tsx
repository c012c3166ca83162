import { paths } from '../../paths.ts';
import { roundParts } from '../../plan-review/load-rounds.ts';
import { asked } from '../../plan-review/rules/rounds.ts';
import { dayOf } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { movesPart } from '../load-moves.ts';
import type { Mark } from '../rules/timeline.ts';
import { loadPlanPageWith, type PlanPage } from './load-page.ts';
import { type RoundNow, roundNow } from './round-now.ts';
import { TimelineFigure } from './timeline-figure.tsx';

/** The plan over time. */
export const timelinePage = page({
  at: paths.planTimeline,
  allow: 'read-plan',
  load: async (asked) => {
    const { db, params, now } = asked;
    const found = await loadPlanPageWith(asked, {
      moves: movesPart(db, params),
      ...roundParts(db, params.edition),
    });
    if (!found) return null;
    return { ...found.page, inRound: roundNow(found.page, found.more, found.more.moves, dayOf(now)) };
  },
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

/** The rounds' days are those that hold for this organisation; a waived one has none. */
const marksOf = ({ frame, inRound }: PlanPage & { readonly inRound: RoundNow }, today: string): Mark[] => [
  { label: 'Today', day: today },
  ...asked(inRound.rounds).map(({ name, due }) => ({ label: `Update ${name} due`, day: due })),
  { label: 'Plans complete by', day: frame.completeBy },
];
