import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { Tag } from '../../platform/design/tag.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { type Challenge, isOpen, type Remark } from '../challenges.ts';
import { remarkLimit } from '../rules/challenge.ts';

type Values = {
  readonly kind: string;
  readonly text: string;
  readonly challenge: string;
  readonly answers: Readonly<Record<string, string>>;
};
type Props = {
  readonly form: Form<Values>;
  /** Who can read what is said here, where it is not said of a published interim. */
  readonly readers?: string;
};

const ofInterim = 'everybody who can read this interim assessment';

const Said = ({ remark }: { remark: Remark }) => (
  <>
    <p className="nhsuk-hint">
      {remark.by}, {sayMoment(remark.at)}
    </p>
    <p className="app-lines">{remark.text}</p>
  </>
);

const standing = (challenge: Challenge): string | null => {
  if (challenge.kind === 'comment') return null;
  return isOpen(challenge) ? 'Not answered' : 'Answered';
};

const AnswerForm = ({
  form,
  challenge,
  which,
  readers = ofInterim,
}: Props & { challenge: Challenge; which: string }) => (
  <form.element>
    <input type="hidden" name="challenge" value={challenge.id} />
    <Textarea
      {...form.item('answers', challenge.id)}
      label={`Your answer to ${which}`}
      hint={`Who reads this: your organisation’s own people, and ${readers}`}
      rows={4}
      maxLength={remarkLimit}
    />
    <Button name="act" value="answer" variant="secondary" preventDoubleClick>
      Answer {which}
    </Button>
  </form.element>
);

type OneProps = Props & {
  readonly challenge: Challenge;
  readonly number: number;
  readonly canAnswer: boolean;
};

const One = ({ challenge, number, form, readers, canAnswer }: OneProps) => {
  const state = standing(challenge);
  return (
    <section>
      <h3 className="nhsuk-heading-s">
        {challenge.kind === 'challenge' ? 'Challenge' : 'Comment'} {number}{' '}
        {state === null ? null : <Tag colour={isOpen(challenge) ? 'yellow' : 'green'}>{state}</Tag>}
      </h3>
      <Said remark={challenge} />
      {challenge.answers.map((answer) => (
        <blockquote className="nhsuk-inset-text" key={answer.at + answer.text}>
          <Said remark={answer} />
        </blockquote>
      ))}
      {canAnswer ? (
        <AnswerForm
          form={form}
          readers={readers}
          challenge={challenge}
          which={`${challenge.kind} ${number}`}
        />
      ) : null}
    </section>
  );
};

/** What reviewers said of a function, and the organisation's answers, oldest first. */
export const Challenges = ({
  challenges,
  ...rest
}: Props & { readonly challenges: readonly Challenge[]; readonly canAnswer: boolean }) =>
  challenges.length === 0 ? (
    <p>Nothing has been said of this function.</p>
  ) : (
    challenges.map((challenge, at) => (
      <One key={challenge.id} challenge={challenge} number={at + 1} {...rest} />
    ))
  );

/** For reviewers: says who will read it before it is sent. */
export const ChallengeForm = ({ form, readers = ofInterim }: Props) => (
  <>
    <h2 className="nhsuk-heading-m">Comment on or challenge this function</h2>
    <form.element>
      <Radios
        {...form.text('kind')}
        label="What is it?"
        labelSize="s"
        items={[
          { value: 'challenge', label: 'A challenge', hint: 'The organisation is asked to answer' },
          { value: 'comment', label: 'A comment', hint: 'It needs no answer' },
        ]}
      />
      <Textarea
        {...form.text('text')}
        label="What you want to say"
        labelSize="s"
        hint={`Who reads this: the organisation’s own people, and ${readers}. It stays on record`}
        rows={6}
        maxLength={remarkLimit}
      />
      <Button name="act" value="challenge" preventDoubleClick>
        Put on record
      </Button>
    </form.element>
  </>
);
