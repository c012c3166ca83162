import { paths } from '../../paths.ts';
import { earlierActions, earlierActionsPart } from '../../plan-review/load-earlier-actions.ts';
import { roundParts } from '../../plan-review/load-rounds.ts';
import { EarlierActions } from '../../plan-review/pages/earlier-actions.tsx';
import { dayOf, sayDay } from '../../platform/clock.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { WarningCallout } from '../../platform/design/warning-callout.tsx';
import { page } from '../../platform/pages/page.ts';
import { AskRemovalLink } from '../../removal-request/pages/ask-removal-link.tsx';
import { lastMove, movesPart } from '../load-moves.ts';
import { LastMove } from './last-move.tsx';
import { loadPlanPageWith, type PlanPage } from './load-page.ts';
import { OutcomeSection } from './outcome-section.tsx';
import { PlanTasks } from './plan-tasks.tsx';
import { roundNow } from './round-now.ts';

/** What an organisation will do about the outcomes below their level, outcome by outcome (R24). Opening it commits nothing (R18). */
export const improvementPlanPage = page({
  at: paths.improvementPlan,
  allow: 'read-plan',
  load: async (asked) => {
    const { db, house, params, now } = asked;
    const found = await loadPlanPageWith(asked, {
      moves: movesPart(db, params),
      earlier: earlierActionsPart(db, house.packs, params),
      ...roundParts(db, params.edition),
    });
    if (!found) return null;
    const { moves, earlier } = found.more;
    return {
      ...found.page,
      last: lastMove(moves),
      inRound: roundNow(found.page, found.more, moves, dayOf(now)),
      earlier: earlierActions(house.packs, params.edition, earlier, found.page.answers),
    };
  },
  view: ({ loaded, params, now, who }) => {
    const { pack, organisation, outcomes, actions } = loaded;
    const today = dayOf(now);
    const shown = outcomes.filter(
      (one) => one.isBelow || actions.some((action) => action.outcome === one.outcome.code),
    );
    return {
      title: `Improvement plan ${pack.edition.id}`,
      back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
      shape: 'wide',
      main: (
        <>
          <PageTitle caption={`${organisation.name} (${organisation.code})`} size="xl">
            Improvement plan {pack.edition.id}
          </PageTitle>
          <p className="nhsuk-lede-text">
            For each outcome below its expected level, say what you will do, who does it and by when. Every
            action must be delivered by {sayDay(loaded.frame.completeBy)}.
          </p>
          <LastMove plan={loaded.plan} last={loaded.last} />
          <Uncovered loaded={loaded} />
          <PlanTasks loaded={loaded} inRound={loaded.inRound} today={today} />
          <EarlierActions actions={loaded.earlier} where={loaded.where} today={today} />
          <h2 className="nhsuk-heading-l" id="actions">
            Outcomes and actions
          </h2>
          {shown.length === 0 ? <NothingBelow loaded={loaded} /> : null}
          {shown.map((outcome) => (
            <OutcomeSection key={outcome.outcome.code} outcome={outcome} loaded={loaded} today={today} />
          ))}
          {loaded.canWrite ? (
            <p>
              <a href={paths.planOutcome.to(params)}>Add an action for another outcome</a>
            </p>
          ) : null}
          <AskRemovalLink
            who={who}
            organisation={params.organisation}
            place="plan"
            at={`Improvement plan ${pack.edition.id}`}
          />
        </>
      ),
    };
  },
});

/** Gaps without an action, named before all else. */
const Uncovered = ({ loaded: { check, outcomes, where, canWrite } }: { loaded: PlanPage }) =>
  check.uncovered.length === 0 ? null : (
    <WarningCallout
      heading={
        check.uncovered.length === 1
          ? '1 outcome below its level has no action'
          : `${check.uncovered.length} outcomes below their level have no action`
      }
      headingLevel={2}
    >
      <ul className="nhsuk-list">
        {outcomes
          .filter((one) => check.uncovered.includes(one.outcome.code))
          .map(({ outcome }) => (
            <li key={outcome.code}>
              {canWrite ? (
                <a href={paths.addPlanAction.to({ ...where, outcome: outcome.code })}>
                  Add an action for {outcome.code} {outcome.title}
                </a>
              ) : (
                `${outcome.code} ${outcome.title}`
              )}
            </li>
          ))}
      </ul>
    </WarningCallout>
  );

const NothingBelow = ({ loaded: { outcomes } }: { loaded: PlanPage }) => {
  const unanswered = outcomes.filter((one) => one.declared === null).length;
  return (
    <InsetText>
      <p>
        No outcome that you have answered is below its expected level.
        {unanswered === 0
          ? ' You need no improvement plan.'
          : ` ${unanswered} of ${outcomes.length} outcomes are not answered yet.`}
      </p>
    </InsetText>
  );
};
