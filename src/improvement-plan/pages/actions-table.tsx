import { paths } from '../../paths.ts';
import type { Day } from '../../platform/clock.ts';
import { Table } from '../../platform/design/table.tsx';
import type { Action } from '../rules/action.ts';
import type { Where } from '../rules/plan.ts';
import { ActionStatusTag, sayDate, sayOwner, shortened } from './words.tsx';

type Props = {
  readonly id: string;
  readonly caption: string;
  readonly actions: readonly Action[];
  readonly people: readonly { readonly id: string }[];
  readonly today: Day;
  readonly where: Where;
};

/** Actions of one outcome, a row each; the reference leads to the whole of it. */
export const ActionsTable = ({ id, caption, actions, people, today, where }: Props) => (
  <Table
    id={id}
    caption={caption}
    captionHidden
    firstCellIsHeader
    head={[
      { label: 'Action' },
      { label: 'Owner' },
      { label: 'Start' },
      { label: 'Delivery' },
      { label: 'Status' },
    ]}
    rows={actions.map((action) => [
      <a key="action" href={paths.planAction.to({ ...where, reference: action.reference })}>
        {action.reference} {shortened(action.action)}
      </a>,
      sayOwner(action.owner, people),
      sayDate(action.start),
      sayDate(action.delivery),
      <ActionStatusTag key="status" action={action} today={today} />,
    ])}
  />
);
