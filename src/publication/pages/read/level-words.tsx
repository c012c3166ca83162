import { Tag, type TagColour } from '../../../platform/design/tag.tsx';
import type { OutcomeView } from '../../outputs/outcome-view.ts';
import type { State } from '../../outputs/words.ts';

const colours = {
  Complete: 'green',
  Draft: 'blue',
  'Not started': 'grey',
} as const satisfies Record<State, TagColour>;

/** Draft, complete or not started, as a tag. */
export const StateTag = ({ state }: { state: State }) => <Tag colour={colours[state]}>{state}</Tag>;

type Props = { readonly outcome: OutcomeView };

/** A declared level with whether it is below what is expected; colour only repeats the words. */
export const DeclaredLevel = ({ outcome: { declared, position } }: Props) => (
  <>
    {declared}{' '}
    {position === null ? null : (
      <Tag colour={position === 'Below expected' ? 'orange' : 'green'}>{position}</Tag>
    )}
  </>
);

/** An expected level, marked where no source states it (R32). */
export const ExpectedLevel = ({ outcome: { expected, confirmed } }: Props) => (
  <>
    {expected}
    {confirmed ? null : <span className="app-unconfirmed"> (not confirmed)</span>}
  </>
);
