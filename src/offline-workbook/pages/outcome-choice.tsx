import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { Tag } from '../../platform/design/tag.tsx';
import type { Judged } from '../rules/judge.ts';
import { ChangesTable } from './changes-table.tsx';
import { sayRowProblem } from './say-problem.ts';

type Props = {
  readonly judged: Judged;
  /** The id of the box; the first of the page has the field's own. */
  readonly id: string;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
};

/** One outcome that can be taken: what would change, and the box that takes it. */
export const OutcomeChoice = ({ judged, id, chosen, error }: Props) => {
  const { outcome } = judged.asked;
  return (
    <section aria-labelledby={headingId(judged)} className="app-comparison">
      <OutcomeHeading judged={judged} />
      {judged.event?.payload.because === 'policy-withdrawn' ? (
        <p>
          The policy would no longer be confirmed as met, so the level is lowered to Not achieved and the
          answer becomes a draft.
        </p>
      ) : null}
      <ChangesTable judged={judged} />
      <Problems judged={judged} />
      <Checkboxes
        name="take"
        id={id}
        values={chosen}
        error={error}
        items={[{ value: outcome.code, label: `Save ${outcome.code} from the workbook` }]}
      />
    </section>
  );
};

const headingId = ({ asked }: Judged) => `outcome-${asked.outcome.code.replaceAll('.', '-')}`;

export const OutcomeHeading = ({ judged }: { judged: Judged }) => (
  <h3 className="nhsuk-heading-s" id={headingId(judged)}>
    {judged.asked.outcome.code} {judged.asked.outcome.title}{' '}
    {judged.isStale ? (
      <Tag colour="orange">{judged.current.version === 0 ? 'Version unknown' : 'Saved since'}</Tag>
    ) : null}
  </h3>
);

export const Problems = ({ judged: { problems } }: { judged: Judged }) =>
  problems.length === 0 ? null : (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {problems.map((problem) => (
        <li key={sayRowProblem(problem)}>{sayRowProblem(problem)}</li>
      ))}
    </ul>
  );
