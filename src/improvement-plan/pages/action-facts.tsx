import { Lines } from '../../assessment/pages/outcome/outcome-read.tsx';
import { sayLevel } from '../../framework/rules/level.ts';
import { SummaryList, type SummaryRow } from '../../platform/design/summary-list.tsx';
import { type ActionContent, sayActionStatus } from '../rules/action.ts';
import { sayDate, sayOwner } from './words.tsx';

type Props = {
  readonly action: ActionContent;
  /** The organisation's people now, where it is to be said who has left. */
  readonly people?: readonly { readonly id: string }[];
  readonly more?: readonly SummaryRow[];
};

/** Everything that is written of an action. */
export const ActionFacts = ({ action, people, more = [] }: Props) => (
  <SummaryList
    rows={[
      { key: 'Gap', value: <Lines text={action.gap} /> },
      { key: 'Action', value: <Lines text={action.action} /> },
      { key: 'Action owner', value: sayOwner(action.owner, people) },
      { key: 'Planned start', value: sayDate(action.start) },
      { key: 'Delivery date', value: sayDate(action.delivery) },
      { key: 'Action status', value: sayActionStatus(action.status) },
      ...(action.levelReached === null
        ? []
        : [{ key: 'Level reached', value: sayLevel(action.levelReached) }]),
      { key: 'Resources and funding', value: <Lines text={action.resources} /> },
      { key: 'Dependencies', value: <Lines text={action.dependencies} /> },
      { key: 'Interim risk mitigation', value: <Lines text={action.mitigation} /> },
      ...more,
    ]}
  />
);
