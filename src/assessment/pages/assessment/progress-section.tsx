import { paths } from '../../../paths.ts';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import type { Progress } from '../../rules/progress.ts';
import type { Where } from './objectives-section.tsx';

const of = (count: number, total: number) => `${count} of ${total}`;

/** Answered, complete, and where answers stand against what is expected; never a score (R16). */
export const ProgressSection = ({ progress, where }: { progress: Progress; where: Where }) => (
  <section aria-labelledby="progress">
    <h2 className="nhsuk-heading-l" id="progress">
      Progress
    </h2>
    <p>This is your position today, not a forecast.</p>
    <SummaryList
      rows={[
        { key: 'Outcomes answered', value: of(progress.answered, progress.total) },
        {
          key: 'Saved as complete',
          value: of(progress.complete, progress.total),
          actions: [{ href: paths.reviews.to(where), label: 'Reviews', about: 'that outcomes need' }],
        },
        { key: 'At or above the expected level', value: of(progress.meets, progress.total) },
        { key: 'Below the expected level', value: of(progress.below, progress.total) },
        { key: 'Not answered', value: of(progress.total - progress.answered, progress.total) },
      ]}
    />
    <p>
      <a href={paths.lookingAhead.to(where)}>Look ahead: compare your answers with another profile</a>
    </p>
  </section>
);
