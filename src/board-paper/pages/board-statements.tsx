import { loadAssessment } from '../../assessment/load-assessment.ts';
import { type Standing, standings } from '../../assessment/rules/progress.ts';
import { loadAnswers } from '../../assessment/store.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import type { Objective } from '../../framework/rules/pack.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { chooseBoardStatements } from '../choose-statements.ts';
import { loadChoice } from '../store.ts';

/** Which statements the board reads: everything that is ticked stands in the paper, whole. */
export const boardStatementsPage = page({
  at: paths.boardStatements,
  allow: 'write-answers',
  load: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    if (!assessment) return null;
    const { pack, profile } = assessment;
    const [answers, choice] = await Promise.all([
      loadAnswers(db, params.organisation, params.edition, pack.framework.id),
      loadChoice(db, params),
    ]);
    return { objectives: pack.framework.objectives, set: standings(pack, profile, answers), choice };
  },
  values: ({ choice }) => ({ outcomes: choice.outcomes, version: String(choice.version) }),
  acts: {
    save: {
      run: ({ house, who, now, params, values }) =>
        chooseBoardStatements({ house, who, now }, params, values),
      next: ({ params }) => ({
        to: paths.boardPaper.to(params),
        notice: 'The statements for the board were chosen.',
      }),
    },
  },
  sentences: {
    'no-such-outcome': { field: 'outcomes', text: 'Select outcomes from the list' },
    'changed-meanwhile': {
      text: 'Somebody else chose other statements in the meantime. Check the ticks and save again',
    },
  },
  view: ({ loaded, form, params }) => ({
    title: 'Choose the statements that the board reads',
    back: { to: paths.boardPaper.to(params), text: 'Back to the board paper' },
    main: (
      <form.element>
        <input type="hidden" name="version" value={form.text('version').value} />
        <h1 className="nhsuk-heading-l">Choose the statements that the board reads</h1>
        <p>
          The supporting information of every outcome that you tick stands in the board paper as it is
          written, drafts included.
        </p>
        <Groups {...loaded} form={form} />
        <Button name="act" value="save" preventDoubleClick>
          Save your choice
        </Button>
      </form.element>
    ),
  }),
});

type GroupsProps = {
  readonly objectives: readonly Objective[];
  readonly set: readonly Standing[];
  readonly form: Form<{ outcomes: readonly string[]; version: string }>;
};

/** The outcomes of each objective with the beginnings of their statements; one field in several groups. */
const Groups = ({ objectives, set, form }: GroupsProps) => {
  const { value, ...boxes } = form.many('outcomes');
  return objectives.map(({ code, title }, at) => (
    <Checkboxes
      key={code}
      {...boxes}
      id={at === 0 ? boxes.id : `outcomes-${code}`}
      error={at === 0 ? boxes.error : undefined}
      values={value}
      label={`${code}. ${title}`}
      labelSize="m"
      items={set
        .filter((one) => one.objective.code === code)
        .map(({ outcome, answer }) => ({
          value: outcome.code,
          label: `${outcome.code} ${outcome.title}`,
          hint: `${sayLevel(answer.level)}. ${answer.statement === '' ? 'No supporting information yet' : excerpt(answer.statement)}`,
        }))}
    />
  ));
};

const excerpt = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 117).trimEnd()}…`);
