import type { Organisation } from '../../organisation/rules/organisation.ts';
import { loadOrganisation, loadOrganisations } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Moment, sayDay, sayMoment } from '../../platform/clock.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { type Currency, deadlinesOf } from '../rules/currency.ts';
import { type Entry, entryOf } from '../rules/entry.ts';
import { sayLabel } from '../rules/label.ts';
import { caution, meaningOf } from '../rules/meaning.ts';
import { loadHistory, loadInterims } from '../store.ts';
import { StatusTag } from './status-tag.tsx';

type Loaded = {
  readonly organisation: Organisation;
  readonly successor: { readonly code: string; readonly name: string | null } | null;
  readonly entry: Entry;
};

function sayAge(age: Currency): string | null {
  if (age.state === 'none') return null;
  const until = age.until === null ? null : sayDay(age.until);
  if (age.state === 'current') return until && `Current until ${until}`;
  return until === null
    ? 'Out of date: a later assessment has been due since'
    : `Out of date: it was current until ${until}`;
}

const StatusNow = ({ status, age }: Entry) => {
  const said = sayAge(age);
  return (
    <SummaryList
      rows={[
        { key: 'Status', value: <StatusTag label={status.label} age={age} /> },
        {
          key: 'What it means',
          value: (
            <>
              <p>{meaningOf(status.label)}</p>
              {age.state === 'none' ? null : <p>{caution}</p>}
            </>
          ),
        },
        {
          key: age.state === 'none' ? 'Last published' : 'Date of publication',
          value: status.publishedOn === null ? 'Never' : sayDay(status.publishedOn),
        },
        ...(said === null ? [] : [{ key: 'How long it counts', value: said }]),
      ]}
    />
  );
};

const Closed = ({ closed, successor }: { closed: string; successor: Loaded['successor'] }) => (
  <InsetText>
    <p>This organisation merged or closed on {sayDay(closed)}, so its status is Not published.</p>
    {successor ? (
      <p>
        Its successor is{' '}
        {successor.name === null ? (
          `the organisation with the code ${successor.code}`
        ) : (
          <a href={paths.registerEntry.to({ code: successor.code })}>
            {successor.name} ({successor.code})
          </a>
        )}
        .
      </p>
    ) : null}
  </InsetText>
);

/** Spoken of only where it was completed (R15). */
const Interims = ({ interims }: Pick<Entry, 'interims'>) =>
  interims.map(({ edition, completedOn }) => (
    <section key={edition}>
      <h2 className="nhsuk-heading-m">Interim assessment {edition}: completed</h2>
      <p>
        First published on {sayDay(completedOn)}. An interim assessment is a position part of the way through
        the year: it is not scored, has no status, and what it says is not public.
      </p>
    </section>
  ));

const History = ({ history }: Pick<Entry, 'history'>) =>
  history.length === 0 ? (
    <p>Nothing has been published yet.</p>
  ) : (
    <Table
      id="history"
      caption="Statuses published, latest first"
      captionHidden
      head={[{ label: 'Status' }, { label: 'Date of publication' }]}
      firstCellIsHeader
      rows={history.map((one) => [
        sayLabel(one.label, 'page'),
        one.publishedOn === null ? '' : sayDay(one.publishedOn),
      ])}
    />
  );

const About = ({ organisation }: Pick<Loaded, 'organisation'>) => (
  <SummaryList
    rows={[
      { key: 'ODS (Organisation Data Service) code', value: organisation.code },
      { key: 'Sector', value: organisation.sector },
      ...(organisation.icb ? [{ key: 'Integrated care board (ICB)', value: organisation.icb }] : []),
      ...(organisation.address ? [{ key: 'Address', value: organisation.address }] : []),
    ]}
  />
);

/** So that a printed page is a check with its date. */
const Checked = ({ now, at }: { now: Moment; at: string }) => (
  <>
    <p>
      <strong>Checked on {sayMoment(now)}</strong>
      <br />
      {at}
    </p>
    <p className="nhsuk-u-display-none-print">
      Print this page to keep a record of your check with its date.
    </p>
  </>
);

/** What the public sees of one organisation: status, dates and history, never answers or interim content (R35). */
export const registerEntry = page({
  at: paths.registerEntry,
  allow: 'anyone',
  load: async ({ db, house, params, now }): Promise<Loaded | null> => {
    const organisation = await loadOrganisation(db, params.code.toUpperCase());
    if (!organisation) return null;
    const { code, closedOn, successor } = organisation;
    const [history, interims] = [await loadHistory(db, code), await loadInterims(db, code)];
    const [next] = successor === null ? [] : await loadOrganisations(db, [successor]);
    return {
      organisation,
      successor: successor === null ? null : { code: successor, name: next?.name ?? null },
      entry: entryOf({ closedOn, history, interims }, deadlinesOf(house.packs), dayOf(now)),
    };
  },
  view: ({ loaded: { organisation, successor, entry }, house, now }) => ({
    title: `${organisation.name}: published status`,
    back: { to: paths.register.to(), text: 'Organisation search' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">{organisation.name}</h1>
        <Checked now={now} at={house.origin + paths.registerEntry.to({ code: organisation.code })} />
        {entry.closed === null ? null : <Closed closed={entry.closed} successor={successor} />}
        <StatusNow {...entry} />
        <Interims interims={entry.interims} />
        <h2 className="nhsuk-heading-m">History</h2>
        <History history={entry.history} />
        <h2 className="nhsuk-heading-m">About this organisation</h2>
        <About organisation={organisation} />
      </>
    ),
  }),
});
