import { sayLevel } from '../../framework/rules/level.ts';
import { sayDisciplines } from '../../organisation/rules/discipline.ts';
import { Tag, type TagColour } from '../../platform/design/tag.tsx';
import { noReviews, type ReviewsListed } from '../load-reviews.ts';
import type { Answer } from '../rules/answer.ts';
import { type Standing, stateOf } from '../rules/progress.ts';
import { lacking, verdictOf } from '../rules/review.ts';

const stateWords = {
  'not-started': { text: 'Not started', colour: 'grey' },
  draft: { text: 'Draft', colour: 'blue' },
  waiting: { text: 'Waiting for review', colour: 'yellow' },
  returned: { text: 'Returned', colour: 'orange' },
  complete: { text: 'Complete', colour: 'green' },
} as const satisfies Record<string, { text: string; colour: TagColour }>;

type Stated = {
  readonly answer: Answer;
  /** Where they are known: by whom it is waited for, or by whom it was returned. */
  readonly reviews?: ReviewsListed | undefined;
};

/** Draft, waiting, complete or not started, as a tag; and whose review is meant. */
export const StateTag = ({ answer, reviews = noReviews }: Stated) => {
  const { asked, verdicts } = reviews;
  const returned = asked.filter((one) => verdictOf(verdicts, one)?.approved === false);
  const isReturned = !answer.waiting && !answer.complete && returned.length > 0;
  const by = isReturned ? returned : answer.waiting ? lacking(asked, verdicts) : [];
  const { text, colour } = stateWords[isReturned ? 'returned' : stateOf(answer)];
  return (
    <>
      <Tag colour={colour}>{text}</Tag>
      {by.length === 0 ? null : ` by ${sayDisciplines(by)}`}
    </>
  );
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
