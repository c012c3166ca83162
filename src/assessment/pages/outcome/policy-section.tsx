import type { PolicyQuestion } from '../../../framework/rules/pack.ts';
import { paths } from '../../../paths.ts';
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
  const { question, answer, where, canWrite } = loaded;
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
        <SummaryList
          rows={[
            {
              key: question.question,
              value: sayPolicy(question, answer.policy),
              actions: canWrite
                ? [
                    {
                      href: paths.outcomePolicy.to(where),
                      label: 'Change',
                      about: `answer to the policy question`,
                    },
                  ]
                : [],
            },
          ]}
        />
      )}
      {isConfirmed(question, answer.policy) ? null : (
        <InsetText>
          <p>Until this policy is confirmed as met, you can choose only Not achieved.</p>
        </InsetText>
      )}
    </section>
  );
};
