import { judge } from '../../organisation/rules/permission.ts';
import { paths } from '../../paths.ts';
import { dayOf, daysBetween, sayDay } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import type { Who } from '../../platform/pages/gate.ts';
import { page } from '../../platform/pages/page.ts';
import { sayGround, sayWhat } from '../rules/request.ts';
import { loadDesk, type OnDesk } from '../store.ts';
import { RequestStateTag } from './state-tag.tsx';

/** What organisations ask to be removed: what waits longest first, and what was decided (R37). */
export const removalDeskPage = page({
  at: paths.removalDesk,
  allow: 'decide-removals',
  load: async ({ db }) => ({
    open: await loadDesk(db, ['open']),
    decided: await loadDesk(db, ['removed', 'refused', 'withdrawn']),
  }),
  view: ({ loaded: { open, decided }, who, now, house }) => ({
    title: 'Requests for removal',
    back: {
      to: paths.plansDesk.to({ edition: house.packs.editions[0]?.edition.id ?? '' }),
      text: 'Back to improvement plans',
    },
    shape: 'wide',
    main: (
      <>
        <PageTitle caption="National team">Requests for removal</PageTitle>
        <p>
          Information about patients that was given by mistake, and erasure in law. Nobody decides on an
          organisation that they belong to.
        </p>
        <h2 className="nhsuk-heading-m">Waiting</h2>
        {open.length === 0 ? (
          <p>No request is waiting.</p>
        ) : (
          <Table
            id="open"
            caption="Requests that wait, longest first"
            captionHidden
            firstCellIsHeader
            head={[{ label: 'Organisation' }, { label: 'What' }, { label: 'Ground' }, { label: 'Waiting' }]}
            rows={open.map((one) => [
              <Name key="name" one={one} who={who} />,
              `${sayWhat(one)}: ${one.description}`,
              sayGround(one.ground),
              sayWaiting(daysBetween(dayOf(one.askedAt), dayOf(now))),
            ])}
          />
        )}
        <h2 className="nhsuk-heading-m">Decided or taken back</h2>
        {decided.length === 0 ? (
          <p>None yet.</p>
        ) : (
          <Table
            id="decided"
            caption="Requests that were decided or taken back, newest first"
            captionHidden
            firstCellIsHeader
            head={[
              { label: 'Organisation' },
              { label: 'What' },
              { label: 'Status' },
              { label: 'When and by whom' },
            ]}
            rows={decided.map((one) => [
              <Name key="name" one={one} who={who} />,
              `${sayWhat(one)}: ${one.description}`,
              <RequestStateTag key="state" state={one.state} />,
              `${one.decidedAt === null ? '' : sayDay(dayOf(one.decidedAt))}, ${one.decidedBy ?? ''}`,
            ])}
          />
        )}
      </>
    ),
  }),
});

const sayWaiting = (days: number): string =>
  days === 0 ? 'Since today' : days === 1 ? '1 day' : `${days} days`;

/** The way to the request; not for those who belong to the organisation. */
const Name = ({ one, who }: { one: OnDesk; who: Who }) => {
  const said = `${one.name} (${one.organisation})`;
  const place = { organisation: one.organisation, region: null };
  if (judge(who, 'decide-removals', place) !== 'granted') return <>{said}. You belong to it</>;
  const to = paths.removalDecision.to({ organisation: one.organisation, request: one.id });
  return (
    <a href={to}>
      {said}
      <span className="nhsuk-u-visually-hidden">: {one.description}</span>
    </a>
  );
};
