import type { Day } from '../../platform/clock.ts';
import type { Allocation } from '../rules/allocation.ts';
import { DueText } from './due-text.tsx';

type Props = { readonly allocation: Allocation; readonly today: Day; readonly done: boolean };

/** Who owns an outcome, and by when it is due if somebody has said. */
export const OwnerAndDue = ({ allocation: { owner, due }, today, done }: Props) => (
  <>
    {owner?.name ?? 'No owner'}
    {due === null ? null : (
      <div>
        <DueText due={due} today={today} done={done} />
      </div>
    )}
  </>
);
