import type { OrganisationType } from '../../framework/rules/pack.ts';
import { sayType } from '../../organisation/rules/organisation.ts';
import { Select } from '../../platform/design/select.tsx';
import type { Scope } from '../population.ts';
import { regionsWithin, sayRegion } from '../rules/filter.ts';

const typeItem = (type: OrganisationType) => ({ value: type, label: sayType(type) });

/** Type and region, as every filter of this room asks for them; no region where the reader has only one. */
export const TypeAndRegion = ({ edition, remit, filter }: Scope) => {
  const regions = regionsWithin(remit);
  return (
    <>
      <Select
        name="type"
        label="Type of organisation"
        value={filter.type ?? ''}
        items={[{ value: '', label: 'All types' }, ...edition.types.map(typeItem)]}
      />
      {regions.length > 1 ? (
        <Select
          name="region"
          label="Region"
          value={filter.region ?? ''}
          items={[
            { value: '', label: 'All regions' },
            ...regions.map((region) => ({ value: region, label: sayRegion(region) })),
          ]}
        />
      ) : null}
    </>
  );
};
