import { paths } from '../../../paths.ts';
import { Button } from '../../../platform/design/button.tsx';
import { ButtonGroup } from '../../../platform/design/button-group.tsx';
import { Select } from '../../../platform/design/select.tsx';
import type { Scope } from '../../population.ts';
import { listings, sayListing } from '../../rules/filter.ts';
import { TypeAndRegion } from '../filter-fields.tsx';

/** Narrows the list; a GET form, so that what is shown has an address. */
export const FilterForm = (scope: Scope) => {
  const address = paths.national.to({ edition: scope.edition.id });
  return (
    <form method="get" action={`${address}#organisations`}>
      <TypeAndRegion {...scope} />
      <Select
        name="list"
        label="Interim assessment"
        value={scope.filter.listing ?? ''}
        items={[
          { value: '', label: 'All' },
          ...listings.map((listing) => ({ value: listing, label: sayListing(listing) })),
        ]}
      />
      <ButtonGroup>
        <Button variant="secondary">Apply filters</Button>
        <a href={`${address}#organisations`}>Clear filters</a>
      </ButtonGroup>
    </form>
  );
};
