import { paths } from '../../../paths.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import type { Scope } from '../../population.ts';
import { queryOf } from '../../rules/filter.ts';

/** That levels reached by plan count, of how many organisations, and which these are (R22). Nothing where there are none. */
export const ByPlan = ({ scope: { edition, filter }, count }: { scope: Scope; count: number }) => {
  if (count === 0) return null;
  const query = queryOf({ ...filter, listing: 'by-plan' }, 'full');
  return (
    <InsetText>
      <p>
        <strong>
          {count === 1 ? '1 organisation counts' : `${count} organisations count`} with levels reached through{' '}
          {count === 1 ? 'its improvement plan' : 'their improvement plans'} since publication.
        </strong>{' '}
        They count from the day on which it was decided that the plan is complete. What was published stays as
        it was.{' '}
        <a href={`${paths.nationalFull.to({ edition: edition.id }, query)}#organisations`}>
          {count === 1 ? 'See which organisation' : 'See which organisations'}
        </a>
      </p>
    </InsetText>
  );
};
