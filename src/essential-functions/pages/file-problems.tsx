import { Table } from '../../platform/design/table.tsx';
import type { ReadProblem } from '../rules/read-scope.ts';
import { sayPlace, sayReadProblem } from './say-problem.ts';

/** More than anybody reads at once; the rest shows when these are put right. */
const shown = 200;

/** Everything to be looked at in a file, by sheet and cell (R29). */
export const FileProblems = ({ problems }: { readonly problems: readonly ReadProblem[] }) =>
  problems.length === 0 ? (
    <p>Every row was read without a problem.</p>
  ) : (
    <>
      <p>
        {problems.length === 1 ? 'There is 1 thing' : `There are ${problems.length} things`} to check in the
        file. None of it stops you from publishing.
      </p>
      <Table
        id="problems"
        caption="What to check"
        captionSize="m"
        head={[{ label: 'Sheet and cell' }, { label: 'What was found' }]}
        firstCellIsHeader
        rows={problems.slice(0, shown).map((one) => [sayPlace(one), sayReadProblem(one)])}
      />
      {problems.length > shown ? <p>The first {shown} are shown.</p> : null}
    </>
  );
