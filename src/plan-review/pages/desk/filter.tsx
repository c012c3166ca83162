import { sayType } from '../../../organisation/rules/organisation.ts';
import { paths } from '../../../paths.ts';
import { Button } from '../../../platform/design/button.tsx';
import { Select } from '../../../platform/design/select.tsx';
import type { DeskScope } from '../../load-desk.ts';
import { type Showing, showings } from '../../rules/desk.ts';

const words: { readonly [S in Showing]: string } = {
  waiting: 'Waiting for a decision',
  running: 'Agreed and being carried out',
  none: 'Below and nothing handed over',
  all: 'All',
};

type Props = { readonly scope: DeskScope; readonly regions: readonly string[] };

/** Which plans are shown; an address, so that it can be kept. */
export const Filter = ({ scope, regions }: Props) => (
  <form method="get" action={paths.plansDesk.to({ edition: scope.edition.id })}>
    <Select
      name="show"
      label="Plans"
      value={scope.showing}
      items={showings.map((value) => ({ value, label: words[value] }))}
    />
    {regions.length > 1 ? (
      <Select
        name="region"
        label="Region"
        value={scope.region ?? ''}
        items={[{ value: '', label: 'All regions' }, ...regions.map((value) => ({ value, label: value }))]}
      />
    ) : null}
    <Select
      name="type"
      label="Type of organisation"
      value={scope.type ?? ''}
      items={[
        { value: '', label: 'All types' },
        ...scope.edition.types.map((value) => ({ value, label: sayType(value) })),
      ]}
    />
    <Button variant="secondary">Show</Button>
  </form>
);

export const sayShowing = (showing: Showing): string => words[showing];
