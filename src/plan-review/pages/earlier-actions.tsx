import { sayLevel } from '../../framework/rules/level.ts';
import { ActionStatusTag, sayDate, shortened } from '../../improvement-plan/pages/words.tsx';
import { paths } from '../../paths.ts';
import type { Day } from '../../platform/clock.ts';
import { Table } from '../../platform/design/table.tsx';
import type { EarlierAction } from '../load-earlier-actions.ts';

type Props = {
  readonly actions: readonly EarlierAction[];
  readonly where: { readonly organisation: string; readonly edition: string };
  readonly today: Day;
};

/** Last year's actions beside the outcomes that they serve this year: what is not finished goes on, what is finished asks to look at the level again. */
export const EarlierActions = ({ actions, where, today }: Props) => {
  const [first] = actions;
  if (!first) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m" id="earlier-actions">
        From the improvement plan {first.edition}
      </h2>
      <p>
        Actions that are not finished go on in the plan {first.edition}. A finished one can have changed the
        level of its outcome: assess it again.
      </p>
      <Table
        id="earlier"
        caption={`Actions of the improvement plan ${first.edition}`}
        captionHidden
        firstCellIsHeader
        head={[
          { label: 'Action' },
          { label: 'Status' },
          { label: 'Delivery date' },
          { label: `Outcome in ${where.edition}` },
        ]}
        rows={actions.map((one) => [
          <a
            key="action"
            href={paths.planAction.to({ ...where, edition: one.edition, reference: one.reference })}
          >
            {one.reference} {shortened(one.action)}
          </a>,
          <ActionStatusTag key="status" action={one} today={today} />,
          sayDate(one.delivery),
          <Served key="serves" one={one} where={where} />,
        ])}
      />
    </>
  );
};

const Served = ({ one, where }: { one: EarlierAction; where: Props['where'] }) => {
  if (one.serves.length === 0) return 'None';
  const asks = one.serves.some(({ bearing }) => bearing === 'look-again');
  return (
    <>
      {one.serves.map(({ outcome, bearing }) => (
        <span key={outcome}>
          <a href={paths.outcome.to({ ...where, outcome })}>
            {bearing === 'look-again' ? `Assess ${outcome} again` : outcome}
          </a>{' '}
        </span>
      ))}
      {asks && one.levelReached !== null ? `Level reached: ${sayLevel(one.levelReached)}` : ''}
    </>
  );
};
