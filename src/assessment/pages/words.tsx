import { sayLevel } from '../../framework/rules/level.ts';
import { Tag, type TagColour } from '../../platform/design/tag.tsx';
import type { Answer } from '../rules/answer.ts';
import { type Standing, stateOf } from '../rules/progress.ts';

const stateWords = {
  'not-started': { text: 'Not started', colour: 'grey' },
  draft: { text: 'Draft', colour: 'blue' },
  complete: { text: 'Complete', colour: 'green' },
} as const satisfies Record<string, { text: string; colour: TagColour }>;

/** Draft, complete or not started, as a tag. */
export const StateTag = ({ answer }: { answer: Answer }) => {
  const { text, colour } = stateWords[stateOf(answer)];
  return <Tag colour={colour}>{text}</Tag>;
};

/** A declared level in words, with whether it is below what is expected; colour only repeats the words. */
export const DeclaredLevel = ({ standing }: { standing: Standing }) => (
  <>
    {sayLevel(standing.answer.level)}
    {standing.position === 'below' ? (
      <>
        {' '}
        <Tag colour="orange">Below expected</Tag>
      </>
    ) : null}
    {standing.position === 'meets' ? (
      <>
        {' '}
        <Tag colour="green">Meets expected</Tag>
      </>
    ) : null}
  </>
);
