import { paths } from '../../paths.ts';
import { dayOf, sayDay } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadFullGroups } from '../load-full-groups.ts';
import { loadFullList } from '../load-full-list.ts';
import { type Filter, noFilter, queryOf } from '../rules/filter.ts';
import { fullTallyOf } from '../rules/full-tally.ts';
import { sayRemit } from '../rules/remit.ts';
import { NotPerformance } from './caution.tsx';
import { ByPlan } from './full/by-plan.tsx';
import { FullFigures } from './full/figures.tsx';
import { FullOrganisations } from './full/organisations.tsx';
import { FilterForm } from './national/filter-form.tsx';
import { fromOf, organisationsAPage } from './national/from-of.ts';
import { scopeOf } from './scope-of.ts';
import { Ways } from './ways.tsx';

const kind = 'full';

/** Who has published the full assessment, by when and with which status, and who has not (R16, R20, R22, R38). */
export const nationalFullPage = page({
  at: paths.nationalFull,
  allow: 'see-national-view',
  load: async ({ db, house, who, params, query }) => {
    const scope = scopeOf({ packs: house.packs, who, params, query, kind }, 'see-national-view');
    if (!scope) return null;
    const [groups, found] = await Promise.all([
      loadFullGroups(db, { ...scope, filter: noFilter(kind) }),
      loadFullList(db, scope, fromOf(query), organisationsAPage),
    ]);
    return { scope, groups, found };
  },
  view: ({ loaded: { scope, groups, found }, house, now }) => {
    const { edition } = scope;
    const { must, notYet, byPlan, takenOver } = fullTallyOf(groups);
    const title = `Full assessments ${edition.id}: who has published`;
    const listOf = (filter: Filter) =>
      `${paths.nationalFull.to({ edition: edition.id }, queryOf(filter, kind))}#organisations`;
    return {
      title,
      shape: 'wide',
      main: (
        <>
          <PageTitle caption={sayRemit(scope.remit)}>{title}</PageTitle>
          <NotPerformance now={now} kind={kind} />
          <Ways packs={house.packs} edition={edition} kind={kind} on="list" />
          <p>
            The full assessment {dayOf(now) > edition.dates.fullDue ? 'was' : 'is'} due on{' '}
            {sayDay(edition.dates.fullDue)}.{' '}
            <a href={paths.nationalFullOutcomes.to({ edition: edition.id })}>See the levels by outcome</a>.{' '}
            <a href={paths.plansDesk.to({ edition: edition.id })}>Go to improvement plans {edition.id}</a>
          </p>
          {must > 0 && must === notYet ? (
            <p>Nobody has published a full assessment of {edition.id} here.</p>
          ) : null}
          <ByPlan scope={{ ...scope, filter: noFilter(kind) }} count={byPlan} />
          <FullFigures groups={groups} scope={scope} listOf={listOf} />
          <p className="nhsuk-hint">
            The status is the one on the register: of the latest version, and of what was decided since.
            {takenOver > 0
              ? ` ${takenOver} ${takenOver === 1 ? 'status was' : 'statuses were'} taken over from the register as it was before this service: the levels behind them are not known here.`
              : ''}
          </p>
          <h2 className="nhsuk-heading-m" id="organisations">
            Organisations
          </h2>
          <FilterForm {...scope} />
          <FullOrganisations scope={scope} found={found} />
        </>
      ),
    };
  },
});
