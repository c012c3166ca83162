import { sayDay } from '../../../platform/clock.ts';
import { Details } from '../../../platform/design/details.tsx';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import type { ApprovalContent } from '../../rules/approval-content.ts';

type Action = NonNullable<ApprovalContent['improvement-plan']>[string];

/** The improvement plan's actions, each with what it promises. */
export const Plan = ({ plan }: { plan: ApprovalContent['improvement-plan'] }) => (
  <>
    {Object.entries(plan ?? {})
      .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
      .map(([reference, action]) => (
        <Details key={reference} summary={`${reference}: ${summaryOf(action)}`}>
          <SummaryList rows={factsOf(action).map(([key, text]) => ({ key, value: lines(text) }))} />
        </Details>
      ))}
  </>
);

const lines = (text: string) => <span className="app-lines">{text || 'Nothing entered'}</span>;

const summaryOf = ({ owner, delivery }: Action): string =>
  [owner ?? 'no owner', delivery ? `by ${sayDay(delivery)}` : 'no delivery date'].join(', ');

const factsOf = (action: Action): readonly (readonly [string, string])[] => [
  ['Gap', action.gap],
  ['Action', action.action],
  ['Action owner', action.owner ?? ''],
  ['Resources and funding', action.resources],
  ['Dependencies', action.dependencies],
  ['Interim risk mitigation', action.mitigation],
  ['Planned start', action.start ? sayDay(action.start) : ''],
  ['Delivery date', action.delivery ? sayDay(action.delivery) : ''],
];
