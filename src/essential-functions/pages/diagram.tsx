import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { dependenceOf } from '../rules/dependence.ts';
import { DependenceTable } from './dependence-table.tsx';
import { DiagramFigure } from './diagram-figure.tsx';
import { loadPlace } from './load-place.ts';

/** Functions, systems and suppliers as a diagram and as a table. */
export const diagramPage = page({
  at: paths.essentialFunctionsDiagram,
  allow: 'read-working-answers',
  load: loadPlace,
  view: ({ loaded: { recorded, organisation }, params }) => ({
    title: 'Diagram of essential functions',
    back: { to: paths.essentialFunctions.to(params), text: 'Back to essential functions' },
    shape: 'wide',
    main: (
      <>
        <PageTitle caption={organisation.name}>Functions, systems and suppliers</PageTitle>
        {recorded.scope.entries.length === 0 ? (
          <p>There are no functions yet.</p>
        ) : (
          <>
            <DependenceHint />
            <DiagramFigure dependence={dependenceOf(recorded.scope.entries)} />
            <DependenceTable entries={recorded.scope.entries} />
          </>
        )}
      </>
    ),
  }),
});

/** How lines come about. */
export const DependenceHint = () => (
  <p>
    A supplier is linked to a system if what it provides names the system. Otherwise it is linked to the
    function.
  </p>
);
