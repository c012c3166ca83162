import type { PolicyQuestion } from '../../../framework/rules/pack.ts';
import { paths } from '../../../paths.ts';
import { ErrorMessage, FormGroup } from '../../../platform/design/field.tsx';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { Radios } from '../../../platform/design/radios.tsx';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import { isConfirmed, sayPolicy } from '../../rules/policy.ts';
import type { OutcomeLoaded } from './load.ts';

type Bound = { name: string; id: string; value: string; error: string | undefined };

/** Title, version and link of the policy itself (R2). */
export const PolicyReference = ({ question }: { question: PolicyQuestion }) => (
  <p>
    Policy: <a href={question.policy.address}>{question.policy.title}</a>, version {question.policy.version}.
    {question.wording === 'official' ? '' : ' The wording of this question was written for this service.'}
  </p>
);

/** The mandatory policy of an outcome: asked here, or shown with a link to the page that asks it. */
export const PolicySection = ({ loaded, bound }: { loaded: OutcomeLoaded; bound: Bound }) => {
  const { question, answer, canWrite } = loaded;
  if (!question) return null;
  return (
    <section aria-labelledby="policy-heading">
      <h2 className="nhsuk-heading-m" id="policy-heading">
        Mandatory policy requirement
      </h2>
      <PolicyReference question={question} />
      {loaded.asksPolicy && canWrite ? (
        <Radios
          {...bound}
          label={question.question}
          labelSize="s"
          items={question.options.map(({ value, label }) => ({ value, label }))}
        />
      ) : (
        <AnsweredElsewhere loaded={loaded} question={question} bound={bound} />
      )}
      {isConfirmed(question, answer.policy) ? null : (
        <InsetText>
          <p>Until this policy is confirmed as met, you can choose only Not achieved.</p>
        </InsetText>
      )}
    </section>
  );
};

type Elsewhere = { loaded: OutcomeLoaded; question: PolicyQuestion; bound: Bound };

/** A question with a page of its own, with the way there; what is wrong with its answer is said here. */
const AnsweredElsewhere = ({ loaded, question, bound }: Elsewhere) => {
  const address = paths.outcomePolicy.to(loaded.where, { from: loaded.from });
  const change = { href: address, label: 'Change', about: 'answer to the policy question' };
  return (
    <div id={bound.id} tabIndex={bound.error === undefined ? undefined : -1}>
      <FormGroup error={bound.error}>
        <ErrorMessage id={`${bound.id}-error`}>{bound.error}</ErrorMessage>
        <SummaryList
          rows={[
            {
              key: question.question,
              value: sayPolicy(question, loaded.answer.policy),
              actions: loaded.canWrite ? [change] : [],
            },
          ]}
        />
      </FormGroup>
    </div>
  );
};
