import { outcomesOf } from '../../framework/rules/find.ts';
import { Details } from '../../platform/design/details.tsx';
import type { JudgedWorkbook } from '../load-judged.ts';
import type { Judged } from '../rules/judge.ts';
import { OutcomeHeading, Problems } from './outcome-choice.tsx';
import { sayReadProblem } from './say-problem.ts';

/** Outcomes that the rules do not allow as the workbook has them, with every cell to mend. */
export const Refused = ({ judged }: { judged: readonly Judged[] }) =>
  judged.length === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-m">Cannot be saved yet</h2>
      <p>Correct these cells in the workbook and upload it again. Until then the answers stay as they are.</p>
      {judged.map((one) => (
        <section key={one.asked.outcome.code}>
          <OutcomeHeading judged={one} />
          <Problems judged={one} />
        </section>
      ))}
    </>
  );

/** What was not read, and what stays as it is. */
export const Rest = ({ loaded: { waiting, judged, assessment } }: { loaded: JudgedWorkbook }) => {
  const { problems, more } = waiting.told;
  const codes = (verdict: Judged['verdict']) =>
    judged.filter((one) => one.verdict === verdict).map((one) => one.asked.outcome.code);
  const inFile = new Set(judged.map((one) => one.asked.outcome.code));
  const absent = outcomesOf(assessment.pack.framework)
    .map(({ outcome }) => outcome.code)
    .filter((code) => !inFile.has(code));
  return (
    <>
      {problems.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">Not read from the workbook</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {problems.map((problem) => (
              <li key={sayReadProblem(problem)}>{sayReadProblem(problem)}</li>
            ))}
            {more === 0 ? null : <li>And {more.toLocaleString('en-GB')} more places.</li>}
          </ul>
        </>
      )}
      <h2 className="nhsuk-heading-m">Stays as it is</h2>
      <Listed title="The workbook says the same" codes={codes('same')} />
      <Listed title="Saved by somebody since, and not changed in the workbook" codes={codes('untouched')} />
      <Listed title="Not in the workbook" codes={absent} />
      <p>Evidence, owners and everything else are not touched.</p>
    </>
  );
};

const Listed = ({ title, codes }: { title: string; codes: readonly string[] }) =>
  codes.length === 0 ? null : (
    <Details summary={`${title}: ${codes.length} ${codes.length === 1 ? 'outcome' : 'outcomes'}`}>
      <p>{codes.join(', ')}</p>
    </Details>
  );
