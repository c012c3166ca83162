import { paths } from '../../../paths.ts';
import type { Where } from './objectives-section.tsx';

type Props = {
  /** The edition before this one, or null in the first. */
  readonly earlier: string | null;
  readonly rights: { readonly allocates: boolean; readonly writes: boolean };
  readonly where: Where;
};

/** How the work is shared out and checked, and other ways to answer than outcome by outcome. */
export const AnsweringSection = ({ earlier, rights: { allocates, writes }, where }: Props) => (
  <section aria-labelledby="answering">
    <h2 className="nhsuk-heading-l" id="answering">
      Work on your answers
    </h2>
    <ul className="nhsuk-list">
      <li>
        <a href={paths.myWork.to(where)}>My work: see what is given to you</a>
      </li>
      {allocates ? (
        <li>
          <a href={paths.allocations.to(where)}>Give outcomes to people, with due dates</a>
        </li>
      ) : null}
      <li>
        <a href={paths.reviews.to(where)}>Reviews that outcomes need</a>
      </li>
      {earlier !== null && writes ? (
        <li>
          <a href={paths.carryForward.to(where)}>Start from your {earlier} answers</a>
        </li>
      ) : null}
      <li>
        <a href={paths.offlineWorkbook.to(where)}>
          {writes
            ? 'Fill in your assessment offline (Excel workbook)'
            : 'Download all answers (Excel workbook)'}
        </a>
      </li>
    </ul>
  </section>
);
