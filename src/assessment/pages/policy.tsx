import { findOutcome } from '../../framework/rules/find.ts';
import { paths } from '../../paths.ts';
import { invalid } from '../../platform/change/decision.ts';
import { Button } from '../../platform/design/button.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { page } from '../../platform/pages/page.ts';
import { answerOutcome } from '../answer-outcome.ts';
import { loadAssessment } from '../load-assessment.ts';
import { policyFrom, versionFrom } from '../rules/input.ts';
import { hasOwnPage } from '../rules/policy.ts';
import { loadAnswer } from '../store.ts';
import { PolicyReference } from './outcome/policy-section.tsx';
import { StaleNotice } from './outcome/stale-notice.tsx';
import { ExceptionsSection } from './policy/exceptions-section.tsx';
import { boxesOf, detailsFrom, noticeOf, type PolicyFields, savedAnswer } from './policy/policy-fields.ts';
import { answerSentences } from './sentences.ts';

/** A mandatory policy question on a page of its own, before its outcome (R2, R3). */
export const policyPage = page({
  at: paths.outcomePolicy,
  allow: 'answer-given-outcome',
  load: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    const placed = assessment && findOutcome(assessment.pack.framework, params.outcome);
    const question = assessment?.pack.edition.policies[params.outcome];
    if (!placed || !question || !hasOwnPage(question)) return null;
    const { edition, framework } = assessment.pack;
    const answer = await loadAnswer(db, params.organisation, edition.id, framework.id, params.outcome);
    return { placed, question, answer };
  },
  values: ({ answer, question }): PolicyFields => ({
    version: String(answer.version),
    policy: answer.policy?.value ?? '',
    details: boxesOf(question.exceptions, answer.policy?.details ?? {}),
  }),
  keeps: true,
  acts: {
    save: {
      // Not answering is a link of its own: details without an answer would be lost in silence.
      run: async ({ house, who, now, params, values, loaded }) =>
        values.policy === ''
          ? invalid({ code: 'policy-missing' })
          : answerOutcome({ house, who, now }, params, {
              version: versionFrom(values.version),
              policy: policyFrom(values.policy, detailsFrom(loaded.question.exceptions, values.details)),
            }),
      next: ({ params, query }, events) => ({
        to: paths.outcome.to(params, { from: query.from }),
        notice: noticeOf(events),
      }),
    },
  },
  sentences: {
    ...answerSentences,
    'policy-missing': { field: 'policy', text: 'Select an answer to the mandatory policy question' },
    'detail-date-wrong': { ...answerSentences['detail-date-wrong'], field: 'details', box: 'day' },
    'detail-choice-unknown': { ...answerSentences['detail-choice-unknown'], field: 'details' },
    'detail-too-long': { ...answerSentences['detail-too-long'], field: 'details' },
    'level-missing': { text: answerSentences['level-missing'].text },
    'level-impossible': { text: answerSentences['level-impossible'].text },
    'policy-not-confirmed': {
      field: 'policy',
      text: 'The level declared for this outcome needs the policy to be confirmed. Lower the level first',
    },
    'statement-too-long': { text: answerSentences['statement-too-long'].text },
    'comment-too-long': { text: answerSentences['comment-too-long'].text },
    'field-too-long': { text: answerSentences['field-too-long'].text },
    'percentage-wrong': { text: answerSentences['percentage-wrong'].text },
    'mark-unknown': { text: answerSentences['mark-unknown'].text },
  },
  view: ({ loaded: { placed, question, answer }, form, values, problems, params, query }) => ({
    title: `Mandatory policy: ${question.title}`,
    back: {
      to: paths.objective.to({ ...params, objective: placed.objective.code }),
      text: 'Back to objective',
    },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            {placed.outcome.code} {placed.outcome.title}
          </span>
          Mandatory policy requirement: {question.title}
        </h1>
        {problems.some((one) => one.code === 'changed-meanwhile') ? (
          <StaleNotice answer={answer} saved={savedAnswer(question, answer.policy, values)} />
        ) : null}
        <PolicyReference question={question} />
        <form.element>
          <input type="hidden" name="version" value={form.text('version').value} />
          <Radios
            {...form.text('policy')}
            label={question.question}
            labelSize="m"
            labelHeading={2}
            items={question.options.map(({ value, label }) => ({ value, label }))}
          />
          {question.exceptions.length === 0 ? null : <ExceptionsSection question={question} form={form} />}
          <Button name="act" value="save">
            Save and continue
          </Button>
        </form.element>
        <p>
          <a href={paths.outcome.to(params, { from: query.from })}>
            Continue to the outcome without answering
          </a>
        </p>
      </>
    ),
  }),
});
