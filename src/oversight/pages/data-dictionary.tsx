import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { type Column, exportColumns, fullColumns, marking } from '../rules/export-columns.ts';
import { NotPerformance } from './caution.tsx';

const head = [{ label: 'Column' }, { label: 'Meaning' }, { label: 'Values' }];
const row = ({ name, meaning, values }: Column) => [name, meaning, values];

/** What each column of the national outcomes file means: from the table that makes the file. */
export const dataDictionary = page({
  at: paths.nationalDataDictionary,
  allow: 'see-national-view',
  load: async () => ({}),
  view: ({ now }) => ({
    title: 'Data dictionary of the national outcomes files',
    shape: 'wide',
    main: (
      <>
        <PageTitle caption="National view">Data dictionary of the national outcomes files</PageTitle>
        <NotPerformance now={now} />
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>
            The files are marked {marking}: their names and each of their rows say so. Handle copies and
            extracts as the file itself.
          </li>
          <li>
            The interim file has one row per organisation and outcome, from the last version that the
            organisation published by the deadline. An organisation that published only later is left out
            unless later versions were asked for; one that has not published is always left out.
          </li>
          <li>
            The file of full assessments has one row per organisation and outcome, from the last version that
            the organisation published, late or not, unless those who were late were left out. The published
            level stays as it was; the level counted is the one in national figures.
          </li>
          <li>They are CSV as in RFC 4180, in UTF-8, with the names of the columns in the first line.</li>
          <li>
            Text that begins with = + - or @ has an apostrophe in front, so that a spreadsheet does not run it
            as a formula.
          </li>
        </ul>
        <Table
          id="columns"
          caption="Columns of both files, in their order"
          captionSize="m"
          firstCellIsHeader
          head={head}
          rows={exportColumns.map(row)}
        />
        <Table
          id="columns-full"
          caption="Columns that the file of full assessments has after those"
          captionSize="m"
          firstCellIsHeader
          head={head}
          rows={fullColumns.map(row)}
        />
      </>
    ),
  }),
});
