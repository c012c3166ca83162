import { sayLevel } from '../../../framework/rules/level.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Details } from '../../../platform/design/details.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import { commentLength } from '../../rules/comments.ts';
import { laterThan, movedBetween } from '../../rules/moved.ts';
import { CommentList } from './comment-list.tsx';
import type { ReviewPage } from './load-page.ts';
import { SideBySide } from './side-by-side.tsx';

type Bound = { name: string; id: string; value: string; error: string | undefined };
type Props = {
  readonly loaded: ReviewPage;
  /** The box for a comment on an action; null for those who may not comment. */
  readonly box: ((reference: string) => Bound) | null;
};

/** Every outcome of the plan with its actions, side by side in their versions. */
export const Outcomes = ({ loaded, box }: Props) => {
  const { columns, references } = loaded;
  const known = columns.toReversed().flatMap(({ version }) => version.outcomes);
  const codes = [...new Set(known.map((one) => one.code))];
  return codes.map((code) => {
    const outcome = known.find((one) => one.code === code);
    return outcome ? (
      <section key={code} aria-labelledby={`outcome-${code}`}>
        <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2" id={`outcome-${code}`}>
          {code} {outcome.title}
        </h2>
        <p>
          Expected level: {sayLevel(outcome.expected)}. Declared level: {sayLevel(outcome.declared)}.{' '}
          {outcome.isBelow ? <Tag colour="orange">Below expected</Tag> : null}{' '}
          <Interim loaded={loaded} code={code} />
        </p>
        {references.some((one) => outcomeOf(one) === code) ? null : (
          <p>There is no action for this outcome.</p>
        )}
        {references
          .filter((one) => outcomeOf(one) === code)
          .map((reference) => (
            <ActionInVersions key={reference} reference={reference} loaded={loaded} box={box} />
          ))}
      </section>
    ) : null;
  });
};

/** `B2.a-3` is an action of `B2.a`. */
const outcomeOf = (reference: string): string => reference.slice(0, reference.lastIndexOf('-'));

const Interim = ({ loaded: { interim }, code }: { loaded: ReviewPage; code: string }) => {
  const levels = interim?.levels.get(code) ?? [];
  if (!interim || levels.length === 0) return null;
  return (
    <>
      Interim assessment {interim.edition}:{' '}
      {levels
        .map(({ outcome, level }) => `${outcome === code ? '' : `${outcome} `}${sayLevel(level)}`)
        .join(', ')}
      .
    </>
  );
};

const ActionInVersions = ({ reference, loaded, box }: Props & { reference: string }) => {
  const comments = loaded.comments.filter((one) => one.reference === reference);
  const isThere = loaded.latest.actions.some((one) => one.reference === reference);
  return (
    <>
      <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">
        Action {reference} <Moves reference={reference} loaded={loaded} />
      </h3>
      <SideBySide reference={reference} columns={loaded.columns} />
      <CommentList comments={comments} />
      {box && isThere ? (
        <Details
          summary={`Comment on ${reference}`}
          open={box(reference).value !== '' || box(reference).error !== undefined}
        >
          <Textarea
            {...box(reference)}
            label={`Comment on action ${reference}`}
            labelSize="s"
            hint="The organisation reads it and can answer"
            rows={4}
            maxLength={commentLength}
          />
        </Details>
      ) : null}
    </>
  );
};

/** What moved since the first of the columns: its date, or the action itself. */
const Moves = ({ reference, loaded: { columns, latest } }: { reference: string; loaded: ReviewPage }) => {
  const first = columns[0]?.version;
  const moved = first && first !== latest ? movedBetween(first.actions, latest.actions) : null;
  const slip = moved?.slipped.find((one) => one.reference === reference);
  return (
    <>
      {slip ? <Tag colour={slip.days > 0 ? 'orange' : 'green'}>{sayDays(slip.days)}</Tag> : null}{' '}
      {moved?.added.includes(reference) ? <Tag colour="blue">Added</Tag> : null}{' '}
      {moved?.dropped.includes(reference) ? <Tag colour="red">Dropped</Tag> : null}{' '}
      {laterThan(latest.actions, latest.completeBy).includes(reference) ? (
        <Tag colour="red">After {sayDay(latest.completeBy)}</Tag>
      ) : null}
    </>
  );
};

/** `31 days later`. */
export const sayDays = (days: number): string =>
  `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
