import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { Select } from '../../platform/design/select.tsx';
import type { Prospect } from '../rules/prospects.ts';
import { sayProspect } from './say-prospect.ts';

type Props = {
  readonly prospects: readonly Prospect[];
  readonly chosen: Prospect;
  readonly where: { readonly organisation: string; readonly edition: string };
};

/** The choice stands in the address, so that a comparison can be sent to a colleague. */
export const ChooseProfile = ({ prospects, chosen, where }: Props) => (
  <form action={paths.lookingAhead.to(where)} method="get">
    <Select
      name="profile"
      id="profile"
      label="Profile to compare with"
      value={chosen.profile.id}
      items={prospects.map((one) => ({ value: one.profile.id, label: sayProspect(one) }))}
    />
    <Button variant="secondary">Compare</Button>
  </form>
);
