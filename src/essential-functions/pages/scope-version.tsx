import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { page } from '../../platform/pages/page.ts';
import { scopeAtPart, scopeVersionsPart } from '../scope-store.ts';
import { EntryFacts } from './entry-facts.tsx';
import { versionFrom } from './essential-functions-workbook.ts';
import { loadPlaceWith } from './load-place.ts';
import { nameOf } from './say-entry.ts';
import { sayReason } from './say-reason.ts';

/** The scope as it was recorded in one version, whole (R28). */
export const scopeVersionPage = page({
  at: paths.essentialFunctionsVersion,
  allow: 'read-working-answers',
  load: async (asked) => {
    const { db, params } = asked;
    const version = versionFrom(params.version);
    if (version === null) return null;
    const found = await loadPlaceWith(asked, {
      scope: scopeAtPart(db, params.organisation, params.edition, version),
      all: scopeVersionsPart(db, params.organisation, params.edition),
    });
    if (!found) return null;
    const [place, { scope, all }] = found;
    const about = all.find((one) => one.version === version);
    return scope && about ? { scope, about, isCurrent: version === place.recorded.version } : null;
  },
  view: ({ loaded: { scope, about, isCurrent }, params }) => ({
    title: `Essential functions, version ${about.version}`,
    back: { to: paths.essentialFunctions.to(params), text: 'Back to essential functions' },
    main: (
      <>
        <PageTitle caption="Essential functions">
          Version {about.version}
          {isCurrent ? ' (current)' : ''}
        </PageTitle>
        <SummaryList
          rows={[
            { key: 'Recorded on', value: sayMoment(about.changedAt) },
            { key: 'Recorded by', value: about.changedBy },
            { key: 'Reason', value: sayReason(about) },
            { key: 'Functions', value: scope.entries.length },
            {
              key: 'Justification of the scope',
              value: <span className="app-lines">{scope.justification || 'Nothing entered'}</span>,
            },
          ]}
        />
        <p>
          <a href={paths.essentialFunctionsWorkbook.to(params, { version: String(about.version) })}>
            Download version {about.version} (Excel workbook)
          </a>
        </p>
        {scope.entries.map((entry) => (
          <section key={entry.reference}>
            <h2 className="nhsuk-heading-m nhsuk-u-text-break-word">
              <span className="nhsuk-caption-m">{entry.reference} </span>
              {nameOf(entry)}
            </h2>
            <EntryFacts entry={entry} columns={scope.columns} />
          </section>
        ))}
      </>
    ),
  }),
});
