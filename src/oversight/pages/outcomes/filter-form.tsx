import { Button } from '../../../platform/design/button.tsx';
import { ButtonGroup } from '../../../platform/design/button-group.tsx';
import { Checkboxes } from '../../../platform/design/checkboxes.tsx';
import type { Scope } from '../../population.ts';
import { noFilter } from '../../rules/filter.ts';
import { TypeAndRegion } from '../filter-fields.tsx';
import { ways } from '../ways.tsx';

/** Who may be added or left out, by the kind of assessment: what is ticked differs from what is counted unasked. */
const laterOptions = {
  interim: {
    value: 'include',
    label: 'Include later versions',
    hint: 'Also counts organisations that published only after the deadline',
  },
  full: {
    value: 'exclude',
    label: 'Leave out who was late',
    hint: 'Does not count organisations that published only after the deadline',
  },
} as const;

/** Narrows what is counted; a GET form, so that what is shown has an address. */
export const FilterForm = (scope: Scope) => {
  const { edition, kind, filter } = scope;
  const address = ways[kind].outcomes.to({ edition: edition.id });
  const isChosen = filter.includesLater !== noFilter(kind).includesLater;
  return (
    <form method="get" action={address}>
      <TypeAndRegion {...scope} />
      <Checkboxes
        name="later"
        small
        items={[laterOptions[kind]]}
        values={isChosen ? [laterOptions[kind].value] : []}
      />
      <ButtonGroup>
        <Button variant="secondary">Apply filters</Button>
        <a href={address}>Clear filters</a>
      </ButtonGroup>
    </form>
  );
};
