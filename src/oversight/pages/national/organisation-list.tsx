import type { ReactNode } from 'react';
import type { OrganisationType } from '../../../framework/rules/pack.ts';
import { sayType } from '../../../organisation/rules/organisation.ts';
import { paths } from '../../../paths.ts';
import { Table } from '../../../platform/design/table.tsx';
import type { Found } from '../../paged.ts';
import type { Scope } from '../../population.ts';
import { sayRegion } from '../../rules/filter.ts';
import { Neighbours } from './neighbours.tsx';
import { SupportTag } from './support-tag.tsx';

/** Where an organisation stands; the colour only repeats what the words say. */
export const colours = { 'by-deadline': 'green', later: 'blue', 'not-yet': 'grey' } as const;

type Row = {
  readonly code: string;
  readonly name: string;
  readonly type: OrganisationType;
  readonly region: string | null;
  readonly noted: boolean;
};

type Props<R extends Row> = {
  readonly scope: Scope;
  readonly found: Found<R>;
  /** What is said of each beside who it is and whether it needs support. */
  readonly columns: readonly { readonly label: string; readonly cell: (one: R) => ReactNode }[];
};

/** Some of the organisations that must publish, each leading to its page, with the way to the others. */
export const OrganisationList = <R extends Row>({ scope, found, columns }: Props<R>) => (
  <>
    <p role="status">
      {found.count} {found.count === 1 ? 'organisation' : 'organisations'}
    </p>
    {found.count === 0 ? null : (
      <Table
        id="list"
        caption="Organisations, by name"
        captionHidden
        compact
        firstCellIsHeader
        head={['Organisation', 'Type', 'Region', ...columns.map((one) => one.label), 'Support'].map(
          (label) => ({ label }),
        )}
        rows={found.results.map((one) => [
          <a
            key="name"
            href={paths.nationalOrganisation.to({ edition: scope.edition.id, organisation: one.code })}
          >
            {one.name} ({one.code})
          </a>,
          sayType(one.type),
          sayRegion(one.region),
          ...columns.map(({ cell }) => cell(one)),
          <SupportTag key="note" {...one} />,
        ])}
      />
    )}
    <Neighbours scope={scope} found={found} />
  </>
);
