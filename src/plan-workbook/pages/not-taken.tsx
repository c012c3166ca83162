import { Details } from '../../platform/design/details.tsx';
import type { JudgedPlan } from '../load-judged.ts';
import type { Judged } from '../rules/judge.ts';
import { RowHeading, RowProblems } from './row-choices.tsx';
import { sayReadProblem } from './say-row.ts';

/** Rows that the rules do not allow as the workbook has them, with every cell to mend. */
export const RefusedRows = ({ loaded: { judged, place } }: { loaded: JudgedPlan }) => {
  const refused = judged.filter((one) => one.verdict === 'refused');
  return refused.length === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-m">Cannot be saved yet</h2>
      <p>
        Correct these cells in the workbook and upload it again. Until then the plan stays as it is there.
      </p>
      {refused.map((one) => (
        <section key={one.row.key}>
          <RowHeading judged={one} content={place.content} />
          <RowProblems judged={one} />
        </section>
      ))}
    </>
  );
};

/** How the file was read, and what stays as it is. */
export const RestOfRows = ({ loaded: { waiting, judged, place } }: { loaded: JudgedPlan }) => {
  const { problems, more } = waiting.told;
  const those = (verdict: Judged['verdict']) => judged.filter((one) => one.verdict === verdict);
  const inFile = new Set(judged.map((one) => one.reference));
  const known = [...(place.ground.handedOver ?? place.ground.actions).keys()];
  return (
    <>
      {problems.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">How the workbook was read</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {problems.map((problem) => (
              <li key={sayReadProblem(problem)}>{sayReadProblem(problem)}</li>
            ))}
            {more === 0 ? null : <li>And {more.toLocaleString('en-GB')} more places.</li>}
          </ul>
        </>
      )}
      <h2 className="nhsuk-heading-m">Stays as it is</h2>
      <Same rows={those('same')} />
      <Listed
        title="Saved by somebody since, and not changed in the workbook"
        all={those('untouched').map((one) => one.reference)}
      />
      <Listed title="Not in the workbook" all={known.filter((reference) => !inFile.has(reference))} />
      <Listed
        title="Outcomes for which no action is entered"
        all={those('blank').map((one) => one.outcome)}
      />
      <p>A row that is not in the workbook removes nothing. Evidence is not touched.</p>
    </>
  );
};

/** Rows that say what stands; of those, what would not be taken is said too. */
const Same = ({ rows }: { rows: readonly Judged[] }) => (
  <>
    <Listed title="The workbook says the same" all={rows.map((one) => one.reference)} />
    {rows.map((one) => (
      <RowProblems key={one.row.key} judged={one} />
    ))}
  </>
);

const Listed = ({ title, all }: { title: string; all: readonly string[] }) =>
  all.length === 0 ? null : (
    <Details summary={`${title}: ${all.length}`}>
      <p>{all.join(', ')}</p>
    </Details>
  );
