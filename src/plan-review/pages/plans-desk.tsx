import { EditionSwitch } from '../../oversight/pages/ways.tsx';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { WarningCallout } from '../../platform/design/warning-callout.tsx';
import { page } from '../../platform/pages/page.ts';
import { acknowledgePlans } from '../acknowledge.ts';
import { loadRegions } from '../change-rounds.ts';
import { type DeskScope, loadDesk } from '../load-desk.ts';
import { sayRegions } from '../rules/desk.ts';
import { marking } from '../rules/export-plans.ts';
import { Filter, sayShowing } from './desk/filter.tsx';
import { Queue } from './desk/queue.tsx';
import { queryOf, scopeOf } from './desk/scope-of.ts';

/** Whom the plans of a region or of all wait for: what was handed over, what moved, what is recommended (R25, R38). */
export const plansDeskPage = page({
  at: paths.plansDesk,
  allow: 'see-plan-desk',
  load: async ({ db, house, who, params, query }) => {
    const scope = scopeOf({ packs: house.packs, who, params, query }, 'see-plan-desk');
    if (!scope) return null;
    const may = async (permission: 'review-plans' | 'run-plan-rounds' | 'export-plans' | 'decide-removals') =>
      (await house.gate.judge(db, who, permission, null)) === 'granted';
    return {
      scope,
      found: await loadDesk(db, scope),
      regions: scope.regions === 'all' ? await loadRegions(db, scope.pack) : scope.regions,
      mayReview: await may('review-plans'),
      mayRun: await may('run-plan-rounds'),
      mayExport: await may('export-plans'),
      mayRemove: await may('decide-removals'),
    };
  },
  values: () => ({ chosen: [] as readonly string[] }),
  acts: {
    acknowledge: {
      allow: 'review-plans',
      run: ({ house, who, now, params, values }) =>
        acknowledgePlans({ house, who, now }, params.edition, values.chosen),
      next: ({ params, query }, events) => ({
        to: paths.plansDesk.to(params, query),
        notice:
          events.length === 1
            ? '1 plan is acknowledged. The organisation can see it.'
            : `${events.length} plans are acknowledged. Their organisations can see it.`,
      }),
    },
  },
  sentences: { 'nothing-chosen': { text: 'Select the plans to acknowledge' } },
  view: ({ loaded, house, form, params, now }) => {
    const { scope, found, mayReview } = loaded;
    const { name, value } = form.many('chosen');
    const open = found.some((one) => one.version > 0 && !one.acknowledged);
    return {
      title: `Improvement plans ${scope.edition.id}`,
      back: { to: paths.selectOrganisation.to(), text: 'Back' },
      shape: 'wide',
      main: (
        <>
          <PageTitle caption={sayRegions(scope.regions)}>Improvement plans {scope.edition.id}</PageTitle>
          <EditionSwitch
            packs={house.packs}
            edition={scope.edition}
            to={(id) => paths.plansDesk.to({ edition: id }, queryOf(scope))}
          />
          <MoreToDo
            mayRemove={loaded.mayRemove}
            rounds={loaded.mayRun ? paths.planRounds.to(params) : null}
          />
          <Filter scope={scope} regions={loaded.regions} />
          <h2 className="nhsuk-heading-m">{sayShowing(scope.showing)}</h2>
          <p role="status">
            {found.length} {found.length === 1 ? 'organisation' : 'organisations'}
          </p>
          <form.element>
            {found.length === 0 ? (
              <NothingHere scope={scope} />
            ) : (
              <Queue
                found={found}
                edition={scope.edition.id}
                today={dayOf(now)}
                box={mayReview ? { name, values: value } : null}
                mayLoad={mayReview}
              />
            )}
            {mayReview && open ? (
              <Button name="act" value="acknowledge" variant="secondary" preventDoubleClick>
                Acknowledge the selected plans
              </Button>
            ) : null}
          </form.element>
          {loaded.mayExport ? (
            <Download
              region={scope.region}
              to={paths.plansExport.to(params, queryOf({ ...scope, showing: 'all' }))}
            />
          ) : null}
        </>
      ),
    };
  },
});

/** Nothing waits, or nothing is there: and where there may be something. */
const NothingHere = ({ scope }: { scope: DeskScope }) => (
  <>
    <p>
      None. Plans are handed over with the full assessment of their edition: those of another edition stand
      under its name above.
    </p>
    {scope.showing === 'all' ? null : (
      <p>
        <a href={paths.plansDesk.to({ edition: scope.edition.id }, queryOf({ ...scope, showing: 'all' }))}>
          See every organisation that has a plan or stands below the expected levels
        </a>
      </p>
    )}
  </>
);

/** What else those of the national team find from here. */
const MoreToDo = ({ mayRemove, rounds }: { mayRemove: boolean; rounds: string | null }) => (
  <>
    {mayRemove ? (
      <p>
        <a href={paths.removalDesk.to()}>Requests for removal</a>
      </p>
    ) : null}
    {rounds === null ? null : (
      <p>
        <a href={rounds}>Rounds of updates: open, extend or waive one</a>
      </p>
    )}
  </>
);

const Download = ({ region, to }: { region: string | null; to: string }) => (
  <WarningCallout heading={`Download: ${marking}`} headingLevel={2}>
    <p>
      The file holds every action of the plans that were handed over
      {region === null ? '' : ` in ${region}`}. Keep it where only people who need it can read it. That you
      download it is recorded.
    </p>
    <p>
      <a href={to}>Download the plans, an action a row (CSV)</a>
    </p>
  </WarningCallout>
);
