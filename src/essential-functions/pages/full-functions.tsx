import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPublication } from '../../publication/store.ts';
import { dependenceOf } from '../rules/dependence.ts';
import type { Scope } from '../rules/entry.ts';
import { DependenceTable } from './dependence-table.tsx';
import { DependenceHint } from './diagram.tsx';
import { DiagramFigure } from './diagram-figure.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { versionFrom } from './essential-functions-workbook.ts';
import { nameOf } from './say-entry.ts';

/** The essential functions as they were handed over with a full assessment, each with all its facts (R30, R38). */
export const fullFunctionsPage = page({
  at: paths.fullFunctions,
  allow: 'read-handed-over',
  load: async ({ db, params }) => {
    const version = versionFrom(params.version);
    const found = version === null ? null : await loadPublication(db, 'full', params, version);
    return found?.snapshot ?? null;
  },
  view: ({ loaded: { organisation, version, publishedAt, functions }, params }) => ({
    title: `Essential functions of the full assessment ${params.edition}, version ${version}: ${organisation.name}`,
    back: { to: paths.fullPublication.to(params), text: 'Back to the full assessment' },
    shape: 'wide',
    main: (
      <>
        <PageTitle caption={organisation.name}>
          Essential functions, full assessment {params.edition}, version {version}
        </PageTitle>
        <p>As they were handed over on {sayMoment(publishedAt)}.</p>
        {functions === undefined || functions.entries.length === 0 ? (
          <p>No functions were recorded in the service when this was published.</p>
        ) : (
          <Recorded scope={functions} />
        )}
      </>
    ),
  }),
});

const Recorded = ({ scope }: { scope: Scope }) => (
  <>
    <h2 className="nhsuk-heading-m">Justification of the scope</h2>
    <p className="app-lines">{scope.justification || 'None was given.'}</p>
    {scope.entries.map((entry) => (
      <section key={entry.reference} aria-labelledby={`function-${entry.reference}`}>
        <h2 className="nhsuk-heading-m" id={`function-${entry.reference}`}>
          {entry.reference} {nameOf(entry)}
        </h2>
        <EntryFacts entry={entry} columns={scope.columns} />
      </section>
    ))}
    <h2 className="nhsuk-heading-m">Functions, systems and suppliers</h2>
    <DependenceHint />
    <DiagramFigure dependence={dependenceOf(scope.entries)} />
    <DependenceTable entries={scope.entries} />
  </>
);
