import { UnconfirmedNote } from '../../framework/pages/expected-level.tsx';
import type { OrganisationType } from '../../framework/rules/pack.ts';
import { sayType } from '../../organisation/rules/organisation.ts';
import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadGroups } from '../load-groups.ts';
import { loadLevels } from '../load-levels.ts';
import type { Scope } from '../population.ts';
import { sayRegion } from '../rules/filter.ts';
import { type Counted, levelCounts, type OutcomeCounts } from '../rules/level-counts.ts';
import { sayRemit } from '../rules/remit.ts';
import { countedOf, type Group, tallyOf } from '../rules/tally.ts';
import { NotPerformance, RestsOnFew } from './caution.tsx';
import { CountedVersions } from './outcomes/counted-versions.tsx';
import { CountsTable } from './outcomes/counts-table.tsx';
import { ExportLink } from './outcomes/export-link.tsx';
import { FilterForm } from './outcomes/filter-form.tsx';
import { scopeOf } from './scope-of.ts';
import { EditionSwitch } from './ways.tsx';

/** How many organisations of each type are counted. */
const countedByType = (groups: readonly Group[], includesLater: boolean): Counted =>
  new Map(
    [...Map.groupBy(groups, (group) => group.type)]
      .map(([type, ofType]): [OrganisationType, number] => [type, countedOf(tallyOf(ofType), includesLater)])
      .filter(([, count]) => count > 0),
  );

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

/** For each outcome how many organisations declare which level, against what is expected (R12, R16). */
export const nationalOutcomesPage = page({
  at: paths.nationalOutcomes,
  allow: 'see-national-view',
  load: async ({ db, house, who, params, query }) => {
    const scope = scopeOf({ packs: house.packs, who, params, query }, 'see-national-view');
    if (!scope) return null;
    const [groups, rows, verdict] = await Promise.all([
      loadGroups(db, scope),
      loadLevels(db, scope),
      house.gate.judge(db, who, 'export-national-view', null),
    ]);
    const { includesLater } = scope.filter;
    const counts = levelCounts(scope.pack, countedByType(groups, includesLater), rows);
    return { scope, tally: tallyOf(groups), counts, mayExport: verdict === 'granted' };
  },
  view: ({ loaded: { scope, tally, counts, mayExport }, house, now }) => {
    const { edition, pack } = scope;
    const title = `Levels declared by outcome ${edition.id}`;
    return {
      title,
      back: { to: paths.national.to({ edition: edition.id }), text: 'Back to who has published' },
      shape: 'wide',
      main: (
        <>
          <PageTitle caption={sayRemit(scope.remit)}>{title}</PageTitle>
          <NotPerformance now={now} />
          <EditionSwitch
            packs={house.packs}
            edition={edition}
            to={(id) => paths.nationalOutcomes.to({ edition: id })}
          />
          <FilterForm {...scope} />
          <h2 className="nhsuk-heading-m">{sayFilter(scope)}</h2>
          <CountedVersions scope={scope} tally={tally} />
          <RestsOnFew organisations={countedOf(tally, scope.filter.includesLater)} />
          <Reading />
          {restsOnUnconfirmed(counts) ? <UnconfirmedNote /> : null}
          {pack.framework.objectives.map((objective) => (
            <CountsTable
              key={objective.code}
              objective={objective}
              counts={counts.filter((one) => one.objective.code === objective.code)}
            />
          ))}
          {mayExport ? <ExportLink {...scope} /> : null}
        </>
      ),
    };
  },
});

/** How to read the figures, in the words of the rules. */
const Reading = () => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    <li>Figures are numbers of organisations. An answer in draft counts with its level, and is named.</li>
    <li>“Not answered” is not “Not achieved”, and is counted neither at or above nor below expected.</li>
    <li>
      Expected levels are those of the profile of each organisation’s type, to be reached by the full
      assessment. Nobody is expected to be at Achieved everywhere.
    </li>
  </ul>
);
