import type { PlanContent } from '../../improvement-plan/rules/version.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { Tag } from '../../platform/design/tag.tsx';
import { WarningCallout } from '../../platform/design/warning-callout.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import type { JudgedPlan } from '../load-judged.ts';
import type { Judged } from '../rules/judge.ts';
import { choicesIn, versionsOf } from '../rules/take.ts';
import { RowChanges } from './row-changes.tsx';
import { sayRowProblem } from './say-row.ts';

export type Boxes = { take: string[]; version: string };

/** What can be taken: what only the workbook changed before what somebody saved since. */
export const choicesOf = (judged: readonly Judged[]): readonly Judged[] =>
  choicesIn(judged).toSorted((a, b) => Number(a.isStale) - Number(b.isStale));

/** What is ticked at first: what somebody saved since the download is taken only by whoever chooses it (R7). */
export const boxesOf = (judged: readonly Judged[]): Boxes => ({
  take: choicesOf(judged).flatMap((one) => (one.isStale ? [] : [one.row.key])),
  version: versionsOf(choicesOf(judged)),
});

type Props = { readonly loaded: JudgedPlan; readonly form: Form<Boxes> };

/** The rows that would change, each with its box, and the button that saves the chosen ones in one step. */
export const RowChoices = ({ loaded, form }: Props) => {
  const { element: FormElement, many, text } = form;
  const choices = choicesOf(loaded.judged);
  if (choices.length === 0) return <p>There is nothing to save from this workbook.</p>;
  const field = many('take');
  const shown = (isStale: boolean) =>
    choices.map((judged, index) =>
      judged.isStale === isStale ? (
        <section key={judged.row.key} aria-labelledby={headingId(judged)} className="app-comparison">
          <RowHeading judged={judged} content={loaded.place.content} />
          <RowChanges
            judged={judged}
            template={loaded.place.template}
            round={loaded.place.round?.name ?? null}
            stands={loaded.place.ground.handedOver === null ? 'Now' : 'As handed over'}
          />
          <RowProblems judged={judged} />
          <Checkboxes
            name="take"
            id={index === 0 ? field.id : `${field.id}-${index + 1}`}
            values={field.value}
            error={index === 0 ? field.error : undefined}
            items={[{ value: judged.row.key, label: labelOf(judged) }]}
          />
        </section>
      ) : null,
    );
  return (
    <FormElement>
      <input type="hidden" name="version" value={text('version').value} />
      <h2 className="nhsuk-heading-m">What would change</h2>
      <p>
        Words that only the plan has are <del>struck through</del>. Words that only the workbook has are{' '}
        <ins>underlined</ins>.
      </p>
      {shown(false)}
      {choices.some((one) => one.isStale) ? (
        <>
          <WarningCallout heading="Saved since you downloaded" headingLevel={2}>
            <p>
              Somebody saved the next actions after you downloaded the workbook, or the workbook does not tell
              which version it began with. They are saved only if you select them: the workbook’s version then
              replaces the other one, and both stay in the history.
            </p>
          </WarningCallout>
          {shown(true)}
        </>
      ) : null}
      <Button name="act" value="take" preventDoubleClick>
        Save selected actions
      </Button>
    </FormElement>
  );
};

/** `B2.a-3`, or where the row stands: `New action for B2.a, row 7`. */
export const nameOf = ({ row, reference, outcome, verdict }: Judged): string => {
  const at = row.key.replace(/^row-/, '');
  if (verdict !== 'add' && reference !== '') return `Action ${reference}`;
  return `${outcome === '' ? 'Row' : `New action for ${outcome}, row`} ${at}`;
};

const labelOf = (judged: Judged): string =>
  judged.verdict === 'add' ? `Add the action of row ${judged.row.key.slice(4)}` : `Save ${judged.reference}`;

const headingId = ({ row }: Judged): string => `row-${row.key.replace(/[^\w-]/g, '-')}`;

export const RowHeading = ({ judged, content }: { judged: Judged; content: PlanContent }) => {
  const title = content.outcomes.find((one) => one.code === judged.outcome)?.title;
  return (
    <h3 className="nhsuk-heading-s" id={headingId(judged)}>
      {nameOf(judged)}
      {title === undefined ? '' : `: ${title}`}{' '}
      {judged.verdict === 'add' ? <Tag colour="green">New</Tag> : null}
      {judged.isStale && judged.verdict !== 'refused' ? <Tag colour="orange">Saved since</Tag> : null}
    </h3>
  );
};

export const RowProblems = ({ judged: { problems } }: { judged: Judged }) =>
  problems.length === 0 ? null : (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {problems.map((problem) => (
        <li key={sayRowProblem(problem)}>{sayRowProblem(problem)}</li>
      ))}
    </ul>
  );
