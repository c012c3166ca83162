import type { ReactNode } from 'react';
import { sayOrigin } from '../../../framework/pages/say-origin.ts';
import { sayLevel } from '../../../framework/rules/level.ts';
import { isOverdue, shortened } from '../../../improvement-plan/pages/words.tsx';
import { sayActionStatus } from '../../../improvement-plan/rules/action.ts';
import { paths } from '../../../paths.ts';
import type { ServingAction } from '../../../plan-review/rules/earlier.ts';
import { type Day, dayOf, sayDay } from '../../../platform/clock.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import type { OutcomeLoaded } from './load.ts';

/** Last year's plan beside the outcome: what was finished asks to assess it again, what is not finished goes on. */
export const EarlierPlanSection = ({ loaded }: { loaded: OutcomeLoaded }) => {
  const { earlier, where, canWrite } = loaded;
  if (earlier === null || earlier.finished.length + earlier.unfinished.length === 0) return null;
  const { from, finished, unfinished } = earlier;
  const isSame = from.kind === 'same' && from.from[0] === where.outcome;
  const link = (one: ServingAction) => (
    <a href={paths.planAction.to({ ...where, edition: from.edition, reference: one.reference })}>
      {one.reference} {shortened(one.action)}
    </a>
  );
  return (
    <section aria-labelledby="earlier-plan">
      <h2 className="nhsuk-heading-m" id="earlier-plan">
        Last year’s improvement plan ({from.edition})
      </h2>
      {isSame ? null : <p>This outcome is {sayOrigin(from)}</p>}
      {finished.map((one) => (
        <Finished key={one.reference} action={one} link={link(one)} isSame={isSame} canWrite={canWrite} />
      ))}
      {unfinished.length === 0 ? null : (
        <>
          <p>
            {unfinished.length === 1
              ? 'One action for this outcome is not finished.'
              : `${unfinished.length} actions for this outcome are not finished.`}
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {unfinished.map((one) => (
              <li key={one.reference}>
                {link(one)}
                <Unfinished action={one} today={dayOf(loaded.now)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

type FinishedProps = {
  readonly action: ServingAction;
  readonly link: ReactNode;
  readonly isSame: boolean;
  readonly canWrite: boolean;
};

const Finished = ({ action, link, isSame, canWrite }: FinishedProps) => (
  <InsetText>
    <p>
      Finished{action.finishedAt === null ? '' : ` on ${sayDay(dayOf(action.finishedAt))}`}: {link}
    </p>
    <p>
      {action.levelReached === null ? null : (
        <>
          It names the level <strong>{sayLevel(action.levelReached)}</strong>
          {isSame ? '' : ` for ${action.outcome}`}.{' '}
        </>
      )}
      {canWrite
        ? 'Assess this outcome again. If you declare another level, say why in the supporting information.'
        : 'This outcome has not been assessed since.'}
    </p>
  </InsetText>
);

/** `In progress. Owner: Daniel Osei. Delivery date: 28 February 2026. Overdue` */
const Unfinished = ({ action, today }: { action: ServingAction; today: Day }) => (
  <span className="nhsuk-u-secondary-text-colour app-lines">
    {`\n${sayActionStatus(action.status)}. Owner: ${action.owner ?? 'nobody yet'}. `}
    {action.delivery === null ? 'No delivery date yet.' : `Delivery date: ${sayDay(action.delivery)}.`}
    {isOverdue(action, today) ? (
      <>
        {' '}
        <Tag colour="red">Overdue</Tag>
      </>
    ) : null}
  </span>
);
