import { loadOrganisation } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { dayOf, sayDay } from '../../platform/clock.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { sayWhat } from '../rules/request.ts';
import { requestsPart } from '../store.ts';
import { RequestStateTag } from './state-tag.tsx';

/** What an organisation has asked to be removed for good, and what became of it (R37). */
export const removalRequestsPage = page({
  at: paths.removalRequests,
  allow: 'ask-removal',
  load: async ({ db, params }) => {
    const organisation = await loadOrganisation(db, params.organisation);
    return organisation && { organisation, requests: await requestsPart(db, params.organisation).alone() };
  },
  view: ({ loaded: { organisation, requests }, params }) => ({
    title: `Requests for removal of ${organisation.name}`,
    back: { to: paths.organisation.to(params), text: `Back to ${organisation.name}` },
    main: (
      <>
        <PageTitle caption={organisation.name}>Requests for removal</PageTitle>
        <p>
          What you publish and what stands in the history cannot be altered. Where something must not be kept,
          for example information about patients, ask the national team to remove it for good.
        </p>
        <ButtonLink href={paths.askRemoval.to(params)}>Ask for something to be removed</ButtonLink>
        {requests.length === 0 ? (
          <p>Your organisation has not asked for anything to be removed.</p>
        ) : (
          <Table
            id="requests"
            caption="Requests, newest first"
            captionHidden
            firstCellIsHeader
            head={[{ label: 'Asked' }, { label: 'Status' }, { label: 'In general terms' }, { label: 'What' }]}
            rows={requests.map((one) => [
              <a key="asked" href={paths.removalRequest.to({ ...params, request: one.id })}>
                {sayDay(dayOf(one.askedAt))}
                <span className="nhsuk-u-visually-hidden">: {one.description}</span>
              </a>,
              <RequestStateTag key="state" state={one.state} />,
              one.description,
              sayWhat(one),
            ])}
          />
        )}
      </>
    ),
  }),
});
