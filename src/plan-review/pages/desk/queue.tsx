import { PlanStateTag } from '../../../improvement-plan/pages/words.tsx';
import { isAgreed } from '../../../improvement-plan/rules/states.ts';
import { sayType } from '../../../organisation/rules/organisation.ts';
import { paths } from '../../../paths.ts';
import { type Day, dayOf, daysBetween, sayDay } from '../../../platform/clock.ts';
import { Table } from '../../../platform/design/table.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import type { OnDesk } from '../../load-desk.ts';
import { sayDays } from '../review/outcomes.tsx';
import { sayDecision } from '../say-decision.ts';

type Props = {
  readonly found: readonly OnDesk[];
  readonly edition: string;
  readonly today: Day;
  /** The box that chooses a plan to acknowledge; null for those who may not. */
  readonly box: { readonly name: string; readonly values: readonly string[] } | null;
  /** Whether the reader may load a workbook that an organisation sent by email. */
  readonly mayLoad: boolean;
};

const waits = (one: OnDesk): boolean => one.state === 'submitted' || one.state === 'updated';

const sayWaiting = (one: OnDesk, today: Day): string => {
  if (one.submittedAt === null) return 'Nothing handed over';
  const days = daysBetween(dayOf(one.submittedAt), today);
  const said = waits(one) ? `Waits ${days === 1 ? '1 day' : `${days} days`}` : 'Decided';
  return `${said}, submitted ${sayDay(one.submittedAt)}`;
};

/** What moved against what was agreed. */
const sayMoved = ({ state, slipped, added, dropped }: OnDesk): string => {
  if (state === null || !(isAgreed(state) || state === 'complete' || state === 'closed'))
    return 'Not agreed yet';
  const parts = [
    ...(slipped !== null && slipped !== 0 ? [`latest date ${sayDays(slipped)}`] : []),
    ...(added > 0 ? [`${added} added`] : []),
    ...(dropped > 0 ? [`${dropped} dropped`] : []),
  ];
  return parts.length === 0 ? 'Nothing' : parts.join(', ');
};

/** Of an organisation that handed nothing over there is no plan to open: only an email of it can be loaded. */
const NothingYet = ({ one, edition, mayLoad }: { one: OnDesk; edition: string; mayLoad: boolean }) => (
  <>
    {one.name} ({one.code})
    {mayLoad ? (
      <div>
        <a href={paths.emailedPlan.to({ edition, organisation: one.code })}>
          Load a workbook that came by email<span className="nhsuk-u-visually-hidden"> from {one.name}</span>
        </a>
      </div>
    ) : null}
  </>
);

const Name = ({ one, edition, box }: { one: OnDesk; edition: string; box: Props['box'] }) => {
  const said = `${one.name} (${one.code})`;
  const link = <a href={paths.planReview.to({ edition, organisation: one.code })}>{said}</a>;
  if (box === null || one.acknowledged) return link;
  const id = `acknowledge-${one.code}`;
  return (
    <>
      {link}
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            type="checkbox"
            id={id}
            name={box.name}
            value={one.code}
            defaultChecked={box.values.includes(one.code)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
            Acknowledge<span className="nhsuk-u-visually-hidden"> {said}</span>
          </label>
        </div>
      </div>
    </>
  );
};

/** The plans, what waits longest first. */
export const Queue = ({ found, edition, today, box, mayLoad }: Props) => (
  <Table
    id="queue"
    caption="Improvement plans, what waits longest first"
    captionHidden
    compact
    firstCellIsHeader
    head={[
      { label: 'Organisation' },
      { label: 'Type and region' },
      { label: 'Plan' },
      { label: 'Waiting' },
      { label: 'Moved since agreed' },
      { label: 'Recommended' },
    ]}
    rows={found.map((one) => [
      one.version === 0 ? (
        <NothingYet key="name" one={one} edition={edition} mayLoad={mayLoad} />
      ) : (
        <Name key="name" one={one} edition={edition} box={box} />
      ),
      `${sayType(one.type)}, ${one.region ?? 'no region recorded'}`,
      one.state === null ? (
        <Tag key="state" colour="grey">
          None
        </Tag>
      ) : (
        <span key="state">
          <PlanStateTag state={one.state} /> version {one.version}
          {one.round === null ? '' : `, ${one.round}`}
          {one.acknowledged ? ', received' : ''}
        </span>
      ),
      sayWaiting(one, today),
      sayMoved(one),
      one.recommended === null ? 'Nothing yet' : sayDecision[one.recommended],
    ])}
  />
);
