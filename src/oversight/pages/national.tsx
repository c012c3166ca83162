import { judge } from '../../organisation/rules/permission.ts';
import { paths } from '../../paths.ts';
import { dayOf, sayDay } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadGroups } from '../load-groups.ts';
import { loadList } from '../load-list.ts';
import { type Filter, noFilter, queryOf } from '../rules/filter.ts';
import { sayRemit } from '../rules/remit.ts';
import { tallyOf } from '../rules/tally.ts';
import { NotPerformance } from './caution.tsx';
import { Figures } from './national/figures.tsx';
import { FilterForm } from './national/filter-form.tsx';
import { fromOf, organisationsAPage } from './national/from-of.ts';
import { Organisations } from './national/organisations.tsx';
import { scopeOf } from './scope-of.ts';
import { Ways } from './ways.tsx';

const kind = 'interim';

/** Who has published the interim and who has not, within the reader's remit (R9, R10, R38). */
export const nationalPage = page({
  at: paths.national,
  allow: 'see-national-view',
  load: async ({ db, house, who, params, query }) => {
    const scope = scopeOf({ packs: house.packs, who, params, query, kind }, 'see-national-view');
    if (!scope) return null;
    const [groups, found] = await Promise.all([
      loadGroups(db, { ...scope, filter: noFilter(kind) }),
      loadList(db, scope, fromOf(query), organisationsAPage),
    ]);
    return { scope, groups, found };
  },
  view: ({ loaded: { scope, groups, found }, house, now, who }) => {
    const { edition } = scope;
    const { must, notYet } = tallyOf(groups);
    const list = (filter: Filter) =>
      `${paths.national.to({ edition: edition.id }, queryOf(filter, kind))}#organisations`;
    return {
      title: `Interim assessments ${edition.id}: who has published`,
      shape: 'wide',
      main: (
        <>
          <PageTitle caption={sayRemit(scope.remit)}>
            Interim assessments {edition.id}: who has published
          </PageTitle>
          <NotPerformance now={now} />
          <Ways packs={house.packs} edition={edition} kind={kind} on="list" />
          <p>
            The interim assessment {dayOf(now) > edition.dates.interimDue ? 'was' : 'is'} due on{' '}
            {sayDay(edition.dates.interimDue)}.{' '}
            <a href={paths.nationalOutcomes.to({ edition: edition.id })}>
              See the levels declared by outcome
            </a>
            . <a href={paths.plansDesk.to({ edition: edition.id })}>Go to improvement plans {edition.id}</a>
            {judge(who, 'decide-removals', null) === 'granted' ? (
              <>
                . <a href={paths.removalDesk.to()}>Requests for removal</a>
              </>
            ) : null}
          </p>
          {must > 0 && must === notYet ? (
            <p>Nobody has published an interim assessment of {edition.id} here.</p>
          ) : null}
          <Figures groups={groups} scope={scope} listOf={list} />
          <h2 className="nhsuk-heading-m" id="organisations">
            Organisations
          </h2>
          <FilterForm {...scope} />
          <Organisations scope={scope} found={found} />
        </>
      ),
    };
  },
});
