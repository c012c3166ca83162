import { Tag, type TagColour } from '../../platform/design/tag.tsx';
import type { RequestState } from '../rules/request.ts';

const words = {
  open: ['yellow', 'Waits for the organisation'],
  answered: ['blue', 'Answered, waits for the auditor'],
  accepted: ['green', 'Accepted'],
} as const satisfies { [S in RequestState]: readonly [TagColour, string] };

/** Where a request stands, in words. */
export const RequestStateTag = ({ state }: { state: RequestState }) => (
  <Tag colour={words[state][0]}>{words[state][1]}</Tag>
);
