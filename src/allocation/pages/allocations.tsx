import { outcomesOf } from '../../framework/rules/find.ts';
import { judge } from '../../organisation/rules/permission.ts';
import { paths } from '../../paths.ts';
import { nothing } from '../../platform/change/decision.ts';
import { dayOf } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { dateBoxes, dateFrom } from '../../platform/pages/date-parts.ts';
import { page } from '../../platform/pages/page.ts';
import { loadInEdition } from '../in-edition.ts';
import { candidateOf, letsIn, loadOwnPeople } from '../load-circle.ts';
import { loadLatestSteps } from '../load-step.ts';
import { peopleIn } from '../rules/allocation.ts';
import { readChoice } from '../rules/bulk.ts';
import { filtered, holdersWhoLeft } from '../rules/filter.ts';
import { loadAllocations } from '../store.ts';
import { AllocationForm } from './bulk/allocation-form.tsx';
import { AllocationTable } from './bulk/allocation-table.tsx';
import { bulkSentences } from './bulk/bulk-sentences.ts';
import { queryOf } from './bulk/choice-in-query.ts';
import { FilterForm } from './bulk/filter-form.tsx';
import { LatestSteps } from './bulk/latest-steps.tsx';
import { WhoLeft } from './bulk/who-left.tsx';
import { choicesOf } from './fields/people-choices.ts';

const latest = 5;

/** Whom all outcomes of an edition are given to; several are given in one go. */
export const allocationsPage = page({
  at: paths.allocations,
  allow: 'allocate-outcomes',
  load: async ({ db, house, who, params, query, now }) => {
    const place = await loadInEdition(db, house.packs, params, now);
    if (!place) return null;
    const [allocations, people, steps] = await Promise.all([
      loadAllocations(db, params),
      loadOwnPeople(db, params.organisation),
      loadLatestSteps(db, params, latest),
    ]);
    const filter = { objective: query.objective ?? '', who: query.who ?? '' };
    const all = outcomesOf(place.pack.framework);
    return {
      ...place,
      ...{ allocations, people, steps, filter },
      left: holdersWhoLeft(allocations, people),
      known: all.map(({ outcome }) => outcome.code),
      shown: filtered(all, allocations, filter),
      circle: { people: people.map(candidateOf), letsIn: letsIn(who, params.organisation) },
      manages:
        judge(who, 'manage-organisation', { organisation: params.organisation, region: null }) === 'granted',
    };
  },
  values: ({ shown }, { query }) => ({
    outcomes: (query.select === 'all' ? shown.map(({ outcome }) => outcome.code) : []) as readonly string[],
    owner: '',
    way: '',
    contributors: [] as readonly string[],
    due: dateBoxes('due', ''),
    noDue: [] as readonly string[],
  }),
  acts: {
    preview: {
      run: async ({ loaded, values }) => {
        const input = { ...values, due: dateFrom('due', values.due), noDue: values.noDue.includes('yes') };
        const read = readChoice(input, loaded.known, loaded.circle);
        return 'refused' in read ? read : nothing;
      },
      next: ({ params, values }) =>
        paths.allocationPreview.to(
          params,
          queryOf({ ...values, due: dateFrom('due', values.due), noDue: values.noDue.includes('yes') }),
        ),
    },
  },
  sentences: bulkSentences,
  view: ({ loaded, form, params, now }) => {
    const { organisation, pack, open, people, left, filter, shown, steps, manages } = loaded;
    const choices = choicesOf(people);
    const table = { ...loaded, where: params, today: dayOf(now), selected: form.many('outcomes') };
    return {
      title: `Who outcomes are given to ${pack.edition.id}`,
      shape: 'wide',
      back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
      main: (
        <>
          <PageTitle caption={`${organisation.name}, ${pack.edition.id}`}>
            Who outcomes are given to
          </PageTitle>
          {manages ? <WhoLeft left={left} organisation={params.organisation} /> : null}
          <FilterForm
            where={params}
            objectives={pack.framework.objectives}
            choices={choicesOf(
              people,
              left.length === 0 ? [] : [...loaded.allocations.values()].flatMap(peopleIn),
            )}
            filter={filter}
          />
          {shown.length === 0 ? (
            <p>No outcome matches these filters.</p>
          ) : open ? (
            <AllocationForm form={form} choices={choices} filter={filter} table={table} />
          ) : (
            <>
              <p>This assessment is closed, so outcomes can no longer be given to people.</p>
              <AllocationTable {...table} selected={null} />
            </>
          )}
          <LatestSteps steps={steps} organisation={params.organisation} />
        </>
      ),
    };
  },
});
