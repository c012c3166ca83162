import { sayLevel } from '../../framework/rules/level.ts';
import { states } from '../../improvement-plan/rules/states.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { sayLabel } from '../../status/rules/label.ts';
import { loadPath, type OnPath } from '../load-path.ts';
import { canGoWithIt } from '../plan-with-it.ts';
import { addressAfter } from './steps.ts';

/** “Provide an improvement plan”: asked for where outcomes are below, and needed for nothing. Opening or leaving it commits nothing (R18). */
export const providePlanPage = page({
  at: paths.providePlan,
  allow: 'publish-full',
  load: async (asked) => {
    const loaded = await loadPath(asked);
    return loaded && loaded.below.length === 0 ? leadTo(paths.fullCheck.to(asked.params)) : loaded;
  },
  view: ({ loaded, params, query, now }) => ({
    title: `Provide an improvement plan ${params.edition}`,
    back: { to: paths.fullCheck.to(params), text: 'Back to check your answers' },
    main: (
      <>
        <PageTitle caption={`${loaded.organisation.name}, publish your assessment ${params.edition}`}>
          Provide an improvement plan
        </PageTitle>
        <p>
          {loaded.below.length === 1 ? '1 outcome is' : `${loaded.below.length} outcomes are`} below the
          expected level. For {loaded.below.length === 1 ? 'it' : 'each of them'} we ask you for an
          improvement plan with actions, owners, resources and dates.
        </p>
        <Below below={loaded.below} />
        <Standing loaded={loaded} />
        <p>
          <a href={paths.improvementPlan.to(params)}>
            {loaded.plan === null ? 'Write your improvement plan' : 'See or change your improvement plan'}
          </a>
        </p>
        {canGoWithIt(loaded, now) ? (
          <p>Before you publish you choose whether the plan is submitted with your assessment, or later.</p>
        ) : null}
        <p>Nothing is saved or published by looking at this page.</p>
        <ButtonLink href={addressAfter('plan', loaded, query.checked ?? '')}>Continue</ButtonLink>
      </>
    ),
  }),
});

const Below = ({ below }: Pick<OnPath, 'below'>) => (
  <Table
    id="below"
    caption="Outcomes below the expected level"
    captionHidden
    firstCellIsHeader
    head={[{ label: 'Outcome' }, { label: 'Expected level' }, { label: 'Current level' }]}
    rows={below.map((one) => [`${one.outcome} ${one.title}`, sayLevel(one.expected), sayLevel(one.level)])}
  />
);

/** Where the plan stands, and what publishing without an agreed one gives (R17, R22). */
const Standing = ({ loaded: { plan, pack, status, below, covered } }: { loaded: OnPath }) => {
  const label = sayLabel({ edition: pack.edition.id, status }, 'page');
  const uncovered = below.filter((one) => !covered.includes(one.outcome)).map((one) => one.outcome);
  return (
    <InsetText>
      {plan === null ? (
        <p>You have not started an improvement plan.</p>
      ) : (
        <p>
          Your improvement plan is: {states[plan.state].said.toLowerCase()}.{' '}
          {covered.length > 0 && uncovered.length > 0
            ? `It was agreed without an action for ${uncovered.join(', ')}.`
            : ''}
        </p>
      )}
      <p>
        You can publish now.{' '}
        {status === 'standards-not-met'
          ? `Without an agreed plan for all of these outcomes your status will be ${label}. It can become Approaching standards when your plan is agreed.`
          : `With the plan that was agreed your status will be ${label}.`}
      </p>
    </InsetText>
  );
};
