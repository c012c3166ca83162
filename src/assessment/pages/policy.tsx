import { findOutcome } from '../../framework/rules/find.ts';
import type { ExceptionDetail } from '../../framework/rules/pack.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { DateInput } from '../../platform/design/date-input.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { dateFrom, datePart, datePartsOf } from '../../platform/pages/date-parts.ts';
import { fieldId, itemName } from '../../platform/pages/fields.ts';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { answerOutcome } from '../answer-outcome.ts';
import { loadAssessment } from '../load-assessment.ts';
import { policyFrom } from '../rules/input.ts';
import { loadAnswer } from '../store.ts';
import { PolicyReference } from './outcome/policy-section.tsx';
import { answerSentences } from './sentences.ts';

type Fields = { version: string; policy: string; details: Readonly<Record<string, string>> };

/** The boxes of the details: a text each, three for a date. */
const boxesOf = (details: readonly ExceptionDetail[], given: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    details.flatMap((one) =>
      one.kind === 'date' ? datePartsOf(one.id, given[one.id] ?? '') : [[one.id, given[one.id] ?? '']],
    ),
  );

/** What the boxes say, dates put together. */
const detailsFrom = (details: readonly ExceptionDetail[], boxes: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    details.map((one) => [one.id, one.kind === 'date' ? dateFrom(one.id, boxes) : (boxes[one.id] ?? '')]),
  );

/** A mandatory policy question on a page of its own, before its outcome (R2, R3). */
export const policyPage = page({
  at: paths.outcomePolicy,
  allow: 'write-answers',
  load: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    const placed = assessment && findOutcome(assessment.pack.framework, params.outcome);
    const question = assessment?.pack.edition.policies[params.outcome];
    if (!placed || !question?.page) return null;
    const { edition, framework } = assessment.pack;
    const answer = await loadAnswer(db, params.organisation, edition.id, framework.id, params.outcome);
    return { placed, question, answer };
  },
  values: ({ answer, question }): Fields => ({
    version: String(answer.version),
    policy: answer.policy?.value ?? '',
    details: boxesOf(question.exceptions, answer.policy?.details ?? {}),
  }),
  keeps: true,
  acts: {
    save: {
      run: ({ house, who, now, params, values, loaded }) =>
        answerOutcome({ house, who, now }, params, {
          version: Number.parseInt(values.version, 10) || 0,
          policy: policyFrom(values.policy, detailsFrom(loaded.question.exceptions, values.details)),
        }),
      next: ({ params, query }, events) => {
        const saved = events.find((event) => event.type === 'outcome-answered');
        const lowered = saved?.payload.because === 'policy-withdrawn';
        return {
          to: paths.outcome.to(params, { from: query.from }),
          notice: lowered
            ? 'The policy is no longer confirmed as met, so the level was lowered to Not achieved and the answer is a draft again.'
            : 'Your answer to the policy question is saved.',
        };
      },
    },
  },
  sentences: {
    ...answerSentences,
    'detail-date-wrong': { ...answerSentences['detail-date-wrong'], field: 'details' },
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
  },
  view: ({ loaded: { placed, question }, form, params, query }) => ({
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
          {question.exceptions.length === 0 ? null : (
            <section aria-labelledby="exceptions">
              <h2 className="nhsuk-heading-m" id="exceptions">
                If there are exceptions
              </h2>
              <p>
                Fill this in if you answered “Yes, with exceptions”. Nothing here is mandatory at the interim
                assessment.
              </p>
              {question.exceptions.map((detail) => (
                <Detail key={detail.id} detail={detail} form={form} />
              ))}
            </section>
          )}
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

const Detail = ({ detail, form }: { detail: ExceptionDetail; form: Form<Fields> }) => {
  if (detail.kind === 'date') return <DateDetail detail={detail} form={form} />;
  const bound = form.item('details', detail.id);
  if (detail.kind === 'choice')
    return <Radios {...bound} label={detail.label} labelSize="s" items={detail.options} />;
  return (
    <Textarea
      {...bound}
      label={detail.label}
      labelSize="s"
      rows={detail.kind === 'evidence' ? 2 : 5}
      hint={
        detail.kind === 'evidence'
          ? 'Its title or address. Attach the file itself on the outcome’s page'
          : undefined
      }
    />
  );
};

const DateDetail = ({ detail, form }: { detail: ExceptionDetail; form: Form<Fields> }) => {
  const box = (part: 'day' | 'month' | 'year') => form.item('details', datePart(detail.id, part)).value;
  return (
    <DateInput
      name={itemName('details', detail.id)}
      id={fieldId('details', detail.id)}
      partName={(part) => itemName('details', datePart(detail.id, part))}
      label={detail.label}
      labelSize="s"
      hint="For example, 27 3 2026"
      value={{ day: box('day'), month: box('month'), year: box('year') }}
      error={form.item('details', detail.id).error}
    />
  );
};
