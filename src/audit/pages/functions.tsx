import { loadChallenges } from '../../essential-functions/challenges.ts';
import { FunctionsTable } from '../../essential-functions/pages/functions-table.tsx';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { functionsView } from '../../publication/outputs/evidence-view.ts';
import { loadHoldings } from '../../publication/pages/read/load-reading.ts';
import { lookAt } from '../look-at.ts';
import { EvidenceItems } from './evidence-items.tsx';
import { loadFixedPlace } from './load.ts';

/** The essential functions as they stood when the position was fixed (R30). */
export const auditFunctionsPage = page({
  at: paths.auditFunctions,
  allow: 'read-audited',
  load: async (asked) => {
    const { db, house, params } = asked;
    const place = await loadFixedPlace(asked);
    if (!place) return null;
    const { essentialFunctions: file } = place.fixed;
    const holdings = await loadHoldings(house, db, { outcomes: [], essentialFunctions: file });
    const challenges = await loadChallenges(db, params.organisation, params.edition);
    return {
      ...place,
      file: file && functionsView(file, holdings),
      challenges: challenges.filter((one) => one.readIn === 'audit'),
    };
  },
  recordsLook: ({ house, who, now, params, loaded }) =>
    lookAt({ house, who, now }, params, { kind: 'functions', of: null, position: loaded.number }),
  view: ({ loaded: { fixed, file, challenges, organisation, number }, params }) => ({
    title: `Essential functions in the independent assessment ${params.edition}`,
    back: { to: paths.auditPosition.to(params), text: 'Back to all outcomes in scope' },
    shape: 'wide',
    main: (
      <>
        <PageTitle caption={organisation.name}>Essential functions</PageTitle>
        <p>
          As they stood on {sayMoment(fixed.publishedAt)} (position {number}).
        </p>
        {file === null ? (
          <p>No file had been uploaded.</p>
        ) : (
          <EvidenceItems items={[file]} to={(evidence) => paths.auditEvidence.to({ ...params, evidence })} />
        )}
        {fixed.functions && fixed.functions.entries.length > 0 ? (
          <>
            <h2 className="nhsuk-heading-m">Justification of the scope</h2>
            <p className="app-lines">{fixed.functions.justification || 'None was given.'}</p>
            <FunctionsTable
              id="functions"
              caption="Functions"
              entries={fixed.functions.entries}
              to={({ reference }) => paths.auditFunction.to({ ...params, reference })}
              last={{
                label: 'Comments and challenges',
                cell: ({ reference }) =>
                  challenges.filter((one) => one.reference === reference).length || 'None',
              }}
            />
          </>
        ) : (
          <p>No functions were recorded in the service.</p>
        )}
      </>
    ),
  }),
});
