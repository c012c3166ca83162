import { paths } from '../../../paths.ts';
import { Button } from '../../../platform/design/button.tsx';
import { ButtonGroup } from '../../../platform/design/button-group.tsx';
import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import type { Scope } from '../../population.ts';
import { TypeAndRegion } from '../filter-fields.tsx';

/** Narrows what is counted; a GET form, so that what is shown has an address. */
export const FilterForm = (scope: Scope) => {
  const address = paths.nationalOutcomes.to({ edition: scope.edition.id });
  return (
    <form method="get" action={address}>
      <TypeAndRegion {...scope} />
      <Checkboxes
        name="later"
        small
        items={[
          {
            value: 'include',
            label: 'Include later versions',
            hint: 'Also counts organisations that published only after the deadline',
          },
        ]}
        values={scope.filter.includesLater ? ['include'] : []}
      />
      <ButtonGroup>
        <Button variant="secondary">Apply filters</Button>
        <a href={address}>Clear filters</a>
      </ButtonGroup>
    </form>
  );
};
