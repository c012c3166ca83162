import { Tag, type TagColour } from '../../platform/design/tag.tsx';
import { type RequestState, sayState } from '../rules/request.ts';

const colours: { readonly [S in RequestState]: TagColour } = {
  open: 'blue',
  withdrawn: 'grey',
  removed: 'green',
  refused: 'orange',
};

export const RequestStateTag = ({ state }: { state: RequestState }) => (
  <Tag colour={colours[state]}>{sayState(state)}</Tag>
);
