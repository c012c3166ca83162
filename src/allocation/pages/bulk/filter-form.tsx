import type { Objective } from '../../../framework/rules/pack.ts';
import { paths } from '../../../paths.ts';
import { Button } from '../../../platform/design/button.tsx';
import { ButtonGroup } from '../../../platform/design/button-group.tsx';
import { Select } from '../../../platform/design/select.tsx';
import type { ListFilter } from '../../rules/filter.ts';
import { linesOf, type PersonChoice } from '../fields/people-choices.ts';

type Props = {
  readonly where: { readonly organisation: string; readonly edition: string };
  readonly objectives: readonly Objective[];
  readonly choices: readonly PersonChoice[];
  readonly filter: ListFilter;
};

/** Narrows the list; a GET form, so that what is shown has an address. */
export const FilterForm = ({ where, objectives, choices, filter }: Props) => (
  <form method="get" action={paths.allocations.to(where)}>
    <Select
      name="objective"
      label="Objective"
      value={filter.objective}
      items={[
        { value: '', label: 'All' },
        ...objectives.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` })),
      ]}
    />
    <Select
      name="who"
      id="filter-who"
      label="Given to"
      value={filter.who}
      items={[
        { value: '', label: 'Anybody or nobody' },
        { value: 'nobody', label: 'Nobody: no owner yet' },
        ...linesOf(choices),
      ]}
    />
    <ButtonGroup>
      <Button variant="secondary">Apply filters</Button>
      <a href={paths.allocations.to(where)}>Clear filters</a>
    </ButtonGroup>
  </form>
);
