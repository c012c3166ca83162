import { sayLevel } from '../../framework/rules/level.ts';
import { type Day, sayDay } from '../../platform/clock.ts';
import { Tag, type TagColour } from '../../platform/design/tag.tsx';
import { type ActionContent, type ActionOwner, type ActionStatus, sayActionStatus } from '../rules/action.ts';
import type { PlanOutcome } from '../rules/gaps.ts';
import { type PlanState, states } from '../rules/states.ts';

const colours: { readonly [S in PlanState]: TagColour } = {
  draft: 'blue',
  submitted: 'purple',
  returned: 'orange',
  agreed: 'green',
  'not-agreed': 'red',
  updated: 'purple',
  'on-track': 'green',
  insufficient: 'red',
  complete: 'green',
  reopened: 'orange',
  closed: 'grey',
};

/** Where a plan stands, as a tag. */
export const PlanStateTag = ({ state }: { state: PlanState }) => (
  <Tag colour={colours[state]}>{states[state].said}</Tag>
);

/** The owner's name; people who have left and people without an account are said to be such. */
export const sayOwner = (owner: ActionOwner | null, people?: readonly { readonly id: string }[]): string => {
  if (owner === null) return 'Nobody yet';
  if (owner.kind === 'person' && people && !people.some((one) => one.id === owner.id))
    return `${owner.name}, who has left`;
  return owner.name;
};

export const sayDate = (day: Day | null): string => (day === null ? 'No date yet' : sayDay(day));

/** Whether an action's delivery date has passed without its being complete. */
export const isOverdue = (
  { status, delivery }: Pick<ActionContent, 'status' | 'delivery'>,
  today: Day,
): boolean => status !== 'complete' && delivery !== null && delivery < today;

const statusColours: { readonly [S in ActionStatus]: TagColour } = {
  'not-started': 'grey',
  'in-progress': 'blue',
  complete: 'green',
};

export const ActionStatusTag = ({
  action,
  today,
}: {
  action: Pick<ActionContent, 'status' | 'delivery'>;
  today: Day;
}) => (
  <>
    <Tag colour={statusColours[action.status]}>{sayActionStatus(action.status)}</Tag>
    {isOverdue(action, today) ? (
      <>
        {' '}
        <Tag colour="red">Overdue</Tag>
      </>
    ) : null}
  </>
);

/** `Expected: Achieved. Declared: Not achieved.` */
export const sayLevels = ({ expected, declared }: Pick<PlanOutcome, 'expected' | 'declared'>): string =>
  `Expected level: ${sayLevel(expected)}. Declared level: ${sayLevel(declared)}.`;

/** The words without an end that is cut in the middle of one. */
export const shortened = (text: string, most = 140): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;
