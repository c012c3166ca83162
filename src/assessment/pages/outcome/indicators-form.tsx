import { indicatorsOf } from '../../../framework/rules/level.ts';
import { Button } from '../../../platform/design/button.tsx';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { OneIndicator } from './indicators-section.tsx';
import { type OutcomeFields, type OutcomeLoaded, partOf } from './load.ts';

type Props = {
  readonly loaded: OutcomeLoaded;
  readonly form: Form<OutcomeFields>;
  readonly only: readonly string[];
};

/** For somebody to whom only single indicators are given: these, and evidence. The rest of the outcome is read below. */
export const IndicatorsForm = ({ loaded, form, only }: Props) => (
  <form.element>
    <input type="hidden" name="part" value={partOf(loaded)} />
    <input type="hidden" name="version" value={form.text('version').value} />
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
    <section aria-labelledby="indicators-heading">
      <h2 className="nhsuk-heading-m" id="indicators-heading">
        Indicators given to you
      </h2>
      <p>Say whether each is true of your organisation, and explain it in a comment.</p>
      {loaded.answer.complete ? (
        <InsetText>
          <p>
            This answer is complete. If you change an indicator, it is a draft again until somebody who
            answers the whole outcome saves it as complete.
          </p>
        </InsetText>
      ) : null}
      {indicatorsOf(loaded.placed.outcome)
        .filter(({ id }) => only.includes(id))
        .map((indicator) => (
          <OneIndicator key={indicator.id} indicator={indicator} form={form} />
        ))}
    </section>
    <EvidenceSection loaded={loaded} form={form} />
    <Button name="act" value="save">
      Save
    </Button>
  </form.element>
);
