import { sayLevel } from '../../framework/rules/level.ts';
import type { Cell, Level } from '../../framework/rules/pack.ts';
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

/** An expected level, marked where no source states it (R32). */
export const ExpectedLevel = ({ cell }: { cell: Cell }) => (
  <>
    {sayLevel(cell.expected)}
    {cell.provenance === 'stated' ? null : <span className="app-unconfirmed"> (not confirmed)</span>}
  </>
);

/** Said once on a screen that rests on unconfirmed levels (R32). */
export const UnconfirmedNote = () => (
  <p className="nhsuk-hint">
    Expected levels marked “not confirmed” were worked out from public sources. They will be replaced when NHS
    England’s complete table is loaded.
  </p>
);

/** A level in words, for plain sentences. */
export const levelText = (level: Level | null): string => sayLevel(level);
