import { withCarried } from '../../../carry-forward/rules/carried.ts';
import { levelsOf, sayLevel } from '../../../framework/rules/level.ts';
import { sayDisciplines } from '../../../organisation/rules/discipline.ts';
import { Button } from '../../../platform/design/button.tsx';
import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { Radios } from '../../../platform/design/radios.tsx';
import { TextInput } from '../../../platform/design/text-input.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import { limits } from '../../rules/answer-problems.ts';
import { lacking } from '../../rules/review.ts';
import { EvidenceSection } from './evidence-section.tsx';
import { IndicatorsSection } from './indicators-section.tsx';
import { LastYear } from './last-year.tsx';
import { type OutcomeFields, type OutcomeLoaded, partOf } from './load.ts';
import { PolicySection } from './policy-section.tsx';

type Props = { readonly loaded: OutcomeLoaded; readonly form: Form<OutcomeFields> };
type WithAdded = Props & {
  /** A text that was asked for behind what stands in the statement's box: last year's (R8). */
  readonly added: string;
};

/** Everything that is asked about an outcome, in one form. The first button is what the Enter key does. */
export const OutcomeForm = ({ loaded, form, added }: WithAdded) => (
  <form.element>
    <input type="hidden" name="part" value={partOf(loaded)} />
    <input type="hidden" {...hidden(form.text('version'))} />
    <button
      className="nhsuk-u-visually-hidden"
      type="submit"
      name="act"
      value="save"
      tabIndex={-1}
      aria-hidden="true"
    >
      Save
    </button>
    <LastYear loaded={loaded} />
    <PolicySection loaded={loaded} bound={form.text('policy')} />
    {loaded.fields.length === 0 ? null : <ExtraFields loaded={loaded} form={form} />}
    <IndicatorsSection loaded={loaded} form={form} />
    <DeclaredLevelQuestion loaded={loaded} form={form} />
    <Textarea
      {...form.text('statement')}
      value={withCarried(form.text('statement').value, added)}
      label="Supporting information"
      labelSize="m"
      hint="How you reached this level. Optional at the interim assessment. Do not include information about patients"
      rows={8}
      maxLength={limits.statement}
      threshold={75}
    />
    <EvidenceSection loaded={loaded} form={form} />
    <Checkboxes
      name="complete"
      id="complete"
      values={form.many('complete').value}
      error={form.many('complete').error}
      items={[{ value: 'yes', label: 'Save as complete', hint: completeHint(loaded) }]}
    />
    <Button name="act" value="save">
      Save and continue
    </Button>
  </form.element>
);

/** What saving as complete leads to, where somebody else must look first. */
function completeHint({ reviews: { asked, verdicts } }: OutcomeLoaded): string {
  if (asked.length === 0) return 'Leave this clear to keep the answer as a draft';
  const approved = asked.length > lacking(asked, verdicts).length;
  const lapses = approved ? ' What was approved lapses as soon as you change something.' : '';
  return `It then waits for review by ${sayDisciplines(asked)}. Leave this clear to keep it as a draft.${lapses}`;
}

const hidden = ({ name, value }: { name: string; value: string }) => ({ name, value });

const ExtraFields = ({ loaded, form }: Props) => (
  <section aria-labelledby="fields-heading">
    <h2 className="nhsuk-heading-m" id="fields-heading">
      Details for this outcome
    </h2>
    {loaded.fields.map((field) => {
      const bound = form.item('fields', field.id);
      return field.kind === 'percentage' ? (
        <TextInput key={field.id} {...bound} label={field.label} width={4} suffix="%" inputmode="decimal" />
      ) : (
        <Textarea
          key={field.id}
          {...bound}
          label={field.label}
          rows={2}
          maxLength={limits.field}
          threshold={75}
        />
      );
    })}
  </section>
);

const DeclaredLevelQuestion = ({ loaded, form }: Props) => (
  <>
    {loaded.answer.loweredFrom === null ? null : (
      <InsetText>
        <p>
          This level was lowered from {sayLevel(loaded.answer.loweredFrom)} when the mandatory policy was no
          longer confirmed as met. Confirming the policy again does not restore it: choose the level that
          holds now.
        </p>
      </InsetText>
    )}
    <Radios
      {...form.text('level')}
      label="Achievement level"
      labelSize="m"
      labelHeading={2}
      hint={`Expected level: ${sayLevel(loaded.cell.expected)}`}
      items={levelsOf(loaded.placed.outcome).map((level) => ({ value: level, label: sayLevel(level) }))}
    />
  </>
);
