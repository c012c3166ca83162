import { paths } from '../../paths.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { TaskList } from '../../platform/design/task-list.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPath, type OnPath } from '../load-path.ts';
import { missingOutcomes } from '../rules/missing.ts';
import { tasksOf } from './full-tasks.ts';
import { WhetherOpen } from './whether-open.tsx';

/** Everything that is missing before the full assessment can be published, each with its link (R17). */
export const fullTasksPage = page({
  at: paths.fullTasks,
  allow: 'read-working-answers',
  load: loadPath,
  view: ({ loaded, params, now }) => ({
    title: `What you need before you publish ${params.edition}`,
    back: { to: paths.beforeYouStart.to(params), text: 'Back to before you start' },
    main: (
      <>
        <PageTitle caption={`${loaded.organisation.name}, publish your assessment ${params.edition}`}>
          What you need before you publish
        </PageTitle>
        <WhetherOpen loaded={loaded} now={now} />
        <p className="nhsuk-lede-text">{leadOf(loaded)}</p>
        <TaskList tasks={tasksOf(loaded, params)} />
        <Outcomes loaded={loaded} what="level" heading="Outcomes without a level" where={params} />
        <Outcomes loaded={loaded} what="review" heading="Outcomes that wait for a review" where={params} />
        <ButtonLink href={paths.fullCheck.to(params)}>Check your answers</ButtonLink>
      </>
    ),
  }),
});

type Where = { readonly organisation: string; readonly edition: string };

const leadOf = ({ missing }: OnPath): string =>
  missing.length === 0
    ? 'Everything is ready to be published.'
    : 'Some things are left to do before you can publish.';

type Listed = {
  readonly loaded: OnPath;
  readonly what: 'level' | 'review';
  readonly heading: string;
  readonly where: Where;
};

const Outcomes = ({ loaded, what, heading, where }: Listed) => {
  const some = missingOutcomes(loaded.missing, what);
  return some.length === 0 ? null : (
    <section aria-labelledby={`missing-${what}`}>
      <h2 className="nhsuk-heading-m" id={`missing-${what}`}>
        {heading}
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {some.map(({ code, title }) => (
          <li key={code}>
            <a href={paths.outcome.to({ ...where, outcome: code }, { from: 'missing' })}>
              {code} {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
