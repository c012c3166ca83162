import { outcomesOf } from '../../../framework/rules/find.ts';
import type { Objective, Pack } from '../../../framework/rules/pack.ts';
import { Button } from '../../../platform/design/button.tsx';
import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import type { Carried, Suggestion } from '../../rules/carried.ts';
import { everything } from '../../rules/carry.ts';

type Boxes = { readonly objectives: readonly string[]; readonly file: string };
type Props = {
  readonly form: Form<Boxes>;
  readonly pack: Pack;
  readonly suggestions: readonly Suggestion[];
  readonly carried: ReadonlyMap<string, Carried>;
};

/** All objectives or some, each with how many outcomes last year says something about. */
export const ChooseObjectives = ({ form, pack, suggestions, carried }: Props) => {
  const { element: FormElement, many } = form;
  const { value, ...bound } = many('objectives');
  const hintFor = ({ code }: Objective): string => {
    const own = outcomesOf(pack.framework).filter(({ objective }) => objective.code === code);
    const found = own.filter(({ outcome }) => suggestions.some((one) => one.outcome === outcome.code));
    const there = found.filter(
      ({ outcome }) => (carried.get(outcome.code)?.state ?? 'dismissed') !== 'dismissed',
    );
    const said = `${found.length} of ${own.length} outcomes have an answer from last year`;
    return there.length === 0 ? said : `${said}, ${there.length} carried forward already`;
  };
  return (
    <FormElement>
      <Checkboxes
        {...bound}
        values={value}
        label="Which objectives do you want to carry forward?"
        labelSize="m"
        items={[
          { value: everything, label: 'All objectives', exclusive: true },
          { divider: 'or' },
          ...pack.framework.objectives.map((one) => ({
            value: one.code,
            label: `${one.code}. ${one.title}`,
            hint: hintFor(one),
          })),
        ]}
      />
      <h2 className="nhsuk-heading-m">What happens</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          Last year’s level, supporting information, indicators, extra fields and evidence are shown on each
          outcome, marked as carried forward and to be confirmed.
        </li>
        <li>Levels stay unset, and answers that you have already begun stay as they are.</li>
        <li>Answers to mandatory policy questions are not carried forward. Answer them again.</li>
      </ul>
      <Button name="act" value="carry" preventDoubleClick>
        Carry forward
      </Button>
    </FormElement>
  );
};
