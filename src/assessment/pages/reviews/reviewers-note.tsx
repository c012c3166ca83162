import { sayDiscipline } from '../../../organisation/rules/discipline.ts';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import type { Reviewers } from './load-reviewers.ts';

/** Who can review: a review that nobody can give would never come. */
export const ReviewersNote = ({ reviewers }: { readonly reviewers: Reviewers }) => (
  <>
    <h2 className="nhsuk-heading-m">Who can review</h2>
    <SummaryList
      rows={reviewers.map(({ discipline, names }) => ({
        key: sayDiscipline(discipline),
        value:
          names.length === 0
            ? 'Nobody yet: an administrator names them under People and roles'
            : names.join(', '),
      }))}
    />
  </>
);
