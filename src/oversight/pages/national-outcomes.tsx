import { UnconfirmedNote } from '../../framework/pages/expected-level.tsx';
import type { Pack } from '../../framework/rules/pack.ts';
import { sayType } from '../../organisation/rules/organisation.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import type { PublicationKind } from '../../publication/rules/snapshot.ts';
import { loadFigures } from '../load-figures.ts';
import type { Scope } from '../population.ts';
import { sayRegion } from '../rules/filter.ts';
import type { OutcomeCounts } from '../rules/level-counts.ts';
import { sayRemit } from '../rules/remit.ts';
import { NotPerformance, RestsOnFew } from './caution.tsx';
import { ByPlan } from './full/by-plan.tsx';
import { CountedFull } from './outcomes/counted-full.tsx';
import { CountedVersions } from './outcomes/counted-versions.tsx';
import { CountsTable } from './outcomes/counts-table.tsx';
import { ExportLink } from './outcomes/export-link.tsx';
import { FilterForm } from './outcomes/filter-form.tsx';
import { Reading } from './outcomes/reading.tsx';
import { scopeOf } from './scope-of.ts';
import { Ways, ways } from './ways.tsx';

const restsOnUnconfirmed = (counts: readonly OutcomeCounts[]): boolean =>
  counts.some(
    ({ expected }) => expected !== null && expected !== 'differs' && expected.provenance !== 'stated',
  );

const sayFilter = ({ filter }: Scope): string =>
  [
    filter.type === null ? 'All types' : sayType(filter.type),
    filter.region === null ? null : sayRegion(filter.region),
  ]
    .filter((part) => part !== null)
    .join(', ');

const titles = {
  interim: 'Levels declared by outcome',
  full: 'Levels of full assessments by outcome',
} as const;

/** For each outcome how many organisations are at which level, against what is expected (R12, R16, R22). */
const outcomesPage = (kind: PublicationKind) =>
  page({
    at: ways[kind].outcomes,
    allow: 'see-national-view',
    load: async ({ db, house, who, params, query }) => {
      const scope = scopeOf({ packs: house.packs, who, params, query, kind }, 'see-national-view');
      if (!scope) return null;
      const [figures, verdict] = await Promise.all([
        loadFigures(db, scope),
        house.gate.judge(db, who, 'export-national-view', null),
      ]);
      return { scope, ...figures, mayExport: verdict === 'granted' };
    },
    view: ({ loaded: { scope, mayExport, ...figures }, house, now }) => {
      const { edition, pack } = scope;
      const title = `${titles[kind]} ${edition.id}`;
      return {
        title,
        back: { to: ways[kind].list.to({ edition: edition.id }), text: 'Back to who has published' },
        shape: 'wide',
        main: (
          <>
            <PageTitle caption={sayRemit(scope.remit)}>{title}</PageTitle>
            <NotPerformance now={now} kind={kind} />
            <Ways packs={house.packs} edition={edition} kind={kind} on="outcomes" />
            <FilterForm {...scope} />
            <h2 className="nhsuk-heading-m">{sayFilter(scope)}</h2>
            {figures.tally ? <CountedVersions scope={scope} tally={figures.tally} /> : null}
            {figures.fullTally ? <CountedFull scope={scope} tally={figures.fullTally} /> : null}
            <ByPlan scope={scope} count={figures.byPlan} />
            <Levels kind={kind} objectives={pack.framework.objectives} figures={figures} />
            {mayExport ? <ExportLink {...scope} /> : null}
          </>
        ),
      };
    },
  });

type LevelsProps = {
  readonly kind: PublicationKind;
  readonly objectives: Pack['framework']['objectives'];
  readonly figures: { readonly counted: number; readonly counts: readonly OutcomeCounts[] };
};

/** The levels by outcome: where nobody counts, no tables of zeros. */
const Levels = ({ kind, objectives, figures: { counted, counts } }: LevelsProps) => {
  if (counted === 0) return <p>No organisation counts here yet, so there are no levels to show.</p>;
  return (
    <>
      <RestsOnFew organisations={counted} />
      <Reading kind={kind} />
      {restsOnUnconfirmed(counts) ? <UnconfirmedNote /> : null}
      {objectives.map((objective) => (
        <CountsTable
          key={objective.code}
          objective={objective}
          counts={counts.filter((one) => one.objective.code === objective.code)}
        />
      ))}
    </>
  );
};

export const nationalOutcomesPage = outcomesPage('interim');
export const nationalFullOutcomesPage = outcomesPage('full');
