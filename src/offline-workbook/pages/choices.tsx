import { Button } from '../../platform/design/button.tsx';
import { WarningCallout } from '../../platform/design/warning-callout.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import type { Judged } from '../rules/judge.ts';
import { OutcomeChoice } from './outcome-choice.tsx';

type Boxes = { take: string[]; version: string };
type Props = { readonly choices: readonly Judged[]; readonly form: Form<Boxes> };

/** What can be taken: what only the workbook changed before what somebody saved since. */
export const choicesOf = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter((one) => one.verdict === 'change').toSorted((a, b) => Number(a.isStale) - Number(b.isStale));

/** The outcomes that would change, each with its box, and the button that saves the chosen ones in one step. */
export const Choices = ({ choices, form }: Props) => {
  const { element: FormElement, many, text } = form;
  if (choices.length === 0) return <p>There is nothing to save from this workbook.</p>;
  const field = many('take');
  const boxes = choices.map((one, index) => ({
    judged: one,
    id: index === 0 ? field.id : `${field.id}-${index + 1}`,
    error: index === 0 ? field.error : undefined,
  }));
  const shown = (isStale: boolean) =>
    boxes
      .filter(({ judged }) => judged.isStale === isStale)
      .map((box) => <OutcomeChoice key={box.id} {...box} chosen={field.value} />);
  return (
    <FormElement>
      <input type="hidden" name="version" value={text('version').value} />
      <h2 className="nhsuk-heading-m">What would change</h2>
      <p>
        Words that only the service has are <del>struck through</del>. Words that only the workbook has are{' '}
        <ins>underlined</ins>.
      </p>
      {shown(false)}
      {choices.some((one) => one.isStale) ? (
        <>
          <WarningCallout heading="Saved since you downloaded" headingLevel={2}>
            <p>
              Somebody saved the next outcomes after you downloaded the workbook, or the workbook does not
              tell which version it began with. Both versions are shown. They are saved only if you select
              them: the workbook’s version then replaces the other one, and both stay in the history.
            </p>
          </WarningCallout>
          {shown(true)}
        </>
      ) : null}
      <Button name="act" value="take" preventDoubleClick>
        Save selected outcomes
      </Button>
    </FormElement>
  );
};
