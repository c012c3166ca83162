import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { outcomeView } from '../../publication/outputs/outcome-view.ts';
import { DeclaredLevel, ExpectedLevel, StateTag } from '../../publication/pages/read/level-words.tsx';
import { lookAt } from '../look-at.ts';
import { loadFixedPlace, loadRequestsFor } from './load.ts';

/** The outcomes in scope as they stood when the organisation fixed the position. */
export const auditPositionPage = page({
  at: paths.auditPosition,
  allow: 'read-audited',
  load: async (asked) => {
    const place = await loadFixedPlace(asked);
    return place && { ...place, requests: await loadRequestsFor(asked.db, asked.params, place) };
  },
  recordsLook: ({ house, who, now, params, loaded }) =>
    lookAt({ house, who, now }, params, { kind: 'position', of: null, position: loaded.number }),
  view: ({ loaded: { fixed, number, organisation, requests }, params }) => ({
    title: `Position ${number} of the independent assessment ${params.edition}: ${organisation.name}`,
    back: { to: paths.audit.to(params), text: 'Back to the independent assessment' },
    shape: 'wide',
    main: (
      <>
        <PageTitle caption={`${organisation.name}, independent assessment ${params.edition}`}>
          As it stood on {sayMoment(fixed.publishedAt)}
        </PageTitle>
        <p>
          Position {number}, fixed by {fixed.publishedBy}. Expected levels: {fixed.profile.title}. An outcome
          without a level is “Not answered”, which is not the same as “Not achieved”.
        </p>
        <Table
          id="outcomes"
          caption="Outcomes in scope"
          captionSize="m"
          firstCellIsHeader
          head={['Outcome', 'Expected level', 'Declared level', 'Status', 'Requests'].map((label) => ({
            label,
          }))}
          rows={fixed.outcomes
            .map((one) => outcomeView(one, fixed.asked, new Map()))
            .map((one) => [
              <a key="outcome" href={paths.auditOutcome.to({ ...params, outcome: one.code })}>
                {one.code} {one.title}
              </a>,
              <ExpectedLevel key="expected" outcome={one} />,
              <DeclaredLevel key="declared" outcome={one} />,
              <StateTag key="state" state={one.state} />,
              requests.filter(({ outcome }) => outcome === one.code).length || 'None',
            ])}
        />
        <h2 className="nhsuk-heading-m">Essential functions</h2>
        <p>
          <a href={paths.auditFunctions.to(params)}>Read the essential functions as they stood then</a>
        </p>
        <h2 className="nhsuk-heading-m">All of it to take away</h2>
        <p>
          One zip file with the outcomes in scope and their evidence, what was given later on request, and a
          list of checksums. Keep it as carefully as the evidence in it.
        </p>
        <ButtonLink href={paths.auditPositionPack.to(params)} variant="secondary">
          Download the audit pack
        </ButtonLink>
      </>
    ),
  }),
});
