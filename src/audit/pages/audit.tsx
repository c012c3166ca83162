import { unanswered } from '../../organisation/invitations.ts';
import { auditorsOf } from '../../organisation/load-auditors.ts';
import { paths } from '../../paths.ts';
import { dayOf, sayDay } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPositions } from '../load-positions.ts';
import { AuditorsSection } from './audit/auditors-section.tsx';
import { PositionsSection } from './audit/positions-section.tsx';
import { RequestsSection } from './audit/requests-section.tsx';
import { ScopeSection } from './audit/scope-section.tsx';
import { loadPlace, loadRequestsFor } from './load.ts';

/** The independent assessment (R33): what is in scope, who audits, what was fixed for them, what they ask for. */
export const auditPage = page({
  at: paths.audit,
  allow: 'read-audited',
  load: async (asked) => {
    const { db, params, who } = asked;
    const place = await loadPlace(asked);
    if (!place) return null;
    const { organisation, edition } = params;
    const [auditors, open, positions, requests] = await Promise.all([
      auditorsOf(db, organisation, edition),
      place.reader.audits ? [] : unanswered(db, organisation),
      loadPositions(db, params),
      loadRequestsFor(db, params, place),
    ]);
    return {
      ...place,
      ...{ auditors, positions, requests },
      invited: open.filter(({ term }) => term?.edition === edition),
      until: auditors.find((one) => one.person === who.id)?.until ?? null,
    };
  },
  view: ({ loaded, params, now }) => {
    const { organisation, reader, until } = loaded;
    return {
      title: `Independent assessment ${params.edition}: ${organisation.name}`,
      ...(reader.audits
        ? {}
        : { back: { to: paths.assessment.to(params), text: `Back to your assessment ${params.edition}` } }),
      main: (
        <>
          <PageTitle caption={`${organisation.name} (${organisation.code}), ${params.edition}`}>
            Independent assessment
          </PageTitle>
          {reader.audits ? (
            <p>
              You are let in until {until === null ? 'your last day' : sayDay(until)}, that day included. You
              read what the organisation fixed for you, for the outcomes in scope. The organisation sees in
              its history what you open.
            </p>
          ) : (
            <p>
              Auditors whom you let in read only what you fix for them, and only the outcomes in scope. Your
              organisation’s history says what they open.
            </p>
          )}
          <RequestsSection requests={loaded.requests} where={params} reader={reader} />
          <PositionsSection positions={loaded.positions} where={params} reader={reader} />
          <ScopeSection audit={loaded} where={params} manages={reader.manages} />
          {reader.audits ? null : (
            <AuditorsSection
              auditors={loaded.auditors}
              invited={loaded.invited}
              where={params}
              manages={reader.manages}
              today={dayOf(now)}
            />
          )}
        </>
      ),
    };
  },
});
