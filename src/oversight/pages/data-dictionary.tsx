import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { exportColumns, marking } from '../rules/export-columns.ts';
import { NotPerformance } from './caution.tsx';

/** What each column of the national outcomes file means: from the table that makes the file. */
export const dataDictionary = page({
  at: paths.nationalDataDictionary,
  allow: 'see-national-view',
  load: async () => ({}),
  view: ({ now }) => ({
    title: 'Data dictionary of the national outcomes file',
    shape: 'wide',
    main: (
      <>
        <PageTitle caption="National view">Data dictionary of the national outcomes file</PageTitle>
        <NotPerformance now={now} />
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>
            The file is marked {marking}: its name and each of its rows say so. Handle copies and extracts as
            the file itself.
          </li>
          <li>
            It has one row per organisation and outcome, from the last version of the interim assessment that
            the organisation published by the deadline. An organisation that published only later is left out
            unless later versions were asked for; one that has not published is always left out.
          </li>
          <li>It is CSV as in RFC 4180, in UTF-8, with the names of the columns in the first line.</li>
          <li>
            Text that begins with = + - or @ has an apostrophe in front, so that a spreadsheet does not run it
            as a formula.
          </li>
        </ul>
        <Table
          id="columns"
          caption="Columns, in their order"
          captionSize="m"
          firstCellIsHeader
          head={[{ label: 'Column' }, { label: 'Meaning' }, { label: 'Values' }]}
          rows={exportColumns.map(({ name, meaning, values }) => [name, meaning, values])}
        />
      </>
    ),
  }),
});
