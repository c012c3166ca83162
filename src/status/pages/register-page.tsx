import type { Packs } from '../../framework/rules/pack.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf } from '../../platform/clock.ts';
import { ErrorSummary } from '../../platform/design/error-summary.tsx';
import { Pagination } from '../../platform/design/pagination.tsx';
import { SearchInput } from '../../platform/design/search-input.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { type Found, type From, searchRegister } from '../register.ts';
import { currency, deadlinesOf } from '../rules/currency.ts';
import { publicStatus } from '../rules/public-status.ts';
import { StatusTag } from './status-tag.tsx';

const resultsAPage = 20;
/** Longer than any name; what is typed beyond it is not looked for. */
const longestSearch = 200;

type Search = { readonly typed: string; readonly found: Found | null; readonly problem: string | null };

const problem = 'Enter at least one letter or digit of an organisation’s name or code';

const Results = ({
  typed,
  found,
  today,
  packs,
}: {
  typed: string;
  found: Found;
  today: Day;
  packs: Packs;
}) => (
  <>
    <h2 className="nhsuk-heading-m">
      {found.count.toLocaleString('en-GB')} {found.count === 1 ? 'organisation' : 'organisations'} found
    </h2>
    <Table
      id="results"
      caption={`Organisations found for “${typed}”`}
      captionHidden
      head={[{ label: 'Organisation' }, { label: 'Status' }, { label: 'Code' }, { label: 'Sector' }]}
      firstCellIsHeader
      rows={found.results.map((one) => {
        const { label } = publicStatus(one.latest, one.closedOn, today);
        return [
          <a key="name" href={paths.registerEntry.to({ code: one.code })}>
            {one.name}
          </a>,
          <StatusTag key="status" label={label} age={currency(label, deadlinesOf(packs), today)} />,
          one.code,
          one.sector,
        ];
      })}
    />
    <Neighbours typed={typed} found={found} />
  </>
);

const Neighbours = ({ typed, found }: { typed: string; found: Found }) => {
  const [first, last] = [found.results[0], found.results.at(-1)];
  return (
    <Pagination
      previous={
        found.earlier && first
          ? { href: paths.register.to({}, { q: typed, before: first.code }), title: `Before ${first.name}` }
          : undefined
      }
      next={
        found.later && last
          ? { href: paths.register.to({}, { q: typed, after: last.code }), title: `After ${last.name}` }
          : undefined
      }
    />
  );
};

const NothingFound = ({ typed }: { typed: string }) => (
  <>
    <h2 className="nhsuk-heading-m">No organisation found</h2>
    <p>No organisation has a name or code with “{typed}”. You can try:</p>
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>fewer words, or only how they begin</li>
      <li>an earlier name, if the organisation has merged</li>
      <li>its ODS (Organisation Data Service) code</li>
    </ul>
  </>
);

const SearchForm = ({ typed, problem }: Search) => (
  <form action={paths.register.to()} method="get">
    <SearchInput
      name="q"
      label="Organisation name or code"
      hint="The code is that of the Organisation Data Service (ODS), for example RX1"
      value={typed}
      error={problem ?? undefined}
      button="Search"
    />
  </form>
);

const fromOf = ({ after, before }: { after?: string; before?: string }): From => {
  if (after !== undefined) return { way: 'after', code: after };
  return before === undefined ? null : { way: 'before', code: before };
};

/** Anybody finds an organisation by its name or code (R35). */
export const registerPage = page({
  at: paths.register,
  allow: 'anyone',
  load: async ({ db, query }): Promise<Search> => {
    if (query.q === undefined) return { typed: '', found: null, problem: null };
    const typed = query.q.slice(0, longestSearch).trim();
    if (!/[\p{L}\p{N}]/u.test(typed)) return { typed, found: null, problem };
    return { typed, found: await searchRegister(db, typed, fromOf(query), resultsAPage), problem: null };
  },
  view: ({ loaded, house, now }) => {
    const { typed, found } = loaded;
    return {
      title: `${loaded.problem ? 'Error: ' : ''}Organisation search${typed === '' ? '' : `: ${typed}`}`,
      main: (
        <>
          {loaded.problem ? <ErrorSummary errors={[{ text: loaded.problem, href: '#q' }]} /> : null}
          <h1 className="nhsuk-heading-l">Organisation search</h1>
          <p>See the status that an organisation has published in this service, and its history.</p>
          <SearchForm {...loaded} />
          {found && found.count > 0 ? (
            <Results typed={typed} found={found} today={dayOf(now)} packs={house.packs} />
          ) : null}
          {found && found.count === 0 ? <NothingFound typed={typed} /> : null}
          <p>
            <a href={paths.registerCsv.to()}>Download the whole register (CSV)</a>
          </p>
        </>
      ),
    };
  },
});
