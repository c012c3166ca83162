import { Button } from '../../../platform/design/button.tsx';
import { ButtonGroup } from '../../../platform/design/button-group.tsx';
import { Select } from '../../../platform/design/select.tsx';
import type { Scope } from '../../population.ts';
import { listingsOf, sayListing } from '../../rules/filter.ts';
import { TypeAndRegion } from '../filter-fields.tsx';
import { ways } from '../ways.tsx';

/** Narrows the list; a GET form, so that what is shown has an address. */
export const FilterForm = (scope: Scope) => {
  const address = ways[scope.kind].list.to({ edition: scope.edition.id });
  return (
    <form method="get" action={`${address}#organisations`}>
      <TypeAndRegion {...scope} />
      <Select
        name="list"
        label={scope.kind === 'interim' ? 'Interim assessment' : 'Full assessment'}
        value={scope.filter.listing ?? ''}
        items={[
          { value: '', label: 'All' },
          ...listingsOf(scope.kind).map((listing) => ({ value: listing, label: sayListing(listing) })),
        ]}
      />
      <ButtonGroup>
        <Button variant="secondary">Apply filters</Button>
        <a href={`${address}#organisations`}>Clear filters</a>
      </ButtonGroup>
    </form>
  );
};
