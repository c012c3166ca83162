import type { Edition } from '../../../framework/rules/pack.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import type { Where } from './objectives-section.tsx';

type Functions = {
  readonly filename: string | null;
  readonly title: string;
  readonly uploadedAt: string;
} | null;

type Props = {
  readonly functions: Functions;
  /** How many functions are recorded, with or without a file. */
  readonly recorded: number;
  readonly where: Where;
};

/** The essential functions and their file: whether they are there, and where to bring them. */
export const EssentialFunctionsSection = ({ functions, recorded, where }: Props) => (
  <section aria-labelledby="essential-functions">
    <h2 className="nhsuk-heading-l" id="essential-functions">
      Essential functions
    </h2>
    {functions === null ? (
      <p>
        {recorded === 0
          ? 'Scope your essential functions before you assess. Nothing is uploaded yet.'
          : `${recorded === 1 ? '1 function is' : `${recorded} functions are`} recorded. No file is uploaded.`}
      </p>
    ) : (
      <p>
        {functions.filename ?? functions.title}, uploaded on {sayDay(functions.uploadedAt)}.
      </p>
    )}
    <ul className="nhsuk-list">
      <li>
        <a href={paths.essentialFunctionsTemplate.to(where)}>Download the essential functions template</a>{' '}
        (Excel workbook)
      </li>
      <li>
        <a href={paths.essentialFunctions.to(where)}>
          {functions === null && recorded === 0
            ? 'Add or upload your essential functions'
            : 'See or change your essential functions'}
        </a>
      </li>
    </ul>
  </section>
);

/** Shown so that people know where it will be; the full publication opens later in the year. */
export const PublishSection = ({ edition, where }: { edition: Edition; where: Where }) => (
  <section aria-labelledby="publish">
    <h2 className="nhsuk-heading-l" id="publish">
      Publish your assessment
    </h2>
    <p>
      The full assessment is due by {sayDay(edition.dates.fullDue)}. You cannot publish it yet: publishing
      opens later in the year.
    </p>
    {edition.approvals.length === 0 ? null : (
      <p>
        <a href={paths.approvals.to(where)}>SIRO approval of the full assessment</a>
      </p>
    )}
  </section>
);
