import { paths } from '../../../paths.ts';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import type { Progress } from '../../rules/progress.ts';
import type { Where } from './objectives-section.tsx';

type Props = {
  readonly progress: Progress;
  /** The edition before this one, or null in the first. */
  readonly earlier: string | null;
  readonly where: Where;
};

const of = (count: number, total: number) => `${count} of ${total}`;

/** Answered, complete, and where answers stand against what is expected; never a score (R16). */
export const ProgressSection = ({ progress, earlier, where }: Props) => (
  <section aria-labelledby="progress">
    <h2 className="nhsuk-heading-l" id="progress">
      Progress
    </h2>
    <p>This is your position today, not a forecast.</p>
    <SummaryList
      rows={[
        { key: 'Outcomes answered', value: of(progress.answered, progress.total) },
        { key: 'Saved as complete', value: of(progress.complete, progress.total) },
        { key: 'At or above the expected level', value: of(progress.meets, progress.total) },
        { key: 'Below the expected level', value: of(progress.below, progress.total) },
        { key: 'Not answered', value: of(progress.total - progress.answered, progress.total) },
      ]}
    />
    <ul className="nhsuk-list">
      <li>
        <a href={paths.boardPaper.to(where)}>Board paper: where you stand, for your board</a>
      </li>
      {earlier === null ? null : (
        <li>
          <a href={paths.compareYears.to(where)}>What changed since {earlier}, or since you published</a>
        </li>
      )}
      <li>
        <a href={paths.lookingAhead.to(where)}>Look ahead: compare your answers with another profile</a>
      </li>
    </ul>
  </section>
);
