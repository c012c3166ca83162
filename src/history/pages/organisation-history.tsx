import { loadOrganisation } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { Pagination } from '../../platform/design/pagination.tsx';
import { Select } from '../../platform/design/select.tsx';
import { Table } from '../../platform/design/table.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { page } from '../../platform/pages/page.ts';
import { type Entry, type Filter, loadActors, loadHistory } from '../load-history.ts';
import { sayAbout } from '../rules/say-about.ts';

const size = 50;

/** Everything that happened in an organisation, newest first; by person and by what it is about (R37). */
export const organisationHistoryPage = page({
  at: paths.organisationHistory,
  allow: 'read-working-answers',
  load: async ({ db, params, query }) => {
    const organisation = await loadOrganisation(db, params.organisation);
    if (!organisation) return null;
    const filter = { person: query.person ?? '', about: (query.about ?? '').trim() };
    const before = Number.parseInt(query.before ?? '', 10) || 0;
    const [entries, actors] = await Promise.all([
      loadHistory(db, params.organisation, filter, before, size),
      loadActors(db, params.organisation),
    ]);
    return { organisation, filter, entries, actors };
  },
  view: ({ loaded: { organisation, filter, entries, actors }, params }) => {
    const older = olderThan(entries);
    return {
      title: `History of ${organisation.name}`,
      back: { to: paths.organisation.to(params), text: `Back to ${organisation.name}` },
      shape: 'wide',
      main: (
        <>
          <h1 className="nhsuk-heading-l">
            <span className="nhsuk-caption-l">{organisation.name}</span>
            History
          </h1>
          <p>Every change is kept, with who made it and when. Nothing here can be altered.</p>
          <Filters to={paths.organisationHistory.to(params)} filter={filter} actors={actors} />
          <p>
            <a href={paths.organisationHistoryCsv.to(params, filter)}>Download these entries (CSV)</a>
          </p>
          {entries.length === 0 ? (
            <p>There are no such entries.</p>
          ) : (
            <Table
              id="history"
              caption="Entries, newest first"
              head={[{ label: 'When' }, { label: 'Who' }, { label: 'What' }, { label: 'About' }]}
              rows={entries.map((one) => [sayMoment(one.at), one.actor, one.what, sayAbout(one.about)])}
            />
          )}
          <Pagination
            next={
              older === null
                ? undefined
                : {
                    href: paths.organisationHistory.to(params, { ...filter, before: String(older) }),
                    title: 'Older entries',
                  }
            }
          />
        </>
      ),
    };
  },
});

/** The entry before which older ones begin; null on the last page. */
function olderThan(entries: readonly Entry[]): number | null {
  const last = entries.at(-1);
  return entries.length === size && last && last.seq > 1 ? last.seq : null;
}

type FilterProps = {
  readonly to: string;
  readonly filter: Filter;
  readonly actors: Awaited<ReturnType<typeof loadActors>>;
};

const Filters = ({ to, filter, actors }: FilterProps) => (
  <form method="get" action={to}>
    <Select
      name="person"
      label="Person"
      value={filter.person}
      items={[
        { value: '', label: 'Everybody' },
        ...actors.map((one) => ({ value: one.id ?? '', label: one.name })),
      ]}
    />
    <TextInput
      name="about"
      label="About"
      hint="An outcome’s code, an edition, or “evidence”"
      value={filter.about}
      width={10}
    />
    <Button variant="secondary">Apply filters</Button>
  </form>
);
