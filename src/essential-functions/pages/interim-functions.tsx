import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { isOpen } from '../challenges.ts';
import { dependenceOf } from '../rules/dependence.ts';
import { DependenceTable } from './dependence-table.tsx';
import { DependenceHint } from './diagram.tsx';
import { DiagramFigure } from './diagram-figure.tsx';
import { FunctionsTable } from './functions-table.tsx';
import { type HandedOverScope, loadHandedOver } from './load-handed-over.ts';

/** `2 (1 not answered)` */
function sayChallenges(challenges: HandedOverScope['challenges'], reference: string): string {
  const some = challenges.filter((one) => one.reference === reference);
  const open = some.filter(isOpen).length;
  if (some.length === 0) return 'None';
  return open === 0 ? String(some.length) : `${some.length} (${open} not answered)`;
}

/** The essential functions as they were handed over with an interim, for its own people and for reviewers (R30, R38). */
export const interimFunctionsPage = page({
  at: paths.interimFunctions,
  allow: 'read-handed-over',
  load: loadHandedOver,
  view: ({ loaded, params }) => ({
    title: `Essential functions of the interim assessment ${params.edition}, version ${loaded.version}: ${loaded.organisation.name}`,
    back: { to: paths.interimPublication.to(params), text: 'Back to the interim assessment' },
    shape: 'wide',
    main: (
      <>
        <PageTitle caption={loaded.organisation.name}>
          Essential functions, interim assessment {params.edition}, version {loaded.version}
        </PageTitle>
        <p>As they were handed over on {sayMoment(loaded.publishedAt)}.</p>
        {loaded.scope === null || loaded.scope.entries.length === 0 ? (
          <p>No functions were recorded when this was published.</p>
        ) : (
          <Functions loaded={loaded} entries={loaded.scope.entries} where={params} />
        )}
      </>
    ),
  }),
});

type Where = { readonly organisation: string; readonly edition: string; readonly version: string };
type Props = {
  readonly loaded: HandedOverScope;
  readonly entries: NonNullable<HandedOverScope['scope']>['entries'];
  readonly where: Where;
};

const Functions = ({ loaded, entries, where }: Props) => (
  <>
    {loaded.canChallenge ? (
      <p>Open a function to read all that is recorded of it, to comment on it or to challenge it.</p>
    ) : null}
    <h2 className="nhsuk-heading-m">Justification of the scope</h2>
    <p className="app-lines">{loaded.scope?.justification || 'None was given.'}</p>
    <FunctionsTable
      id="handed-over"
      caption={entries.length === 1 ? '1 function' : `${entries.length} functions`}
      entries={entries}
      to={({ reference }) => paths.interimFunction.to({ ...where, reference })}
      last={{
        label: 'Comments and challenges',
        cell: ({ reference }) => sayChallenges(loaded.challenges, reference),
      }}
    />
    <h2 className="nhsuk-heading-m">Functions, systems and suppliers</h2>
    <DependenceHint />
    <DiagramFigure dependence={dependenceOf(entries)} />
    <DependenceTable entries={entries} />
  </>
);
